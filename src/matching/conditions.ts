import { gap } from '../core/interval.ts';
import type { Figure } from './figure.ts';
import type { Meeting } from './meeting.ts';

export const either = ({ first, second }: Meeting, is: (c: Figure) => boolean): boolean =>
  is(first) || is(second);
export const both = ({ first, second }: Meeting, is: (c: Figure) => boolean): boolean =>
  is(first) && is(second);
export const isRise = ({ move, isOneSide }: Meeting): boolean => move === 'up' && isOneSide;

/** Above the other's highest. */
export const exceeds = (part: Figure, whole: Figure): boolean =>
  whole.high !== null && (part.low ?? 0) > whole.high;

/** `dozens`, a floor: the ends are far apart, or one is open. */
export const isLoose = ({ low, high }: Figure): boolean => high === null || high - (low ?? 0) > 0.35 * high;

/** `at least 12`; "a number of" is none. */
export const isFloor = ({ low, high }: Figure): boolean => low !== null && low > 2 && high === null;

/** A count that is nearly twice another speaker's floor: each counts, and they do not count the same. */
export function isFarAbove({ first, second }: Meeting): boolean {
  const [floor, count] = isFloor(first) ? [first, second] : [second, first];
  return isFloor(floor) && !isLoose(count) && (count.low ?? 0) >= 1.8 * (floor.low ?? 0);
}

/** The gap is one, and it is told that an attacker died: one of the two counts him. */
export const isByAttacker = ({ first, second }: Meeting): boolean =>
  (first.attackers === 'included') !== (second.attackers === 'included') &&
  (first.attackers === 'excluded' || second.attackers === 'excluded')
    ? true
    : gap(first, second) === 1 &&
      first.measure === 'killed' &&
      (first.attackerDied ||
        second.attackerDied ||
        first.attackers === 'included' ||
        second.attackers === 'included');

/** It is known when each was given. */
export const isTimed = (p: Meeting): boolean => both(p, (c) => c.asOf !== null || c.published !== null);
