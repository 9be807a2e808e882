import type { Language } from '../language.ts';
import { unread } from './numbers/unread.ts';
import { harmRows } from './rules/harm.ts';
import { sourceRows } from './rules/sources.ts';
import { standingRules } from './rules/standing.ts';
import { tagged } from './tag.ts';

export { remarkOn, remarked, remarksOn } from './remarks.ts';

export const english: Language = {
  words: tagged,
  harm: harmRows,
  numbers: unread,
  standing: standingRules,
  sources: sourceRows,
};
