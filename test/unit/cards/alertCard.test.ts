import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertCard } from '../../../src/cards/alertCard.ts';
import { phone } from '../../../src/cards/phone.ts';
import { findingKinds } from '../../../src/core/finding.ts';
import type { Card } from '../../../src/core/card.ts';
import { isFigure } from '../../../src/core/claim.ts';
import { type ReadBy, readBy } from './readBy.ts';
import { alertOf, by, claim, council, denial, hospital, phoneLines, point, quotes, texts } from './alerts.ts';

describe('an alert in a channel', () => {
  test('is a headline, two sentences cut to fit with their source, and how much more there is', () => {
    const card = alertCard(
      alertOf([point('denial', denial, hospital), point('conflict', council, hospital)]),
    );
    expect(card).toMatchObject({
      tone: 'alert',
      title:
        'Qaim air strike: Iraqi military denied civilian casualties; hospital sources said 55 civilians killed',
    });
    const [now, before] = quotes(card);
    expect(now).toMatchObject({ inline: true, source: 'Iraqi military, Channel Nine, 8 Dec' });
    expect(now?.text).toMatch(/^….*denied causing civilian casualties/);
    expect(before?.text).toMatch(/55 civilians were.*…$/);
    expect(before?.url).toContain('#:~:text=');
    expect(texts(card)).toEqual(['and 1 more point in the thread']);
    expect(phoneLines(card)).toBeLessThanOrEqual(phone.lines);
  });

  test('its buttons are what can be done as it stands', () => {
    const labels = (card: Card) => card.actions?.map(({ label }) => label);
    const one = alertOf([point('conflict', council, hospital)]);
    expect(labels(alertCard(one))).toEqual(['Details', 'Acknowledge', 'Not a conflict', 'Snooze', 'Assign']);
    expect(labels(alertCard({ ...one, state: 'snoozed' }))).toContain('Reopen');
    expect(labels(alertCard({ ...one, state: 'acknowledged' }))).toEqual(['Details', 'Reopen']);
    const ask = ({ actions }: Card) => actions?.find(({ label }) => label === 'Not a conflict')?.ask;
    expect(ask(alertCard(one))).toBe('Why is it not a conflict?');
    expect(ask(alertCard(alertOf([...one.alert.findings, ...one.alert.findings])))).toBeUndefined();
  });

  test.each<[now: ReadBy, before: ReadBy, points: number, foot: readonly string[]]>([
    [null, null, 1, []],
    ['both', 'both', 1, []],
    ['both', 'model', 1, ['one reader']],
    ['rules', 'both', 2, ['one reader · 1 more in the thread']],
    [{ scope: 'other' }, 'rules', 13, ['readers differ · 12 more in the thread']],
    ['both', null, 3, ['and 2 more points in the thread']],
  ])('says whether a side is unsure: %j beside %j, %i points', (now, before, points, foot) => {
    const one = point('conflict', readBy(council, now), readBy(hospital, before));
    const card = alertCard(alertOf(Array.from({ length: points }, () => one)));
    expect(texts(card)).toEqual(foot);
    expect(phoneLines(card)).toBeLessThanOrEqual(phone.lines);
  });

  test('shows nothing that an article could hide', () => {
    const card = alertCard(
      alertOf([
        point('conflict', claim(3, { speaker: by('The \u202eHerald'), wording: '6\u200b0' }), hospital),
      ]),
    );
    expect(JSON.stringify(card)).not.toMatch(/[\u202e\u200b]/u);
  });

  const name = fc.constantFrom(
    'Bo',
    'hospital sources',
    'Mustafa al-Dhahrawi',
    'The Permanent Representative of the Western Districts',
  );
  const padding = fc.array(
    fc.constantFrom('on', 'Wednesday,', 'officials', 'in', 'the', 'besieged', 'neighbourhood'),
    { maxLength: 40 },
  );
  const side = fc
    .tuple(
      name,
      padding,
      padding,
      fc.constantFrom('55 civilians', 'more than 100 people', 'dozens', 'at least 1,411 villagers'),
      fc.constantFrom('RT', 'Herald', 'The Daily Register of Record'),
      fc.constantFrom<ReadBy>(null, 'both', 'model', { scope: 'other' }),
    )
    .map(([speaker, a, b, wording, outlet, read], i = 0) =>
      readBy(
        claim(
          i,
          { speaker: by(speaker), wording, quote: [...a, wording, 'were', 'killed', ...b].join(' ') },
          { outlet },
        ),
        read,
      ),
    );
  test('takes eight lines of a phone at most, and keeps both figures', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(...findingKinds),
        fc.nat(3),
        fc.boolean(),
        (now, before, kind, more, seen) => {
          const points = Array.from({ length: more + 1 }, () => point(kind, now, before));
          const handled = {
            by: { id: 'slack:U1', name: 'Ana' },
            at: '2016-12-09T12:00:00.000Z',
            reason: null,
            until: null,
          };
          const card = alertCard(alertOf(points, seen ? { state: 'acknowledged', handled } : {}));
          expect(phoneLines(card)).toBeLessThanOrEqual(phone.lines);
          const shown = quotes(card).map((quote) => quote.text);
          expect([now, before].every((c, n) => isFigure(c) && shown[n]?.includes(c.wording))).toBe(true);
        },
      ),
    );
  });
});
