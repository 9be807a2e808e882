import type { Priority } from '../priority.ts';

/** What a model is asked: the task in `system`, what it is about in `prompt`, and the JSON schema of the answer. */
export interface Question {
  readonly what: 'reading' | 'judging';
  readonly system: string;
  readonly prompt: string;
  readonly schema: object;
  /** Whether an answer has the form that was asked for; one that has not is not kept. */
  readonly isAnswer: (answer: unknown) => boolean;
}

/** What an answer took, in tokens; 0 where the server counts none. */
export interface Took {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface AskOptions {
  /** Else `background`. */
  readonly priority?: Priority | undefined;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told what the server's answer took, even one that cannot be read; not called where the answer was kept from before. */
  readonly onAnswer?: ((took: Took) => void) | undefined;
}

/** A language model that answers in JSON. */
export interface Model {
  /** As settings name it: `anthropic:NAME`. */
  readonly name: string;
  /** An answer of the form that was asked for. Rejects with a `ModelFault` where there is none. */
  ask(question: Question, options?: AskOptions): Promise<unknown>;
}

/**
 * `rejected`: the server does not take this one request; `late`: not in time, or nobody waits any more; `refused`: the server does not take the request; `failed`: it is away, overloaded or
 * broken; `unreadable`: the answer is not what was asked for; `budget`: the day's tokens are used up; `paused`: the server failed just
 * now and is left alone; `ended`: the program ended meanwhile.
 */
export type FaultKind =
  'rejected' | 'late' | 'refused' | 'failed' | 'unreadable' | 'budget' | 'paused' | 'ended';

interface FaultOptions {
  /** Else `failed`. */
  readonly kind?: FaultKind;
  readonly retryAt?: Date | null;
  readonly cause?: unknown;
}

/** Why a model gave no answer: one sentence that says what is wrong and what to do. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly kind: FaultKind;
  /** When it is worth asking again, where that is known. */
  readonly retryAt: Date | null;

  constructor(message: string, { kind = 'failed', retryAt = null, cause }: FaultOptions = {}) {
    super(message, { cause });
    this.kind = kind;
    this.retryAt = retryAt;
  }
}
