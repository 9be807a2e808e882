import { sameActor, speaksForItself } from '../../core/actor.ts';
import type { StoredBlame } from '../../core/desk.ts';
import type { StoredClaim } from '../../core/record.ts';
import { actOf } from './acts.ts';
import { pronoun } from './persons.ts';

/** A person's confession is for courts: bodies and groups alone claim an attack in a paragraph. */
export const isOwnBody = (c: StoredBlame): boolean => speaksForItself(c) && pronoun(c) !== null;

export const byActor = (claims: readonly StoredBlame[]): StoredBlame[][] => {
  const groups: StoredBlame[][] = [];
  for (const c of claims) {
    const same = groups.find((g) => sameActor(g[0]!, c));
    if (same) same.push(c);
    else groups.push([c]);
  }
  return groups;
};

/** The actor itself before those who speak of it, and who tells the act before who does not. */
export const byNearness = (claims: readonly StoredBlame[]): readonly StoredBlame[] =>
  claims.toSorted((a, b) => Number(speaksForItself(b)) - Number(speaksForItself(a)) || rank(a) - rank(b));

/** Of those who speak of one actor the nearest. */
export const perActor = (claims: readonly StoredBlame[]): StoredBlame[] =>
  byActor(claims).map((own) => byNearness(own)[0]!);

/** The first that each speaker says. */
export const perSpeaker = <C extends StoredClaim>(claims: readonly C[]): C[] =>
  [...Map.groupBy(claims, (c) => c.speakerKey).values()].map((own) => own[0]!);

/** Those of them that are by the speaker of the one. */
export const bySpeakerOf = <C extends StoredClaim>(one: C, claims: readonly C[]): readonly C[] =>
  claims.filter((c) => c.speakerKey === one.speakerKey);

/** "fired at the crowd" before "capital murder". */
function rank(c: StoredBlame): number {
  const as = actOf(c)?.as;
  return as === 'past' || as === 'gerund' ? 0 : c.act ? 1 : 2;
}
