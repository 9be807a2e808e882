import type { Scope } from '../../../core/claim.ts';
import type { Signs } from '../signs.ts';

/** Of which event a figure is, and the rule that says so. */
export interface Verdict {
  readonly scope: Scope;
  readonly rule: string;
}

/** What words with a clause may tell of its event. */
export interface ScopeRule {
  readonly name: string;
  readonly scope: Scope;
  readonly holds: (signs: Signs) => boolean;
}
