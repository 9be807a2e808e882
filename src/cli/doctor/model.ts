import type { Clock } from '../../core/ports/clock.ts';
import { ModelFault, type Question } from '../../core/ports/model.ts';
import { type ModelConfig, titleOf } from '../../readers/model/settings.ts';
import { fault, note, well, type Finding } from './finding.ts';

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
};
const withinMs = 20_000;

/** What the ledger knows of the model: tokens of each day, and the articles that wait for it. */
export interface ModelRecord {
  readonly tokensOn: ReadonlyMap<string, number>;
  readonly waiting: number;
  /** Why the latest of them waits. */
  readonly reason: string | null;
}

/** Asks the model once, and says what that took; what waits for it. */
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
  // The libraries take 36 MB: they are loaded where a model is set.
  const { askOf } = await import('../../readers/model/ask.ts');
  try {
    const { tokensIn, tokensOut } = await askOf(config, { retries: 0 })(
      question,
      AbortSignal.timeout(withinMs),
    );
    const day = clock.now().toISOString().slice(0, 10);
    const used = (tokensOn.get(day) ?? 0).toLocaleString('en-US');
    const of = config.dailyTokens === null ? '' : ` of ${config.dailyTokens.toLocaleString('en-US')}`;
    return well(
      'model',
      `${titleOf(config)} answers; asking it took ${tokensIn + tokensOut} tokens. Today’s articles took ${used}${of} so far.`,
    );
  } catch (error) {
    if (error instanceof ModelFault) return fault('model', error.message);
    throw error;
  }
}

const waitingNote = ({ waiting, reason }: ModelRecord): Finding =>
  note(
    'model',
    `${waiting === 1 ? '1 article waits' : `${waiting.toLocaleString('en-US')} articles wait`} for the model${reason === null ? '' : `: ${reason}`}`,
  );
