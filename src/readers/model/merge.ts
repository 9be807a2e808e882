import { sameActor } from '../../core/actor.ts';
import { fold } from '../../core/fold.ts';
import { type Claim, isFigure } from '../../core/claim.ts';
import { sameInterval } from '../../core/interval.ts';
import type { Differences, TwoReadings } from '../../core/readers.ts';
import type { ReadBlame, ReadClaim, ReadFigure } from '../../core/remarks.ts';
import type { Span } from './gate/locate.ts';

/**
 * Two readings as one: a claim that both have is one claim, one that either has alone stays. Where both have it and read a field otherwise,
 * both are kept beside it, and the surer one stands on it for now: scope, standing and population as the model reads them, which weighs
 * the whole article; who speaks and what still holds as the rules do, whom no sentence in an article can talk out of it.
 */
export function merged(rules: readonly ReadClaim[], model: readonly ReadClaim[]): readonly ReadClaim[] {
  const twins = twinsOf(rules, model);
  const keys = new Map([...twins].map(([rule, twin]) => [twin.key, rule.key]));
  const read = rules.map((claim) => joined(claim, twins.get(claim)));
  const paired = new Set(twins.values());
  const added = model
    .filter((claim) => !paired.has(claim) && !rules.some((rule) => isSaidAgain(rule, claim)))
    .map((claim) => withReaders(relinked(claim, keys), { by: 'model', differs: null }));
  return sumsOf([...read, ...added]).toSorted((a, b) => a.start - b.start);
}

const withReaders = <C extends ReadClaim>(claim: C, readers: TwoReadings): C => ({ ...claim, readers });

/** One claim out of two, or what the rules alone have. */
function joined(rule: ReadClaim, twin: ReadClaim | undefined): ReadClaim {
  if (!twin) return withReaders(rule, { by: 'rules', differs: null });
  const differs = differencesOf(rule, twin);
  const readers = { by: 'both', differs: Object.keys(differs).length > 0 ? differs : null } as const;
  const { scope } = twin;
  if (!isFigure(rule) || !isFigure(twin)) return withReaders({ ...rule, scope }, readers);
  const { standing, population } = twin;
  const subset = standing === rule.standing ? rule.subset : twin.subset;
  return withReaders({ ...rule, scope, standing, population, subset }, readers);
}

/** A part that the model alone has may be one of a whole that both have. */
const relinked = (claim: ReadClaim, keys: ReadonlyMap<string, string>): ReadClaim =>
  isFigure(claim) && claim.partOf !== null
    ? { ...claim, partOf: keys.get(claim.partOf) ?? claim.partOf }
    : claim;

function differencesOf(rule: ReadClaim, twin: ReadClaim): Differences {
  const differs = <F extends 'scope' | 'standing' | 'state' | 'population'>(
    field: F,
    a: ReadFigure,
    b: ReadFigure,
  ) => (a[field] === b[field] ? {} : { [field]: { rules: a[field], model: b[field] } });
  const shared = {
    ...(isSameSpeaker(rule, twin) ? {} : { speaker: { rules: rule.speaker, model: twin.speaker } }),
    ...(rule.scope === twin.scope ? {} : { scope: { rules: rule.scope, model: twin.scope } }),
  };
  if (!isFigure(rule) || !isFigure(twin)) return shared;
  return {
    ...shared,
    // what a sum over several events or another event counts is no rival of anything
    ...(rule.scope === 'incident' || twin.scope === 'incident' ? differs('standing', rule, twin) : {}),
    ...differs('state', rule, twin),
    ...differs('population', rule, twin),
  };
}

/** Who speaks in a sentence is the same where one name only says more: "police" and "the Port Nolan police". */
function isSameSpeaker(a: ReadClaim, b: ReadClaim): boolean {
  if (a.speakerKey === b.speakerKey) return true;
  if (!a.speaker || !b.speaker) return false;
  const [less, more] = [wordsIn(a.speaker.name), wordsIn(b.speaker.name)].toSorted((x, y) => x.size - y.size);
  return (
    less !== undefined && more !== undefined && less.size > 0 && [...less].every((word) => more.has(word))
  );
}

const wordsIn = (name: string): Set<string> =>
  new Set(
    fold(name)
      .split(' ')
      .filter((word) => word !== 'the'),
  );

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
