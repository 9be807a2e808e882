import { createHash } from 'node:crypto';
import PQueue from 'p-queue';
import type { AnswerStore } from '../../core/modelStore.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { type AskOptions, type Model, ModelFault, type Question, type Took } from '../../core/ports/model.ts';
import { type Ask, askOf, Unreadable } from './ask.ts';
import { makeBudget } from './budget.ts';
import { makePause } from './pause.ts';
import { type ModelConfig, titleOf } from './settings.ts';

/** Requests under way at once (a person's go first), and for how long an answer is waited for, its turn included. */
export const limits = { atOnce: 4, reading: 60_000, judging: 20_000 } as const;

interface ClientDeps {
  readonly store: AnswerStore;
  readonly clock: Clock;
  readonly ask?: Ask;
  readonly limits?: Readonly<Record<keyof typeof limits, number>>;
  /** Aborted where the program ends: nobody is asked any more, so that what is under way is stored in time. */
  readonly ending?: AbortSignal | undefined;
}

interface Asking extends AskOptions {
  readonly signal: AbortSignal;
}

/** The server is there, and may well answer another question. */
const isOfTheQuestion = (fault: unknown): boolean =>
  fault instanceof Unreadable || (fault instanceof ModelFault && fault.kind === 'rejected');

/** What a person waits for comes first, then a contradiction, which is told without a verdict where none comes in time. */
const turnOf = ({ what }: Question, priority: AskOptions['priority']): number =>
  (priority === 'person' ? 2 : 0) + (what === 'judging' ? 1 : 0);

/** All that was asked, as one key: the same text, prompt and model are asked once. */
export const hashOf = (model: string, { system, prompt, schema }: Question): string =>
  createHash('sha256').update(JSON.stringify({ model, system, prompt, schema })).digest('hex');

/**
 * The model that settings name: answers are kept and not asked for again, a few requests run at once, the day's tokens are counted,
 * and a server that is away is left alone for a while.
 *
 * @example await makeClient(config, { store: ledger, clock }).ask({ what: 'reading', system, prompt, schema })
 */
export function makeClient(config: ModelConfig, deps: ClientDeps): Model {
  const { store, clock, ask = askOf(config), limits: { atOnce, ...within } = limits, ending } = deps;
  const name = titleOf(config);
  const queue = new PQueue({ concurrency: atOnce });
  const budget = makeBudget(config.dailyTokens, store, clock);
  const pause = makePause(clock);

  const spend = async (took: Took, { onAnswer }: AskOptions): Promise<void> => {
    onAnswer?.(took);
    await budget.spend(took.tokensIn + took.tokensOut);
  };

  const keptFor = async (
    { isAnswer }: Question,
    hash: string,
  ): Promise<{ readonly value: unknown } | null> => {
    const kept = await store.keptAnswer(hash);
    if (!kept) return null;
    const value: unknown = JSON.parse(kept.answer);
    return isAnswer(value) ? { value } : null;
  };

  const asked = async (question: Question, hash: string, options: Asking): Promise<unknown> => {
    // while it waited for its turn, another may have asked the same
    const kept = await keptFor(question, hash);
    if (kept) return kept.value;
    pause.check();
    await budget.check();
    const { value, ...took } = await ask(question, options.signal).catch(async (error: unknown) => {
      // an answer that cannot be read costs as much
      if (error instanceof Unreadable) await spend(error.took, options);
      throw error;
    });
    await spend(took, options);
    if (!question.isAnswer(value)) throw new Unreadable('form', took);
    const at = clock.now().toISOString();
    await store.keepAnswer(hash, { model: name, answer: JSON.stringify(value), ...took, at });
    return value;
  };

  return {
    name,
    async ask(question, { signal, priority, onAnswer } = {}) {
      const hash = hashOf(name, question);
      const kept = await keptFor(question, hash);
      if (kept) return kept.value;
      const ms = within[question.what];
      const late = AbortSignal.timeout(ms);
      const until = AbortSignal.any([late, signal, ending].filter((given) => given !== undefined));
      try {
        const options = { priority: turnOf(question, priority), signal: until };
        const value = await queue.add(() => asked(question, hash, { signal: until, onAnswer }), options);
        pause.answered();
        return value;
      } catch (error) {
        if (ending?.aborted)
          throw new ModelFault('The program ended before the model answered.', { kind: 'ended' });
        if (signal?.aborted)
          throw new ModelFault('The question to the model was cancelled.', { kind: 'late' });
        const fault = late.aborted
          ? new ModelFault(`The model did not answer within ${ms / 1000} seconds.`, {
              kind: 'late',
              cause: error,
            })
          : error;
        if (isOfTheQuestion(fault)) pause.answered();
        else if (fault instanceof ModelFault && fault.kind !== 'budget') pause.failed(fault, late.aborted);
        throw fault;
      }
    },
  };
}
