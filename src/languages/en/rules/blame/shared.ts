import { words } from '../words.ts';

export const guilt = words('responsibility credit blame guilt culpability liability');
export const part = words(
  'part role hand involvement complicity participation link links connection knowledge',
);
export const charge = words('accusation accusations allegation allegations charge charges');
