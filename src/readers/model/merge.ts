import { isFigure } from '../../core/claim.ts';
import type { Differences, TwoReadings } from '../../core/readers.ts';
import { type Carrier, type ReadClaim, type RemarkOn, remarkedBy } from '../../core/remarks.ts';
import { differencesOf, isSaidAgain, twinsOf } from './twins.ts';

/** The article whose readings are joined, and what its words tell of a claim. */
export interface Joining {
  readonly article: Carrier;
  readonly remarkOn: RemarkOn;
}

/**
 * Two readings as one: a claim that both have is one claim, one that either has alone stays. Where both have it and read a field otherwise,
 * both are kept beside it, and the surer one stands on it for now: scope, standing and population as the model reads them, which weighs
 * the whole article; who speaks and what still holds as the rules do, whom no sentence in an article can talk out of it.
 */
export function merged(
  rules: readonly ReadClaim[],
  model: readonly ReadClaim[],
  { article, remarkOn }: Joining,
): readonly ReadClaim[] {
  const twins = twinsOf(rules, model);
  const ruleOf = new Map([...twins].map(([rule, twin]) => [twin, rule]));
  const keys = new Map(
    model.flatMap((claim): [string, string][] => {
      const rule = ruleOf.get(claim) ?? rules.find((one) => isSaidAgain(one, claim));
      return rule ? [[claim.key, rule.key]] : [];
    }),
  );
  const read = rules.map((rule) => {
    const twin = twins.get(rule);
    if (!twin) return withReaders(rule, { by: 'rules', differs: null });
    const { readers, claim } = joined(rule, relinked(twin, keys));
    // what later steps take from the words follows from the fields that stand
    return withReaders(remarkedBy(claim, article, remarkOn), readers);
  });
  const added = model
    .filter((claim) => !keys.has(claim.key))
    .map((claim) => withReaders(relinked(claim, keys), { by: 'model', differs: null }));
  return sumsOf([...read, ...added]).toSorted((a, b) => a.start - b.start);
}

const withReaders = <C extends ReadClaim>(claim: C, readers: TwoReadings): C => ({ ...claim, readers });

/** One claim out of two: with a field that stands as the model reads it goes what follows from it. */
function joined(rule: ReadClaim, twin: ReadClaim): { claim: ReadClaim; readers: TwoReadings } {
  const differs = differencesOf(rule, twin);
  const readers = { by: 'both', differs: Object.keys(differs).length > 0 ? differs : null } as const;
  const { scope } = twin;
  const { place, date } = scope === rule.scope ? rule : twin;
  if (!isFigure(rule) || !isFigure(twin)) return { claim: { ...rule, scope, place, date }, readers };
  const { standing, population } = twin;
  const { subset, partOf } = standing === rule.standing ? rule : twin;
  return { claim: { ...rule, scope, place, date, standing, population, subset, partOf }, readers };
}

/** A part that the model alone has may be one of a whole that both have, or that the rules have in other words. */
const relinked = (claim: ReadClaim, keys: ReadonlyMap<string, string>): ReadClaim =>
  isFigure(claim) && claim.partOf !== null
    ? { ...claim, partOf: keys.get(claim.partOf) ?? claim.partOf }
    : claim;

/** A sum that the program added up has the readers of what it adds up; where they differ in who says it or what it counts as, so it does. */
function sumsOf(claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]));
  return claims.map((claim) => {
    if (!isFigure(claim) || !claim.derived || claim.readers?.by !== 'rules') return claim;
    const parts = claim.parts.flatMap((key) => byKey.get(key) ?? []);
    const isBoth = parts.length > 0 && parts.every(({ readers }) => readers?.by === 'both');
    const differs = differencesAmong(parts);
    return isBoth || differs ? { ...claim, readers: { by: 'both', differs } } : claim;
  });
}

/** Who the people of a part are is its own. */
function differencesAmong(parts: readonly ReadClaim[]): Differences | null {
  const all = parts.reduce<Differences>((found, { readers }) => ({ ...found, ...readers?.differs }), {});
  const { population: _, ...shared } = all;
  return Object.keys(shared).length > 0 ? shared : null;
}
