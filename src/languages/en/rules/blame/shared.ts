import { words } from '../words.ts';

export const guilt = words('responsibility credit blame guilt culpability liability');
export const part = words('part role hand involvement complicity participation');
/** Who "had no knowledge" of it did not do it; who "denied links" or "any knowledge" has not said so. */
export const ties = words('link links connection knowledge');
export const charge = words('accusation accusations allegation allegations charge charges');
