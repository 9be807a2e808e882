import type { Judgement } from './judgement.ts';
import type { ClaimRef, MatchedClaim, StoredClaim } from './record.ts';
import type { Who } from './who.ts';

/** What an alert may tell; `rise` only to those who ask for it. docs/alerts.md says each in words. */
export const findingKinds = [
  'conflict',
  'denial',
  'status',
  'self-conflict',
  'revised-down',
  'corrected',
  'changed',
  'responsibility',
  'rise',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const severities = ['minor', 'notable', 'major'] as const;
export type Severity = (typeof severities)[number];

/** True where `a` weighs at least as much as `b`. */
export const atLeast = (a: Severity, b: Severity): boolean => severities.indexOf(a) >= severities.indexOf(b);

export interface FindingBase {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The rule that found it, for measuring precision. */
  readonly rule: string;
  /** What both sides say, without ids: the same pair is told once, however often it is read again. */
  readonly pair: string;
  /** The outlet's correction that admits a change, letter for letter. */
  readonly note: string | null;
}

/** Both sides of a point as they are on record; one of the two may be missing. */
export interface Sides {
  readonly before: StoredClaim | null;
  readonly now: StoredClaim | null;
}

/** What a person made of a point; `settled` where an edit, or reading the article again, left no contradiction. */
export interface Verdict {
  readonly is: 'acknowledged' | 'dismissed' | 'settled';
  readonly by: Who;
  readonly at: string;
  readonly reason: string | null;
  /** The edit that settled it; absent where none did. */
  readonly edit?: number | undefined;
}

/** Whether a point on claims as they are now is still worth telling (alerting/holds.ts). */
export type Holds = (
  point: Pick<FindingBase, 'kind' | 'rule'>,
  before: MatchedClaim | null,
  now: MatchedClaim | null,
) => boolean;

/** One point of an alert: what an article says now, and what stood before. */
export interface Finding extends FindingBase, Sides {
  /** Its number in the alert, from 1: `/alert dismiss 12 point 2`. */
  readonly point: number;
  /** null while it is open. */
  readonly verdict: Verdict | null;
  /** What a model said of it before it was told; null where none was asked, or none answered. */
  readonly judgement?: Judgement | null | undefined;
}

/** The same on its way in. */
export interface NewFinding extends FindingBase {
  readonly before: ClaimRef | null;
  readonly now: ClaimRef | null;
}

/** A point that detection holds back, and the rule of suppression that held it: `hearsay`, `caution`, `order-unknown`. */
export interface Unsettled extends NewFinding {
  readonly held: string;
}
