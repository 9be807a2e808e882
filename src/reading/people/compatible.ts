import type { Population } from '../../core/population.ts';

const ofAnyTrade = new Set<Population>(['men', 'women', 'children']);

/** True where one may be told of by a noun of the other: a girl is a child, a victim is anybody. */
export const compatible = (a: Population, b: Population): boolean =>
  a === b ||
  a === 'people' ||
  b === 'people' ||
  (ofAnyTrade.has(b) && a === 'other') ||
  (ofAnyTrade.has(a) && b === 'other') ||
  (a === 'men' && b === 'children') ||
  (a === 'children' && b === 'men');
