import { expect, test } from 'vitest';
import { heldCard } from '../../../src/cards/heldCard.ts';
import type { HeldPoint } from '../../../src/core/alert.ts';
import { claim, council, head, hospital, point } from './alerts.ts';

const held = (id: number, incident: string): HeldPoint => ({
  ...point('conflict', council, hospital),
  id,
  incident: { ...head, id: incident, place: incident },
  created: '2016-12-08T12:00:00.000Z',
  held: 'hearsay',
  state: 'open',
  alert: null,
  decided: null,
});
const linesOf = (points: readonly HeldPoint[]): string[] =>
  heldCard(points, 'Held back').blocks.flatMap((b) =>
    b.kind === 'text' || b.kind === 'heading' ? b.text.split('\n') : [],
  );

test('the incident of the weightiest point comes first, with what else is held of it', () => {
  expect(linesOf([held(4, 'Qaim'), held(2, 'Mersal'), held(9, 'Qaim')])).toEqual([
    'Qaim air strike',
    expect.stringMatching(
      /^• 4\. Ola Brandt said more than 100 civilians killed; hospital sources said 55 – one side is hearsay/,
    ),
    expect.stringMatching(/^• 9\. /),
    'Mersal air strike',
    expect.stringMatching(/^• 2\. /),
  ]);
});

test('ten points at most, three of one incident, and five buttons; the rest is counted', () => {
  const many = Array.from({ length: 24 }, (_, i) => held(i + 1, `Town ${i % 6}`));
  const lines = linesOf(many);
  expect(lines.filter((line) => line.startsWith('•'))).toHaveLength(10);
  expect(lines.at(-1)).toBe('and 14 more: decide these, and the next are shown.');
  expect(heldCard(many, 'Held back').actions?.map(({ command }) => command)).toEqual(
    [1, 7, 13, 2, 8].map((id) => `/unsettled show ${id}`),
  );
});

test('one side alone is told alone', () => {
  const alone = { ...held(1, 'Qaim'), ...point('responsibility', claim(7), null), id: 1 };
  expect(linesOf([alone])[1]).toMatch(/^• 1\. hospital sources said 55 civilians killed – /);
});
