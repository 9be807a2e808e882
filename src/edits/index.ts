export { goesOnAs } from './goesOn.ts';
export { claimAt, markOf, placeOf, settleWith } from './settle.ts';
