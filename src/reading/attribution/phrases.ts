import type { Range } from '../../languages/names.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';

export const rangeOf = ({ words }: Structure, { from, to }: NounPhrase): Range => ({
  from: words[from]!.from,
  to: words[to - 1]!.to,
});

export const isNamed = (p: NounPhrase): boolean => p.sort === 'name' || headOf(p).tag === 'name';

export const isOne = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return noun !== null && !noun.plural && (noun.population !== undefined || noun.speaks === true);
};

export const isBody = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return (
    p.sort === 'name' || (!noun?.plural && (noun?.population === undefined || noun.members !== undefined))
  );
};

/** True for a paper of which the phrase does not tell who issued it. */
export const isPaperAlone = (phrase: NounPhrase): boolean =>
  headOf(phrase).noun?.paper === true && typeof issuerIn(phrase) !== 'number';

/** Where the words of who issued a paper end: "the |ministry| statement", "the |mayor|'s report"; `unnamed` where none are. */
export function issuerIn(phrase: NounPhrase): number | 'unnamed' | null {
  const head = phrase.head - phrase.from;
  const by = phrase.words.findLastIndex(
    (w, i) => i < head && (w.tag === 'name' || (w.tag !== 'adjective' && w.noun?.speaks && !w.noun.paper)),
  );
  if (by >= 0) return phrase.from + by + 1;
  return phrase.determiner === 'definite' ? 'unnamed' : null;
}

/** "figures released |by the ministry|", "a tally that was made |by the ministry|": who a clause says issued a paper. */
export function issuerBehind(structure: Structure, phrase: NounPhrase): NounPhrase | null {
  const { noun } = headOf(phrase);
  if (!noun?.paper && noun?.toll !== 'number') return null;
  const issued = structure.clauses.find(
    (c) => c.antecedent === phrase && (c.kind === 'reduced' || c.kind === 'relative') && c.verb?.passive,
  );
  return issued?.adjuncts.find((a) => a.role === 'agent')?.phrases[0] ?? null;
}

/** "the group |known as the Blue Caps|": what a body without a name is called. */
export function nameOf(structure: Structure, phrase: NounPhrase): NounPhrase | null {
  const { noun } = headOf(phrase);
  if (phrase.sort !== 'common' || (noun?.population !== undefined && !noun.group && !noun.members))
    return null;
  const told = structure.clauses.find((c) => c.antecedent === phrase && c.kind === 'reduced');
  const as = told?.adjuncts.find((a) => a.role === 'comparison' && a.host === null);
  return (
    [...(as?.phrases ?? []), ...(told?.verb?.head.verb?.calls ? told.objects : [])].find(isNamed) ?? null
  );
}

/** Where the words of who counted end: "an |Observatory| toll", "a |Wire| tally"; null for other phrases. */
export function counterIn(phrase: NounPhrase): number | null {
  const by = headOf(phrase).noun?.toll === undefined ? null : issuerIn(phrase);
  return by === 'unnamed' ? null : by;
}

/** Where a speaker's description ends: "a spokesman |for the army in the north|". */
export function endOf(structure: Structure, phrase: NounPhrase): number {
  const { noun } = headOf(phrase);
  const issued = noun?.paper === true || noun?.toll === 'number';
  let end = phrase.to;
  for (;;) {
    const next = structure.clauses
      .flatMap((c) => c.adjuncts)
      .find(
        (a) =>
          a.word === structure.words[end] &&
          a.host !== null &&
          (['of', 'goal', 'place', 'target', 'origin', 'with'].includes(a.role) ||
            (issued && a.role === 'agent')) &&
          a.phrases.length > 0,
      );
    if (!next) return structure.words[end - 1]!.to;
    const last = next.phrases.at(-1)!;
    if (last.to <= end) return structure.words[end - 1]!.to;
    end = last.to;
  }
}
