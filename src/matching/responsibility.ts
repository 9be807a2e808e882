import type { Responsibility } from '../core/desk.ts';
import type { KnownBlame as Blame } from './figure.ts';

/** True where two names of who did it share a word that tells who. */
export const sameActor = (a: Pick<Blame, 'actorKeys'>, b: Pick<Blame, 'actorKeys'>): boolean =>
  a.actorKeys.some((w) => b.actorKeys.includes(w));

const areRivals = (a: Blame, b: Blame): boolean =>
  a.speaker !== null && b.speaker !== null && a.speakerKey !== b.speakerKey && !sameActor(a, b);

/**
 * Who blames, admits and denies; contested where the one blamed denies it, or where two who are named blame two. That one speaker, or
 * an outlet in its own words, tells of two is no dispute.
 */
export function responsibilityOf<B extends Blame>(claims: readonly B[]): Responsibility<B> {
  const own = claims.filter((c) => c.scope === 'incident');
  const of = (stance: Blame['stance']): B[] => own.filter((c) => c.stance === stance);
  const [blamed, admits, denies] = [of('asserts'), of('admits'), of('denies')];
  const accused = [...blamed, ...admits];
  if (own.length === 0) return { status: 'unknown', blames: blamed, admits, denies };
  const rivals = accused.some((a) => accused.some((b) => areRivals(a, b)));
  const denied = denies.some(
    (d) => accused.length === 0 || admits.length > 0 || accused.some((a) => sameActor(a, d)),
  );
  const contested = rivals || denied;
  return { status: contested ? 'contested' : 'uncontested', blames: blamed, admits, denies };
}
