import { settleWith } from '../../src/edits/index.ts';
import { remarkOn } from '../../src/languages/en/index.ts';

/** Applies edits, as the program does. */
export const settle = settleWith(remarkOn);
