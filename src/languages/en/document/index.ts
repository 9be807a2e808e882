import type { DocumentRules } from '../../documentRules.ts';
import { be, functionWords, have, modals } from '../functions.ts';
import { isTitleCase } from '../tokens/letterCase.ts';
import { furniture, headsList } from './furniture.ts';
import { inner } from './inner.ts';
import { leading } from './leading.ts';
import { isDatelined, pointsOn, subjectsOf } from './subjects.ts';
import { wireOf } from './wire.ts';

const determiners = 'a an the this that these those his her its their our some any no'.split(' ');
const linking = [...functionWords.values()]
  .flat()
  .filter(({ tag, words }) => words.length === 1 && tag !== 'adverb')
  .map(({ words }) => words[0]!);

/** How English pages print a report and what stands beside it. */
export const documentRules: DocumentRules = {
  openEnd: new Set([...determiners, ...linking, ...be, ...have, ...modals]),
  leading,
  inner,
  isTitle: isTitleCase,
  saysWho: (line) => /\b(?:said|told|according to)\b/i.test(line),
  isByline: (line) => /^(?:by|published|posted|updated)\b/i.test(line),
  isFurniture: furniture,
  headsList,
  subjectsOf,
  isDatelined,
  pointsOn,
  wireOf,
};
