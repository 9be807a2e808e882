import type { Language } from '../language.ts';
import { unread } from './numbers/unread.ts';
import { remarksOn } from './remarks.ts';
import { looksEnglish } from './english.ts';
import { eventRules } from './events/index.ts';
import { readDocument } from './tokenise.ts';
import { documentRules } from './document/index.ts';
import { lexicon } from './lexicon/index.ts';
import { naming } from './names/index.ts';
import { blameRows } from './rules/blame/index.ts';
import { harmRows } from './rules/harm/index.ts';
import { sourceRows } from './rules/sources.ts';
import { sides } from './sides.ts';
import { standingRules } from './rules/standing.ts';
import { tagged } from './tagging/index.ts';

export { remarkOn, remarked } from './remarks.ts';

export const english: Language = {
  read: readDocument,
  isWritten: looksEnglish,
  document: documentRules,
  events: eventRules,
  isHearsay: (sentence) => /\b(?:reportedly|allegedly)\b/i.test(sentence),
  remarks: remarksOn,
  words: tagged,
  nounOf: (word) => lexicon().nouns.get(word.toLowerCase()) ?? null,
  harm: harmRows,
  blame: blameRows,
  numbers: unread,
  standing: standingRules,
  sources: sourceRows,
  naming,
  sides,
};
