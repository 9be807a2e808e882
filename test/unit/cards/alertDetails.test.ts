import { describe, expect, test } from 'vitest';
import { alertCard, reminderCard } from '../../../src/cards/alertCard.ts';
import { choiceCard, detailsCard, pointsCard } from '../../../src/cards/alertDetails.ts';
import type { Verdict } from '../../../src/core/finding.ts';
import { alertOf, council, denial, hospital, point, quotes, texts } from './alerts.ts';

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
    expect(alertCard(three(dismissed)).title).toContain('Ola Brandt');
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

  test.each([
    ['2016-12-09T16:00:00.000Z', 'Open again after a snooze by Ana.'],
    [null, 'Reopened by Ana, 9 Dec, 12:00 UTC.'],
  ])('nobody is said to have reopened what was snoozed until %s', (until, says) => {
    const handled = { by: dismissed.by, at: dismissed.at, reason: null, until };
    expect(texts(alertCard(alertOf([point('denial', denial, hospital)], { handled })))).toEqual([says]);
  });
});
