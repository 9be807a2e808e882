export { acceptedOf, meantBy } from './accepted.ts';
export { onClaim } from './fields.ts';
export { goesOnAs } from './goesOn.ts';
export { claimAt, markOf } from './mark.ts';
export { placeOf, settleWith } from './settle.ts';
