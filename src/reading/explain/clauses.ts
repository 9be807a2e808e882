import type { ClauseStage, EventStage, VerbStage } from '../../core/stages.ts';
import type { Attribution } from '../attribution/attribute.ts';
import type { Structure } from '../clauses/build.ts';
import type { Adjunct, Clause, VerbGroup } from '../clauses/types.ts';
import type { Verdict } from '../events/scope/rule.ts';
import { mentionsOf } from '../events/mentions.ts';
import type { EventMention } from '../events/types.ts';
import { toldAs } from '../harm/asserted.ts';
import { printed, printedPhrase } from './words.ts';

/** What later stages found of a clause. */
interface Found {
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

/** The events of which a sentence tells, left to right. */
export const eventStages = (structure: Structure): EventStage[] => mentionsOf(structure).map(eventStage);

const eventStage = (mention: EventMention): EventStage => ({
  words: mention.phrase ? printedPhrase(mention.phrase) : mention.trigger.text,
  kind: mention.kind ?? 'act',
  number: mention.several ? 'several' : 'one',
  known: mention.known,
  places: mention.places.map(printedPhrase),
  times: mention.times.map((w) => w.text),
  agents: mention.agents.map(printedPhrase),
  targets: mention.targets.map(printedPhrase),
});
