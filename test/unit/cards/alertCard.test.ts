import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertCard, reminderCard } from '../../../src/cards/alertCard.ts';
import { choiceCard, detailsCard, pointsCard } from '../../../src/cards/alertDetails.ts';
import { excerpt } from '../../../src/cards/excerpt.ts';
import { headlineOf } from '../../../src/cards/headline.ts';
import { linesOf, phone } from '../../../src/cards/phone.ts';
import { findingKinds, type FindingKind, type Verdict } from '../../../src/core/finding.ts';
import type { Card } from '../../../src/core/card.ts';
import { isFigure, type FigureClaim } from '../../../src/core/claim.ts';
import type { StoredClaim } from '../../../src/core/record.ts';
import { alertOf, blame, by, claim, head, phoneLines, point } from './alerts.ts';

const denial = claim(
  9,
  {
    measure: 'casualties',
    stance: 'denies',
    wording: 'civilian casualties',
    low: 0,
    high: 0,
    speaker: { name: 'Iraqi military', role: null, kind: 'organisation' },
    quote:
      'In a statement read on state television, the Iraqi military said it had bombed two houses used by fighters and denied causing civilian casualties in the town.',
  },
  { outlet: 'Channel Nine', url: 'https://www.channelnine.com/iraq' },
);
const hospital = claim(1, {
  quote:
    'At least one strike hit a market, and 55 civilians were killed, including 12 women and 19 children, hospital sources said on Wednesday evening.',
});
const council = claim(2, {
  low: 101,
  high: null,
  wording: 'More than 100 civilians',
  speaker: by('Eid Ammash'),
});
const quotes = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'quote' ? [b] : []));
const texts = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'text' ? [b.text] : []));

