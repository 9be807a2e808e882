import { isFigure } from '../core/claim.ts';
import { fold } from '../core/fold.ts';
import { asReadBy } from '../core/readers.ts';
import { asRead, type NewClaim, type StoredClaim } from '../core/record.ts';
import { claimAt, markOf } from './mark.ts';

/**
 * Claims with one key say the same in the same sentence; who says it is left open. Where two readings differ it is as the rules read it,
 * who may have read it alone before.
 */
function saying(claim: NewClaim): string {
  const c = asReadBy(claim, 'rules');
  return [
    c.measure,
    c.stance,
    ...(isFigure(c) ? [c.population, c.low ?? '', c.high ?? ''] : [fold(c.actor)]),
    fold(c.quote),
  ].join('\n');
}

const sameSpeaker = (a: NewClaim, b: NewClaim): boolean =>
  fold(a.speaker?.name ?? '') === fold(b.speaker?.name ?? '');

/**
 * Which claim of an article, read again, goes on as which stored one and keeps its number: one that says the same in the same
 * sentence, by the same speaker where there is a choice; and the one that an edit of the stored claim now means.
 *
 * @example goesOnAs(stored, fresh) // [12, null, 14]: the second is new, and whatever was 13 is gone
 */
export function goesOnAs(
  stored: readonly StoredClaim[],
  fresh: readonly NewClaim[],
): readonly (number | null)[] {
  const left = new Map(stored.map((claim) => [claim.id, asRead(claim)]));
  const now = fresh.map(asRead);
  const ids: (number | null)[] = fresh.map(() => null);
  const take = (i: number, found: StoredClaim | undefined): void => {
    if (!found) return;
    ids[i] = found.id;
    left.delete(found.id);
  };
  for (const alike of [sameSpeaker, () => true])
    for (const [i, claim] of now.entries())
      if (ids[i] === null)
        take(
          i,
          [...left.values()].find((old) => saying(old) === saying(claim) && alike(old, claim)),
        );
  for (const { id, correction } of stored) {
    const old = left.get(id);
    const found =
      correction &&
      old &&
      claimAt(
        now.filter((_, i) => ids[i] === null),
        markOf(old),
      );
    if (found) take(now.indexOf(found), old);
  }
  return ids;
}
