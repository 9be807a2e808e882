import { expect, test } from 'vitest';
import { clauseOf } from '../../../../src/cards/paragraph/clause.ts';

const asserts = 'asserts' as const;

test.each<[act: string | null, quote: string, clause: string | null]>([
  // What qualifies a deed stays with it, before it and behind it.
  ['struck a bus', 'The army said it accidentally struck a bus.', 'accidentally struck a bus'],
  ['hit the school', 'The envoy said Zandia may have hit the school.', 'may have hit the school'],
  ['hit the school', 'Zandia might well have hit the school.', 'might well have hit the school'],
  ['sunk the ferry', 'The navy appears to have sunk the ferry.', 'appears to have sunk the ferry'],
  ['struck a bus', 'It struck a bus by mistake, the general said.', 'struck a bus by mistake'],
  ['struck two houses', 'It struck two houses full of fighters.', 'struck two houses full of fighters'],
  // A clause ends where the next begins, and when it was is told elsewhere.
  ['shelled the mill', 'They shelled the mill and left the valley.', 'shelled the mill'],
  ['shelled the mill', 'They shelled the mill, killing the miller.', 'shelled the mill'],
  ['shelled the mill', 'They shelled the mill on Friday night.', 'shelled the mill'],
  ['shelled the mill', 'They shelled the mill in June.', 'shelled the mill'],
  ['shelled the mill', 'They shelled the mill in the early hours of Thursday.', 'shelled the mill'],
  ['shot the clerk', 'She shot the clerk several times with a .38 pistol.', 'shot the clerk several times'],
  ['shot the clerk', 'She shot the clerk inside of a house on E. Mill Street.', 'shot the clerk'],
  // What would count, or speak of somebody unnamed, is not taken in.
  ['shelled the mill', 'They shelled the mill near him.', 'shelled the mill'],
  ['shelled the mill', 'They shelled the mill 40 times.', 'shelled the mill'],
  // Half of it would say something else.
  ['shelled the mill', 'They never shelled the mill.', null],
  [
    'shelled the mill',
    'They shelled the mill above the long and winding road to the eastern quarter of the old town in error.',
    null,
  ],
  // A word is not cut in two.
  ['shelled the mill', 'They shelled the mills of the valley.', 'shelled the mill'],
  ['shelled the mill', 'The sentence has other words.', 'shelled the mill'],
  [null, 'They shelled the mill.', null],
])('%j in %j: %j', (act, quote, clause) => expect(clauseOf({ act, quote, stance: asserts })).toBe(clause));

test('a denial is told with what is denied', () => {
  const quote = 'The army said it did not shell the mill.';
  expect(clauseOf({ act: 'shell the mill', quote, stance: 'denies' })).toBe('shell the mill');
});
