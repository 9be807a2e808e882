import { sameActor } from '../../core/actor.ts';
import { isFigure } from '../../core/claim.ts';
import { fold } from '../../core/fold.ts';
import { sameInterval } from '../../core/interval.ts';
import type { Differences } from '../../core/readers.ts';
import type { ReadBlame, ReadClaim, ReadFigure } from '../../core/remarks.ts';
import type { Span } from './gate/locate.ts';

/** Each claim of the rules with the one of the model that says the same; of several, the one that agrees in the most. */
export function twinsOf(
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
export const isSaidAgain = (rule: ReadClaim, claim: ReadClaim): boolean =>
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

/** The fields that two readers of a claim read otherwise, with both values. */
export function differencesOf(rule: ReadClaim, twin: ReadClaim): Differences {
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
