import type { Claim, FigureClaim } from '../../../src/core/claim.ts';
import { type ComparedFields, comparedIn, type TwoReadings } from '../../../src/core/readers.ts';
import type { Correction, SetField } from '../../../src/core/record.ts';

/** Who read a claim, or what the model reads otherwise; `null` where no model has read its article. */
export type ReadBy = TwoReadings['by'] | Partial<ComparedFields> | null;

/** A claim that these have read: one or both, or both with what the model reads otherwise. */
export const readBy = <C extends Claim>(claim: C, by: ReadBy): C & { readonly readers?: TwoReadings } => {
  if (by === null) return claim;
  if (typeof by === 'string') return { ...claim, readers: { by, differs: null } };
  const rules: Readonly<Record<string, unknown>> = comparedIn(claim);
  const differs = Object.fromEntries(
    Object.entries(by).map(([field, model]) => [field, { rules: rules[field] ?? null, model }]),
  );
  return { ...claim, readers: { by: 'both', differs } };
};

/** A figure of which a person set these fields, to what had been read there, or which a person accepted. */
export const withSet = (claim: FigureClaim, ...fields: readonly SetField['field'][]) => {
  const { speaker, rules, low, high, wording, population, derived } = claim;
  const set = fields.map((field) => ({ edit: 1, field, by: 'Ana', at: '2016-12-09', reason: null }));
  const figure = { low, high, wording, population, derived };
  const correction: Correction = { set, read: { speaker, speakerKey: '', origin: null, rules, figure } };
  return { ...claim, correction };
};
