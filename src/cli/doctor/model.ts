import { z } from 'zod';
import type { Clock } from '../../core/ports/clock.ts';
import { ModelFault, type Question, type Took } from '../../core/ports/model.ts';
import { type ModelConfig, titleOf } from '../../readers/model/settings.ts';
import { fault, note, well, type Finding } from './finding.ts';

const Ready = z.object({ ready: z.literal(true) });

/** The smallest question whose answer tells that the model can follow a schema; no article goes out. */
const question: Question = {
  what: 'judging',
  system: 'Answer in JSON by the schema.',
  prompt: 'Are you there? Answer with ready: true.',
  schema: {
    type: 'object',
    properties: { ready: { type: 'boolean' } },
    required: ['ready'],
    additionalProperties: false,
  },
  isAnswer: (answer) => Ready.safeParse(answer).success,
};
const withinMs = 20_000;

/** What the ledger knows of the model: tokens of each day, and the articles that wait for it. */
export interface ModelRecord {
  readonly tokensOn: ReadonlyMap<string, number>;
  readonly waiting: number;
  /** Why the latest of them waits. */
  readonly reason: string | null;
}

/** Asks the model once where the day has tokens left, and says what that took; what waits for it. */
export async function checkModel(
  config: ModelConfig | null,
  record: ModelRecord,
  clock: Clock,
): Promise<readonly Finding[]> {
  const waits = record.waiting === 0 ? [] : [waitingNote(record)];
  if (!config) return waits;
  return [await answers(config, record, clock), ...waits];
}

async function answers(config: ModelConfig, { tokensOn }: ModelRecord, clock: Clock): Promise<Finding> {
  const used = tokensOn.get(clock.now().toISOString().slice(0, 10)) ?? 0;
  if (config.dailyTokens !== null && used >= config.dailyTokens)
    return note(
      'model',
      `${titleOf(config)} was not asked: today’s ${number(config.dailyTokens)} tokens are used up (MODEL_DAILY_TOKENS), and it goes on at 00:00 UTC.`,
    );
  // The libraries take 36 MB: they are loaded where a model is set.
  const { askOf } = await import('../../readers/model/ask.ts');
  try {
    const took = await askOf(config, { retries: 0 })(question, AbortSignal.timeout(withinMs));
    if (!question.isAnswer(took.value)) return fault('model', notByTheSchema);
    return well('model', `${titleOf(config)} answers; ${tookWords(took, used, config.dailyTokens)}`);
  } catch (error) {
    if (error instanceof ModelFault) return fault('model', error.message);
    throw error;
  }
}

const notByTheSchema =
  'The model answers, but not in the form that was asked for: a model that follows a JSON schema is needed (docs/model.md).';

const number = (n: number): string => n.toLocaleString('en-US');

/** A question and its answer are never nothing: where they took no tokens, nobody counts. */
function tookWords({ tokensIn, tokensOut }: Took, used: number, daily: number | null): string {
  const took = tokensIn + tokensOut;
  const of = daily === null ? '' : ` of ${number(daily)}`;
  if (took > 0)
    return `asking it took ${number(took)} tokens. Today’s articles took ${number(used)}${of} so far.`;
  return `the server does not count tokens${daily === null ? '' : ', so MODEL_DAILY_TOKENS does not limit them'}.`;
}

const waitingNote = ({ waiting, reason }: ModelRecord): Finding =>
  note(
    'model',
    `${waiting === 1 ? '1 article waits' : `${number(waiting)} articles wait`} for the model${reason === null ? '' : `: ${reason}`}`,
  );
