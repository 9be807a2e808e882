import type { Audience, HeldPoint, StoredAlert } from './alert.ts';
import type { Severity } from './finding.ts';
import type { Judgement } from './judgement.ts';
import type { StoredArticle } from './record.ts';

/** An answer of a model, kept so that nothing is asked twice. */
export interface KeptAnswer {
  readonly model: string;
  /** JSON. */
  readonly answer: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** ISO time. */
  readonly at: string;
}

/** An article that waits for the model, with the row that it waits under. */
export interface WaitingArticle {
  readonly row: number;
  readonly article: StoredArticle;
  /** Times that the model was asked in vain since it came in. */
  readonly tries: number;
}

/** The points of one article that wait for the judge, in the order in which they were found. */
export interface Unjudged {
  readonly row: number;
  readonly points: readonly HeldPoint[];
}

/** What becomes of a point that was judged: `held` names why it is not told; null where it is. */
export interface JudgedPoint {
  readonly id: number;
  readonly held: string | null;
  /** null where no judge was asked, or none answered. */
  readonly judgement: Judgement | null;
}

/** All points of one article that waited for the judge; those that are told are one alert. */
export interface Judged {
  readonly row: number;
  readonly points: readonly JudgedPoint[];
  readonly severity: Severity;
  /** Indices are those of the points that are told, in their order. */
  readonly to: readonly Audience[];
  readonly at: string;
}

/** What a model answered, and what it took. */
export interface AnswerStore {
  /** By the hash of all that was asked. */
  keptAnswer(hash: string): Promise<KeptAnswer | null>;
  keepAnswer(hash: string, kept: KeptAnswer): Promise<void>;
  /** Tokens of that day (UTC), both ways. */
  tokensOn(day: string): Promise<number>;
  addTokens(day: string, tokens: number): Promise<void>;
}

/** What the second reader keeps in the ledger. All times are ISO. */
export interface ModelStore extends AnswerStore {
  /** Articles of which the rules' reading alone is on record and whose time has come, the oldest first. */
  waitingForModel(now: string, limit: number): Promise<readonly WaitingArticle[]>;
  /** How many wait, whenever their time comes. */
  countWaitingForModel(): Promise<number>;
  /** The model gave no answer again: it is asked at `next`. */
  waitLonger(row: number, reason: string, next: string): Promise<void>;
  /** It waits no longer. */
  waitNoMore(row: number): Promise<void>;
  /** Points that wait for the judge: those of that article, or those of all that came before a time. */
  unjudged(of: { readonly article: string } | { readonly before: string }): Promise<readonly Unjudged[]>;
  /** Writes all or nothing; gives the alert, null where nothing is told. Throws `Outdated` where somebody decided one meanwhile. */
  settleJudged(judged: Judged): Promise<StoredAlert | null>;
}
