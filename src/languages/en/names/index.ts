import type { Naming } from '../../names.ts';
import { stemOf } from '../closed.ts';
import { conjuncts, speakerOf } from './bearer.ts';
import { isNamed, isOfKind, isSurelyOfKind, kindsOf } from './bodies.ts';
import { around, isPerson } from './describe.ts';
import { collectNames, isSite, namesPerson } from './names.ts';

const article = /^(?:the|a|an) /i;
const place = / (?:of|for|in|at|from|with|to|on) /;

/** How English names those who speak. */
export const naming: Naming = {
  collect: collectNames,
  mayBePerson: namesPerson,
  isSite: (name) => isSite.test(name.split(/\s+/).at(-1)!),
  isPerson,
  conjuncts,
  speaker: speakerOf,
  stem: (word) => stemOf(word.toLowerCase(), true),
  bare: (words) => words.replace(article, ''),
  plain: around,
  outlet: (words) => words.replace(/^(?:the|local|state|state-run|news agency) /i, ''),
  headOf: (words) => words.split(place)[0]!.split(/\s+/).at(-1)!.toLowerCase(),
  kindsOf,
  isOfKind,
  isSurelyOfKind,
  isNamed,
};
