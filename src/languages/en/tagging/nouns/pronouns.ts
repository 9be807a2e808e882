import type { Word } from '../../../word.ts';
import type { Context } from '../context.ts';
import { posIn } from '../tokens.ts';
import { wordOf } from '../word.ts';
import type { Senses } from './senses.ts';

/** Whom a pronoun refers to. */
const pronouns: ReadonlyMap<string, Word['refers']> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['we', 'we'],
  ['i', 'I'],
]);

const isPronoun = posIn('PRON DET');

/** "they", "himself", "|there| were". */
export function pronoun(context: Context, senses: Senses): Word | null {
  const { lower } = context.token;
  if (lower === 'there' || lower === 'here')
    return wordOf(context, opensClause(context) ? 'pronoun' : 'adverb', { ...senses, lemma: 'there' });
  const refers = pronouns.get(lower);
  if (/sel(?:f|ves)$/.test(lower))
    return wordOf(context, 'pronoun', { lemma: 'self', refers: refers ?? null });
  return isPronoun(context.token) || refers !== undefined
    ? wordOf(context, 'pronoun', { ...senses, refers: refers ?? null })
    : null;
}

/** "|There| were". */
const opensClause = ({ at, next }: Context): boolean => at === 0 || next?.pos === 'AUX';
