import type { FigureClaim } from '../../core/claim.ts';
import type { Figure } from '../harm/figures.ts';

export interface Draft {
  readonly figure: Figure;
  readonly claim: Omit<FigureClaim, 'key' | 'partOf' | 'parts'>;
}

const speaker = (d: Draft): string => d.claim.speaker?.name.toLowerCase() ?? '';

/** "two more" are not the two of before. */
const isAdded = (d: Draft): boolean => d.claim.rules.includes('part:added');

/** The same figure said again by the same speaker is one claim; the fuller wording stands (docs/claims.md). */
const sameness = (d: Draft): string => {
  const { measure, population, low, high, scope, stance, start } = d.claim;
  const place = scope === 'incident' ? '' : start;
  return [speaker(d), measure, population, low, high, scope, place, stance, isAdded(d)].join('\n');
};

const told = new Set(['definite', 'pronoun', 'another', 'name']);

/** "the victim", "Silva": somebody of whom the article told before, or a part of a figure that it gave. */
const refersBack = (d: Draft, earlier: readonly Draft[]): boolean =>
  told.has(d.figure.form) &&
  !(d.claim.scope === 'other' && isNew(d.figure)) &&
  earlier.some(
    (e) =>
      (speaker(e) === speaker(d) || speaker(d) === '') &&
      e.claim.measure === d.claim.measure &&
      e.claim.scope === d.claim.scope &&
      (!isAttacker(d) || e.claim.attackers === 'included') &&
      (e.claim.low ?? 0) >= 1,
  );

/** "The suspect" is none of the victims told of before. */
const isAttacker = ({ figure: { form, population } }: Draft): boolean =>
  form === 'definite' && population === 'attackers';

/** In another event "the leader" and "another son" are somebody else. */
const isNew = ({ form }: Figure): boolean => form === 'definite' || form === 'another';

const isPartOf = ({ partOf }: Figure, whole: Figure): boolean =>
  partOf !== null && partOf.phrase === whole.phrase && partOf.measure === whole.measure;

/** Leaves out what the article only says again; a part keeps its whole. */
export function unrepeated(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const places = new Map<string, number>();
  for (const draft of drafts) {
    const twin = places.get(sameness(draft));
    if (twin !== undefined) {
      // what somebody states stands before what was added up
      if (kept[twin]!.claim.derived && !draft.claim.derived) kept[twin] = draft;
      else if (
        draft.figure.form === 'counted' &&
        draft.claim.wording.length > kept[twin]!.claim.wording.length &&
        !kept.some((k) => isPartOf(k.figure, kept[twin]!.figure))
      )
        kept[twin] = draft;
    } else if (!refersBack(draft, kept)) {
      places.set(sameness(draft), kept.length);
      kept.push(draft);
    }
  }
  return kept;
}

/** "a man and two women": what a sum of the same speaker adds up. */
const isAddedUp = (d: Draft, claim: Draft['claim']): boolean =>
  !d.claim.derived && d.claim.measure === claim.measure && d.claim.speaker?.name === claim.speaker?.name;

/** Gives the claims their keys, and parts the key of their whole as the same speaker states it. */
export function keyed(drafts: readonly Draft[]): FigureClaim[] {
  const keys = drafts.map((_, i) => `f${i + 1}`);
  const byPhrase = Map.groupBy(drafts.keys(), (i) => drafts[i]!.figure.phrase);
  return drafts.map(({ figure, claim }, i) => {
    const whole = (figure.partOf ? (byPhrase.get(figure.partOf.phrase) ?? []) : []).find(
      (k) => isPartOf(figure, drafts[k]!.figure) && drafts[k]!.claim.speaker?.name === claim.speaker?.name,
    );
    const parts = [...new Set(figure.adds.flatMap((f) => byPhrase.get(f.phrase) ?? []))]
      .toSorted((a, b) => a - b)
      .filter((k) => isAddedUp(drafts[k]!, claim))
      .map((k) => keys[k]!);
    return { ...claim, key: keys[i]!, parts, partOf: whole === undefined ? null : keys[whole]! };
  });
}
