import type { Generated } from 'kysely';

/** What the second reader keeps; times are ISO 8601. */
export interface ModelTables {
  readonly model_answers: ModelAnswersTable;
  readonly model_days: ModelDaysTable;
  readonly model_waits: ModelWaitsTable;
}

/** `hash` is of all that was asked: text, prompt and model. */
interface ModelAnswersTable {
  readonly hash: string;
  readonly model: string;
  readonly answer: string;
  readonly tokens_in: number;
  readonly tokens_out: number;
  readonly at: string;
}

/** Tokens by day (UTC), both ways. */
interface ModelDaysTable {
  readonly day: string;
  readonly tokens: number;
}

/** Articles that the rules alone have read so far, and when the model is asked again. */
interface ModelWaitsTable {
  readonly article_row: number;
  readonly reason: string;
  readonly tries: Generated<number>;
  readonly next_at: string;
}
