import { sameActor } from '../../core/actor.ts';
import { type Claim, isFigure } from '../../core/claim.ts';
import { sameInterval } from '../../core/interval.ts';
import type { Differences, TwoReadings } from '../../core/readers.ts';
import type { ReadBlame, ReadClaim, ReadFigure } from '../../core/remarks.ts';
import type { Span } from './gate/locate.ts';

/**
 * Two readings as one: a claim that both have is one claim, with the rules' fields and what the model reads otherwise beside them; one
 * that either has alone stays. The rules' fields stand because no sentence in an article can talk them out of it, and because what was
 * told by them before the model answered must not change.
 */
export function merged(rules: readonly ReadClaim[], model: readonly ReadClaim[]): readonly ReadClaim[] {
  const twins = twinsOf(rules, model);
  const keys = new Map([...twins].map(([rule, twin]) => [twin.key, rule.key]));
  const read = rules.map((claim) => withReaders(claim, readingsOf(claim, twins.get(claim))));
  const paired = new Set(twins.values());
  const added = model
    .filter((claim) => !paired.has(claim) && !rules.some((rule) => isSaidAgain(rule, claim)))
    .map((claim) => withReaders(relinked(claim, keys), { by: 'model', differs: null }));
  return sumsOf([...read, ...added]).toSorted((a, b) => a.start - b.start);
}

const withReaders = <C extends ReadClaim>(claim: C, readers: TwoReadings): C => ({ ...claim, readers });

/** A part that the model alone has may be one of a whole that both have. */
const relinked = (claim: ReadClaim, keys: ReadonlyMap<string, string>): ReadClaim =>
  isFigure(claim) && claim.partOf !== null
    ? { ...claim, partOf: keys.get(claim.partOf) ?? claim.partOf }
    : claim;

function readingsOf(rule: ReadClaim, twin: ReadClaim | undefined): TwoReadings {
  if (!twin) return { by: 'rules', differs: null };
  const differs = differencesOf(rule, twin);
  return { by: 'both', differs: Object.keys(differs).length > 0 ? differs : null };
}

function differencesOf(rule: ReadClaim, twin: ReadClaim): Differences {
  const speaker = rule.speakerKey === twin.speakerKey ? {} : { speaker: twin.speaker };
  const scope = rule.scope === twin.scope ? {} : { scope: twin.scope };
  if (!isFigure(rule) || !isFigure(twin)) return { ...speaker, ...scope };
  return {
    ...speaker,
    ...scope,
    ...(rule.standing === twin.standing ? {} : { standing: twin.standing }),
    ...(rule.state === twin.state ? {} : { state: twin.state }),
    ...(rule.population === twin.population ? {} : { population: twin.population }),
  };
}

/** Each claim of the rules with the one of the model that says the same; of several, the one that agrees in the most. */
function twinsOf(
  rules: readonly ReadClaim[],
  model: readonly ReadClaim[],
): ReadonlyMap<ReadClaim, ReadClaim> {
  const pairs = rules.flatMap((rule) =>
    model
      .filter((claim) => isTwin(rule, claim) || isSaidAgain(rule, claim))
      .map((claim) => ({ rule, claim, apart: apartBy(rule, claim) })),
  );
  const twins = new Map<ReadClaim, ReadClaim>();
  const taken = new Set<ReadClaim>();
  for (const { rule, claim } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (twins.has(rule) || taken.has(claim)) continue;
    twins.set(rule, claim);
    taken.add(claim);
  }
  return twins;
}

/** The same figure for the same outcome, or the same stance on who did it, on words that overlap. */
function isTwin(rule: ReadClaim, claim: ReadClaim): boolean {
  if (isFigure(rule) && isFigure(claim)) return isTwinFigure(rule, claim);
  return !isFigure(rule) && !isFigure(claim) && isTwinBlame(rule, claim);
}

const isTwinFigure = (rule: ReadFigure, claim: ReadFigure): boolean =>
  rule.measure === claim.measure &&
  rule.stance === claim.stance &&
  sameInterval(rule, claim) &&
  overlap(wordsOf(rule), wordsOf(claim));

const isTwinBlame = (rule: ReadBlame, claim: ReadBlame): boolean =>
  rule.stance === claim.stance && sameActor(rule, claim) && overlap(rule, claim);

/** In how many fields two claims differ; words that do not overlap are further apart than any field. */
const apartBy = (rule: ReadClaim, claim: ReadClaim): number =>
  Object.keys(differencesOf(rule, claim)).length + (isTwin(rule, claim) ? 0 : 10);

/** The same figure of the event by the same speaker, in another sentence: one claim (docs/claims.md). */
const isSaidAgain = (rule: ReadClaim, claim: ReadClaim): boolean =>
  isFigure(rule) &&
  isFigure(claim) &&
  rule.scope === 'incident' &&
  rule.measure === claim.measure &&
  rule.stance === claim.stance &&
  sameInterval(rule, claim) &&
  Object.keys(differencesOf(rule, claim)).length === 0;

/** Where the words of the figure stand; of one whose words stand apart, its whole sentence. */
function wordsOf({ quote, wording, start, end }: ReadFigure): Span {
  const at = quote.indexOf(wording);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + wording.length };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

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

/** The model's claims of several parts of a text: where parts overlap, each stands once. */
export function unrepeated<C extends Claim>(claims: readonly C[]): readonly C[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const { measure, stance, start, speaker } = claim;
    const said = isFigure(claim)
      ? [claim.population, claim.low, claim.high, claim.wording]
      : ['actor' in claim ? claim.actor : ''];
    const key = JSON.stringify([measure, stance, start, speaker?.name, ...said]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
