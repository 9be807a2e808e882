import type { Article } from '../../core/article.ts';
import type { Explanation, SecondReading } from '../../core/incident.ts';
import type { ReadClaim } from '../../core/remarks.ts';
import type { Rejected } from './gate/index.ts';
import { readBeside, type SecondReaderDeps } from './reader.ts';
import { isSaidAgain, twinsOf } from './twins.ts';

/** What the second reader made of a text: its own claims, and those that did not pass the gate. */
export interface SecondExplained extends SecondReading {
  readonly claims: readonly ReadClaim[];
  readonly dropped: readonly Rejected[];
}

export interface BothExplained {
  /** As the rules read it; each claim says which readers have it. */
  readonly reading: Explanation;
  /** null where the model was not to be asked. */
  readonly second: SecondExplained | null;
}

/** Asks the model about a text that the rules have read, and sets the two readings side by side. */
export async function explainWith(
  deps: Omit<SecondReaderDeps, 'rules'>,
  article: Article,
  read: Explanation,
): Promise<BothExplained> {
  const { reading, model } = await readBeside(deps, article, read, { priority: 'person' });
  if (!reading.second) return { reading: read, second: null };
  if (!model) return { reading: read, second: { ...reading.second, claims: [], dropped: [] } };
  const { rules, claims } =
    deps.whose === 'model'
      ? { rules: read.claims, claims: reading.claims }
      : sideBySide(read.claims, model.claims, reading.claims);
  return {
    reading: { ...read, event: reading.event, claims: rules },
    second: { ...reading.second, claims, dropped: model.rejected },
  };
}

/** Each reader's own claims, marked as the joint ones are. */
function sideBySide(
  rules: readonly ReadClaim[],
  model: readonly ReadClaim[],
  both: readonly ReadClaim[],
): { readonly rules: readonly ReadClaim[]; readonly claims: readonly ReadClaim[] } {
  const readers = new Map(both.map((claim) => [claim.key, claim.readers]));
  const ruleOf = new Map([...twinsOf(rules, model)].map(([rule, twin]) => [twin, rule]));
  const joined = (claim: ReadClaim): ReadClaim =>
    ruleOf.get(claim) ?? rules.find((rule) => isSaidAgain(rule, claim)) ?? claim;
  return {
    rules: rules.map((claim) => ({ ...claim, readers: readers.get(claim.key) })),
    claims: model.map((claim) => ({ ...claim, readers: readers.get(joined(claim).key) })),
  };
}
