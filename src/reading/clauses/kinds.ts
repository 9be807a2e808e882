import type { Word } from '../../languages/word.ts';
import type { Chunk, Clause, NounPhrase, VerbGroup } from './types.ts';

/** "we", "I": whoever speaks. */
export const isOurs = ({ refers }: Pick<Word, 'refers'>): boolean => refers === 'we' || refers === 'I';

export const headOf = (phrase: NounPhrase): Word => phrase.words[phrase.head - phrase.from]!;

/** Who a clause tells of: its subjects, or whom a relative clause hangs on. */
export const subjectsOf = (clause: Clause): readonly NounPhrase[] =>
  clause.subjects.length > 0 ? clause.subjects : clause.antecedent ? [clause.antecedent] : [];

/** "no group", "nobody": none of them. */
export const isNone = (phrase: NounPhrase): boolean =>
  phrase.quantity?.high === 0 || phrase.words[0]!.quantity?.high === 0;

export const isPerson = (phrase: NounPhrase): boolean => headOf(phrase).noun?.population !== undefined;

/** "the |Tolv| bridge": a name stands in it, whatever it is. */
export const hasName = (phrase: NounPhrase): boolean => phrase.words.some((w) => w.tag === 'name');

export const verbIn = (chunk: Chunk | undefined): VerbGroup | null => (chunk?.kind === 'verb' ? chunk : null);

/** "|she| watched", not "told |her|": what can only be a subject. */
export const isPersonal = (c: Chunk | undefined): boolean =>
  c?.kind === 'phrase' && c.sort === 'pronoun' && headOf(c).refers !== null && headOf(c).closed !== 'object';

/** Behind a comma, a dash or an opening bracket. */
export const isSetOffBy = (previous: Chunk | undefined): boolean =>
  previous?.kind === 'comma' || previous?.kind === 'mark' || previous?.kind === 'open';

/** "accused of killing three and |wounding| another" */
export const isGerund = (c: Chunk | undefined): boolean => c?.kind === 'verb' && c.form === 'gerund';

/** "hospitalised after |a shooting|": an event, and so no subject of what follows. */
export function isEvent(c: NounPhrase): boolean {
  const { noun } = c.words[c.head - c.from]!;
  return noun?.population === undefined && (noun?.event ?? noun?.attack ?? noun?.harm) !== undefined;
}

/** "identified |as|", "known |as|": what they are called follows. */
export const isNamed = (c: Chunk | undefined): boolean =>
  c?.kind === 'verb' && (c.form === 'open' || c.form === 'participle' || c.passive);

export function isCalled(chunks: readonly Chunk[], at: number): boolean {
  const [verb, next, after] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  if (!isNamed(verb)) return false;
  // "a man |named| Silva was"
  const calls =
    verb?.kind === 'verb' && verb.head.verb?.calls && next?.kind === 'phrase' && next.sort === 'name';
  if (calls)
    return (
      after?.kind === 'verb' &&
      (after.form === 'finite' || (after.form === 'open' && chunks[at + 3]?.kind === 'phrase'))
    );
  return next?.kind === 'subordinator' && next.word.role === 'as' && after?.kind === 'phrase';
}

export const isVerb = (c: Chunk | undefined): boolean =>
  c?.kind === 'verb' && (c.form === 'finite' || c.form === 'open');

export const passed = (c: Chunk): boolean =>
  c.kind === 'time' || c.kind === 'adverb' || c.kind === 'quote' || c.kind === 'adjective';

/** A conjunction before another phrase, a gerund, or a second participle ("shot and |killed| in") joins what stands within the subject. */
export function divides(chunks: readonly Chunk[], at: number): boolean {
  const [next, after] = [chunks[at + 1], chunks[at + 2]];
  if (next?.kind === 'phrase' || isGerund(next)) return false;
  return !(next?.kind === 'verb' && next.form === 'open' && !next.passive && after?.kind !== 'phrase');
}

export const afterMarks = (chunks: readonly Chunk[], at: number): number => {
  let i = at;
  while (chunks[i] && passed(chunks[i]!) && chunks[i]!.kind !== 'adjective') i++;
  return i;
};

export const closing = (chunks: readonly Chunk[], open: number): number =>
  chunks.findIndex((c, k) => k > open && k < open + 30 && c.kind === 'close');

/** Subjects, objects, and what prepositions govern. */
export const phrasesOf = (clause: Clause): readonly NounPhrase[] => [
  ...clause.subjects,
  ...clause.objects,
  ...clause.adjuncts.flatMap((a) => a.phrases),
];
