import type { Priority } from '../priority.ts';

/** What a model is asked: the task in `system`, what it is about in `prompt`, and the JSON schema of the answer. */
export interface Question {
  readonly what: 'reading' | 'judging';
  readonly system: string;
  readonly prompt: string;
  readonly schema: object;
}

export interface AskOptions {
  /** Else `background`. */
  readonly priority?: Priority | undefined;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A language model that answers in JSON. */
export interface Model {
  /** As settings name it: `anthropic:NAME`. */
  readonly name: string;
  /** The answer, not checked against the schema. Rejects with a `ModelFault` where there is none. */
  ask(question: Question, options?: AskOptions): Promise<unknown>;
}

/** Why a model gave no answer: one sentence that says what is wrong and what to do. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  /** When it is worth asking again, where that is known. */
  readonly retryAt: Date | null;

  constructor(message: string, { retryAt = null, cause }: { retryAt?: Date | null; cause?: unknown } = {}) {
    super(message, { cause });
    this.retryAt = retryAt;
  }
}
