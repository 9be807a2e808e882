import type { Article } from '../../core/article.ts';
import type { Claim } from '../../core/claim.ts';
import type { AskOptions, Model } from '../../core/ports/model.ts';
import type { Checks } from '../../languages/checks.ts';
import { LooseAnswer, ProposedEvent } from './answer.ts';
import { gate, type Rejected, searchedIn } from './gate/index.ts';
import { partsOf } from './parts.ts';
import { questionOn } from './prompt.ts';
import { unrepeated } from './unrepeated.ts';

/** What a model reads in an article, as far as the article bears it out. */
export interface ModelReading {
  readonly claims: readonly Claim[];
  readonly rejected: readonly Rejected[];
  /** The event as it was proposed; null where no part told of one. */
  readonly event: ProposedEvent | null;
}

/**
 * Asks a model about each part of an article, and lets through what the article bears out. Rejects with a `ModelFault` where any part
 * has no answer: half a reading would pass for a whole one.
 */
export async function readByModel(
  article: Article,
  model: Model,
  checks: Checks,
  options?: AskOptions,
): Promise<ModelReading> {
  const parts = partsOf(article.text);
  const answers = await Promise.all(
    parts.map(async (part) => LooseAnswer.parse(await model.ask(questionOn(article, part), options))),
  );
  const searched = searchedIn(article);
  const passed = answers.map((answer, i) => gate(article, parts[i]!, answer, checks, searched));
  return {
    claims: unrepeated(passed.flatMap(({ claims }) => claims)),
    rejected: passed.flatMap(({ rejected }) => rejected),
    event: eventIn(answers),
  };
}

/** Articles tell at the top what they are about. */
const eventIn = ([first]: readonly LooseAnswer[]): ProposedEvent | null =>
  ProposedEvent.safeParse(first?.event).data ?? null;
