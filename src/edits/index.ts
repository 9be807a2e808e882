export { claimAt, markOf, placeOf, settleWith } from './settle.ts';
