import { sameActor } from '../core/actor.ts';
import type { Responsibility } from '../core/desk.ts';
import { fold } from '../core/fold.ts';
import type { KnownBlame as Blame } from './figure.ts';

/** Who blames, admits and denies; contested where a blame is answered. */
export function responsibilityOf<B extends Blame>(claims: readonly B[]): Responsibility<B> {
  const own = claims.filter((c) => c.scope === 'incident');
  const of = (stance: Blame['stance']): B[] => own.filter((c) => c.stance === stance);
  const said = { blames: of('asserts'), admits: of('admits'), denies: of('denies') };
  const isContested = said.blames.some((blame) => isAnswered(blame, said));
  return { status: own.length === 0 ? 'unknown' : isContested ? 'contested' : 'uncontested', ...said };
}

/**
 * Somebody denies it, another body says that it did it, or the one who is blamed blames another in turn. That two name two, or one speaker
 * tells of two, is no dispute: they may have done it together, or be one by two names.
 */
function isAnswered(
  blame: Blame,
  { blames, admits, denies }: Omit<Responsibility<Blame>, 'status'>,
): boolean {
  const isOfAnother = (c: Blame): boolean => !sameActor(c, blame);
  const inTurn = blames.filter((c) => c.speaker !== null && isOf(c.speaker.name, blame.actor));
  const owned = admits.filter(isByBody);
  return denies.length > 0 || [...owned, ...inTurn].some(isOfAnother);
}

/** What a body says that it did answers; what "a man" did has to be owned up to, and a person's confession is of the one who is blamed. */
const isByBody = ({ speaker, cautions }: Blame): boolean =>
  speaker?.kind === 'organisation' || (speaker?.kind === 'group' && !cautions.includes('no-admission'));

/** "opposition leaders" speak for "the opposition". */
function isOf(speaker: string, actor: string): boolean {
  const words = fold(speaker).split(' ');
  return fold(actor)
    .split(' ')
    .every((word) => word === 'the' || words.includes(word));
}
