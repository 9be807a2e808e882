import type { FindingKind } from '../finding.ts';
import type { Judgement } from '../judgement.ts';
import type { StoredClaim } from '../record.ts';
import type { AskOptions } from './model.ts';

/** One side of a point, with the words around its sentence. */
export interface SideAsked {
  readonly claim: StoredClaim;
  readonly title: string | null;
  /** The paragraph of its sentence, with those before and after it. */
  readonly around: string;
}

/** What a judge is asked about; the older side comes first. */
export interface PairAsked {
  readonly kind: FindingKind;
  /** How they contradict each other, by the rule that found it (src/matching/rules). */
  readonly rule: string;
  readonly before: SideAsked;
  readonly now: SideAsked;
}

/** Asked about a pair before it is told; it never finds one itself. */
export interface Judge {
  /** Rejects with a `ModelFault` where it has no answer. */
  judge(pair: PairAsked, options?: AskOptions): Promise<Omit<Judgement, 'at'>>;
}