describe('the headline has place and both figures', () => {
  test.each<[string, FindingKind, StoredClaim | null, StoredClaim | null, string]>([
    [
      'a denial',
      'denial',
      denial,
      hospital,
      'Iraqi military denied civilian casualties; hospital sources said 55 civilians killed',
    ],
    [
      'two figures',
      'conflict',
      council,
      hospital,
      'Eid Ammash said more than 100 civilians killed; hospital sources said 55',
    ],
    [
      'an outlet’s own',
      'conflict',
      claim(3, { speaker: null, wording: '60 people', population: 'people', low: 60, high: 60 }),
      hospital,
      'Herald reported 60 people killed; hospital sources said 55 civilians',
    ],
    [
      'one speaker',
      'self-conflict',
      claim(3, { low: 60, high: 60, wording: '60 civilians' }),
      hospital,
      'hospital sources said 60 civilians killed and 55',
    ],
    [
      'who the dead were',
      'status',
      claim(3, {
        population: 'militants',
        low: 9,
        high: 9,
        wording: 'nine militants',
        speaker: by('the army'),
      }),
      claim(4, { low: 12, high: 12, wording: '12 civilians' }),
      'the army said nine militants killed; hospital sources said 12 civilians',
    ],
    [
      'lower',
      'revised-down',
      claim(3, { low: 49, high: 49, wording: '49 civilians' }),
      hospital,
      'hospital sources lowered 55 civilians killed to 49',
    ],
    [
      'corrected',
      'corrected',
      claim(3, { low: 7, high: 7, wording: 'seven civilians' }),
      claim(4, { low: 17, high: 17, wording: '17 civilians' }),
      'hospital sources corrected 17 civilians killed to 7',
    ],
    [
      'changed',
      'changed',
      claim(3, { low: 49, high: 49, wording: '49 civilians' }),
      hospital,
      'Herald changed 55 civilians killed to 49 without saying so',
    ],
    ['taken out', 'changed', null, hospital, 'Herald took out 55 civilians killed without saying so'],
    [
      'a denial of blame',
      'responsibility',
      blame(5, 'denies', 'the army', 'the army'),
      blame(6, 'asserts', 'the army', 'Amaq'),
      'the army denied responsibility; Amaq blamed the army',
    ],
    ['an admission', 'responsibility', blame(5, 'admits', 'Amaq', 'Amaq'), null, 'Amaq admitted it'],
    [
      'an admission relayed',
      'responsibility',
      blame(5, 'admits', 'Amaq', 'police'),
      null,
      'police said that Amaq admitted it',
    ],
    [
      'killed or injured',
      'conflict',
      claim(3, { measure: 'casualties', wording: '80 people', low: 80, high: 80, population: 'people' }),
      claim(4, { measure: 'casualties', wording: '30 casualties', low: 30, high: 30, population: 'people' }),
      'hospital sources said 80 people killed or injured; hospital sources said 30',
    ],
    [
      'strikes',
      'conflict',
      claim(3, { measure: 'attacks', population: 'none', wording: 'three air strikes', low: 3, high: 3 }),
      claim(4, { measure: 'attacks', population: 'none', wording: 'two strikes', low: 2, high: 2 }),
      'hospital sources said three air strikes; hospital sources said 2',
    ],
  ])('%s', (_, kind, now, before, says) => {
    expect(headlineOf(head, point(kind, now, before))).toBe(`Qaim air strike: ${says}`);
  });

  test.each([
    [{ ...head, renamed: true, title: 'The Qaim market strike' }, 'The Qaim market strike: '],
    [{ ...head, kind: null }, 'Qaim: '],
    [{ ...head, place: null }, 'Air strike: '],
    [{ ...head, place: null, kind: null, title: 'Undated report' }, 'Undated report: '],
  ])('%j', (incident, begins) => {
    expect(headlineOf(incident, point('conflict', council, hospital)).startsWith(begins)).toBe(true);
  });

  test('names are cut before figures are', () => {
    const long = 'The Permanent Representative of the Provincial Council of the Western Districts';
    const line = headlineOf(
      head,
      point(
        'conflict',
        claim(3, { speaker: by(long), wording: 'More than 100 civilians', low: 101, high: null }),
        claim(4, { speaker: by(`Deputy ${long}`) }),
      ),
    );
    expect(line).toContain('more than 100 civilians killed');
    expect(line).toMatch(/…[^…]* said 55$/);
    expect(linesOf(line, phone.title)).toBeLessThanOrEqual(3);
  });
});

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
    'Mohammed al-Karbouli',
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
    )
    .map(([speaker, a, b, wording, outlet], i = 0) =>
      claim(
        i,
        { speaker: by(speaker), wording, quote: [...a, wording, 'were', 'killed', ...b].join(' ') },
        { outlet },
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

describe('points', () => {
  const dismissed: Verdict = {
    is: 'dismissed',
    by: { id: 'slack:U1', name: 'Ana' },
    at: '2016-12-09T12:00:00.000Z',
    reason: 'two strikes',
  };
  const three = (verdict: Verdict | null = null) =>
    alertOf([
      point('denial', denial, hospital, { verdict }),
      point('conflict', council, hospital),
      point('changed', null, hospital),
    ]);

  test('the message shows the first that is not dismissed; the thread has the others, each with its button', () => {
    expect(alertCard(three(dismissed)).title).toContain('Eid Ammash');
    const card = pointsCard(three(dismissed));
    expect(card.title).toBe('Qaim air strike: 2 more points');
    expect(card.blocks.flatMap((b) => (b.kind === 'heading' ? [b.text] : []))).toEqual([
      'Point 1: Iraqi military denied civilian casualties; hospital sources said 55 civilians killed',
      'Point 3: Herald took out 55 civilians killed without saying so',
    ]);
    expect(texts(card)).toContain('Not a conflict: Ana, 9 Dec, 12:00 UTC: two strikes.');
    expect(card.actions).toEqual([{ label: 'Not a conflict', command: '/alert dismiss 3' }]);
  });

  test('the details have every sentence whole, and what the outlet says of a change', () => {
    const card = detailsCard(three());
    expect(card.subtitle).toMatch(/^alert 3, major · Air strike/);
    expect(quotes(card).map((q) => q.text)).toContain(hospital.quote);
    expect(texts(card)).toEqual(['The article does not say that it was changed.']);
    const noted = detailsCard(alertOf([point('changed', council, hospital, { note: 'Corrects the toll.' })]));
    expect(quotes(noted).at(-1)).toMatchObject({ text: 'Corrects the toll.', source: 'Correction · Herald' });
  });

  test('a choice has a button for each that is open, and asks before all', () => {
    expect(
      choiceCard(three(dismissed)).actions?.map((a) => [a.label, a.command, a.ask !== undefined]),
    ).toEqual([
      ['Point 2 is not a conflict', '/alert dismiss 3 point 2', true],
      ['Point 3 is not a conflict', '/alert dismiss 3 point 3', true],
      ['All 2 points', '/alert dismiss 3 all', true],
    ]);
  });

  test('the state line names points that are no conflict, while others are open', () => {
    expect(texts(alertCard(three(dismissed)))).toEqual(['Point 1 is not a conflict.']);
    expect(texts(reminderCard(three()))).toEqual(['Still open: its snooze is over.']);
  });
});

describe('an excerpt keeps the figure', () => {
  const of = (quote: string, wording: string, room: number, about: Partial<FigureClaim>) =>
    excerpt(claim(1, { quote, wording, ...about }), room);
  test.each<[string, string, string, number, string, Partial<FigureClaim>?]>([
    ['a short sentence whole', 'Twelve died, police said.', 'Twelve', 40, 'Twelve died, police said.'],
    [
      'at the start',
      'Twelve people died when a ferry capsized in the strait, police said.',
      'Twelve people',
      40,
      'Twelve people died when a ferry…',
    ],
    [
      'at the end',
      'Police in the port said that the ferry had capsized, killing 12.',
      '12',
      40,
      '…the ferry had capsized, killing 12.',
    ],
    [
      'another case',
      'MORE THAN 100 people were killed in all of the province on that day.',
      'more than 100',
      34,
      'MORE THAN 100 people were killed…',
    ],
    [
      'set by a person, by its amount',
      'Medics counted 1,200 wounded people in the four wards of the city hospital.',
      '1200 people',
      30,
      '…counted 1,200 wounded people…',
      { low: 1200, high: 1200 },
    ],
    [
      'nowhere: the beginning',
      'A family was buried under the roof of its house in the old quarter.',
      '4 people',
      24,
      'A family was buried…',
    ],
    [
      'of a denial, the denial',
      'On Friday the ministry rejected as false all reports of any civilian deaths in the city, it said.',
      'any civilian deaths',
      60,
      '…rejected as false all reports of any civilian deaths in…',
      { stance: 'denies' },
    ],
    [
      'of a denial that is too far away, what is denied',
      'On Friday the ministry rejected as false all reports of any civilian deaths in the city, it said.',
      'any civilian deaths',
      30,
      '…of any civilian deaths in…',
      { stance: 'denies' },
    ],
  ])('%s', (_, quote, wording, room, shown, about = {}) => {
    expect(of(quote, wording, room, about)).toBe(shown);
  });
});
