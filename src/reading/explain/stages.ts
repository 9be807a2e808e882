import type { SentenceStage, Stages } from '../../core/stages.ts';
import type { Document, Sentence } from '../../languages/text.ts';
import { type Attribution, type Attributor, ownVoice } from '../attribution/attribute.ts';
import { voiced } from '../attribution/tellers.ts';
import type { Clause } from '../clauses/types.ts';
import type { Passages } from '../events/passages.ts';
import type { Told } from '../people/told.ts';
import type { ReadSentence } from '../sentence.ts';
import { clauseStage, eventStages } from './clauses.ts';
import { personStages, sumStages } from './people.ts';

/** What the stages of reading made of an article, once all of them are done. */
interface Steps {
  readonly headline: string | null;
  readonly doc: Document;
  /** The sentences of the report that were read. */
  readonly body: readonly ReadSentence[];
  readonly told: readonly Told[];
  readonly heard: Attributor;
  readonly scopes: Passages;
}

/** Collects for `explain` what each stage found; called only where somebody asks. */
export function stagesOf(steps: Steps): Stages {
  const { headline, doc, told } = steps;
  const read = new Map(steps.body.map((r) => [r.sentence, r]));
  const title: SentenceStage[] = headline
    ? [{ role: 'headline', text: headline, clauses: [], events: [] }]
    : [];
  return {
    sentences: [...title, ...doc.sentences.map((s) => sentenceStage(s, read.get(s), steps))],
    people: personStages(told),
    sums: sumStages(told),
  };
}

function sentenceStage(sentence: Sentence, read: ReadSentence | undefined, steps: Steps): SentenceStage {
  const text = steps.doc.text.slice(sentence.start, sentence.end);
  if (!read)
    return { role: sentence.role === 'body' ? 'furniture' : sentence.role, text, clauses: [], events: [] };
  const { structure } = read;
  const clauses = structure.clauses.filter(tellsSomething).map((clause) =>
    clauseStage(clause, structure, {
      attribution: attributionOf(clause, read, steps),
      verdict: steps.scopes.scopeAt(clause, sentence.index),
    }),
  );
  return { role: sentence.role, text, clauses, events: eventStages(structure) };
}

const tellsSomething = (c: Clause): boolean =>
  c.verb !== null || c.subjects.length > 0 || c.objects.length > 0 || c.adjuncts.length > 0;

/** Who says a clause; "police said" itself is the outlet's. */
const attributionOf = (clause: Clause, { sentence }: ReadSentence, { heard }: Steps): Attribution =>
  clause.kind === 'aside' && voiced(clause)
    ? ownVoice
    : heard.attribution({ clause, from: clause.from, phrase: null, rules: [] }, sentence);
