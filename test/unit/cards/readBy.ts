import type { Claim, FigureClaim } from '../../../src/core/claim.ts';
import type { Fixable } from '../../../src/core/fields.ts';
import type { Differences, TwoReadings } from '../../../src/core/readers.ts';
import type { Correction } from '../../../src/core/record.ts';

/** Who read a claim; `null` where no model has read its article. */
export type ReadBy = TwoReadings['by'] | Differences | null;

/** A claim that these have read: one or both, or both with what the model reads otherwise. */
export const readBy = <C extends Claim>(claim: C, by: ReadBy): C & { readonly readers?: TwoReadings } => {
  if (by === null) return claim;
  const readers = typeof by === 'string' ? { by, differs: null } : { by: 'both' as const, differs: by };
  return { ...claim, readers };
};

/** A figure of which a person set these fields, to what had been read there. */
export const withSet = (claim: FigureClaim, ...fields: readonly Fixable[]) => {
  const { speaker, rules, low, high, wording, population, derived } = claim;
  const set = fields.map((field) => ({ edit: 1, field, by: 'Ana', at: '2016-12-09', reason: null }));
  const figure = { low, high, wording, population, derived };
  const correction: Correction = { set, read: { speaker, speakerKey: '', origin: null, rules, figure } };
  return { ...claim, correction };
};
