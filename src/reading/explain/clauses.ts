import type { ClauseStage, EventStage, VerbStage } from '../../core/stages.ts';
import type { Attribution } from '../attribution/attribute.ts';
import type { Structure } from '../clauses/build.ts';
import type { Adjunct, Clause, NounPhrase, VerbGroup } from '../clauses/types.ts';
import type { Verdict } from '../events/scope.ts';
import { isEvent, isKnown, phrasesOf } from '../events/signs.ts';
import { toldAs } from '../harm/asserted.ts';
import { headOf } from '../harm/outcomes.ts';
import { printed, printedPhrase } from './words.ts';

/** What later stages found of a clause. */
export interface Found {
  readonly attribution: Attribution;
  readonly verdict: Verdict;
}

export function clauseStage(clause: Clause, structure: Structure, found: Found): ClauseStage {
  const { attribution, verdict } = found;
  return {
    kind: clause.kind,
    depth: depthOf(clause),
    antecedent: clause.antecedent && printedPhrase(clause.antecedent),
    subjects: clause.subjects.map(printedPhrase),
    verb: clause.verb && verbStage(clause.verb, clause, structure),
    objects: clause.objects.map(printedPhrase),
    states: clause.states.map((w) => w.text),
    adjuncts: clause.adjuncts.map((a) => ({ role: a.role, words: adjunctWords(a) })),
    times: clause.times.map((w) => w.text),
    speakers: attribution.speakers.map((s) => s.name),
    speakerRule: attribution.rule,
    scope: verdict.scope,
    scopeRule: verdict.rule,
  };
}

const verbStage = (verb: VerbGroup, clause: Clause, structure: Structure): VerbStage => ({
  words: printed(structure.words.slice(verb.from, verb.to)),
  voice: verb.passive ? 'passive' : 'active',
  polarity: verb.negated ? 'negated' : 'affirmed',
  modality: toldAs(clause, structure) === 'open' ? 'open' : 'real',
});

/** "in |the market| and |the port|" */
const adjunctWords = ({ word, phrases }: Adjunct): string =>
  `${word.text} ${phrases.map(printedPhrase).join(', ')}`.trimEnd();

function depthOf(clause: Clause): number {
  let depth = 0;
  for (let above = clause.parent; above; above = above.parent) depth++;
  return depth;
}

/** The phrases of a sentence that name an event, left to right. */
export const eventStages = ({ clauses }: Structure): EventStage[] =>
  [...new Set(phrasesOf(clauses).filter(isEvent))].toSorted((a, b) => a.from - b.from).map(eventStage);

function eventStage(phrase: NounPhrase): EventStage {
  const { noun } = headOf(phrase);
  const several = (phrase.quantity?.low ?? 0) > 1 || noun?.plural;
  return {
    words: printedPhrase(phrase),
    kind: noun?.event ?? noun?.attack ?? '',
    number: several ? 'several' : 'one',
    known: isKnown(phrase),
  };
}
