import { z } from 'zod';
import { attackerCounts, figureMeasures, figureStates, sourceKinds, standings } from '../../core/claim.ts';
import { populations } from '../../core/population.ts';

/**
 * What a model answers about an article. An empty text is "the article does not tell", so that the schema has next to no unions, of which
 * servers take few.
 */
const Speaker = z.object({
  name: z.string().describe('as the article names it in full; empty where the outlet itself speaks'),
  role: z.string().describe('in the article’s words, or empty'),
  kind: z.enum(['person', 'organisation', 'group']),
});

const said = {
  quote: z.string().describe('the whole sentence that carries the claim, letter for letter'),
  speaker: Speaker,
  via: z.string().describe('the outlet or agency to which the speaker said it, or empty'),
  scope: z.enum(['incident', 'other', 'aggregate']),
  place: z.string().describe('where, in the article’s words, or empty'),
};

export const ProposedFigure = z.object({
  ...said,
  wording: z.string().describe('the words of the figure in the quote, hedges and noun included'),
  measure: z.enum(figureMeasures),
  population: z.enum(populations),
  low: z.int().nullable(),
  high: z.int().nullable(),
  stance: z.enum(['asserts', 'denies']),
  relayed: z.string().describe('whom the speaker cites in turn, or empty'),
  standing: z.enum(standings),
  subset: z.string().describe('the words in the quote that make it a part, or empty'),
  state: z.enum(figureStates),
  attackers: z.enum(attackerCounts),
  source: z.enum([...sourceKinds, 'unknown']),
  partOf: z.int().describe('the place in this list (from 0) of the figure of which it is a part, or -1'),
});

export const ProposedBlame = z.object({
  ...said,
  actor: z.string().describe('who is said to have done it, in the article’s words'),
  stance: z.enum(['asserts', 'denies', 'admits']),
  act: z.string().describe('the words for what was done, or empty'),
});

export const ProposedEvent = z.object({
  kind: z.string().describe('such as air strike, shooting, bombing, earthquake; or empty'),
  place: z.string().describe('the nearest place of the main event, in the article’s words, or empty'),
  placeInLatin: z.string().describe('the same as English writes it, or empty'),
  country: z.string().describe('the country as English writes it, or empty'),
  date: z.string().describe('the day of the main event as YYYY-MM-DD, or empty'),
});

/** The whole answer. */
export const Answer = z.object({
  event: ProposedEvent,
  figures: z.array(ProposedFigure),
  responsibility: z.array(ProposedBlame),
});

/** The same as it comes in: each claim is looked at by itself, so that one that is wrong costs no other. */
export const LooseAnswer = z.object({
  event: z.unknown(),
  figures: z.array(z.unknown()),
  responsibility: z.array(z.unknown()),
});

export type ProposedFigure = z.infer<typeof ProposedFigure>;
export type ProposedBlame = z.infer<typeof ProposedBlame>;
export type ProposedEvent = z.infer<typeof ProposedEvent>;
export type LooseAnswer = z.infer<typeof LooseAnswer>;

/** The schema as servers take it: bounds of numbers are refused by some. */
export const answerSchema: object = z.toJSONSchema(Answer, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.minimum;
    delete jsonSchema.maximum;
  },
});
