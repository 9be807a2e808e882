import { isFigure } from '../core/claim.ts';
import type { StoredFigure } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { type Fixable, type Wordings, listOf, peoples, termOf, wordsOf } from '../core/fields.ts';
import { inertLine } from '../core/inert.ts';
import { sameInterval } from '../core/interval.ts';
import type { StoredClaim } from '../core/record.ts';
import type { Typed } from './typed.ts';

/** What a person typed, as a message shows it. */
export const shown = (text: string): string => inertLine(text).slice(0, 60);
/** Nothing would change. */
export const already = (what: string): UserError => new UserError(`It already says ${what}.`);

/** One of a field's values, in plain words or by its term. */
export function chosen<Term extends string>(
  wordings: Wordings<Term>,
  value: string,
  { field, before }: { readonly field: Fixable; readonly before: string },
): Term {
  const term = termOf(wordings, value);
  if (term === null)
    throw new UserError(
      `“${shown(value)}” is not ${/^[aeiou]/.test(field) ? 'an' : 'a'} ${field}: give ${listOf(wordings)}.`,
    );
  if (term === before) throw already(wordsOf(wordings, term));
  return term;
}

/** Blame has no figure, and neither has a denial. */
export function counting(claim: StoredClaim, field: Fixable): StoredFigure {
  if (!isFigure(claim))
    throw new UserError(
      `Claim ${claim.id} says who did it and has no ${field}: fix its actor, stance, speaker, scope or incident.`,
    );
  if (field === 'figure' && claim.stance === 'denies')
    throw new UserError(
      `Claim ${claim.id} denies, and gives no figure: set its stance to asserts first, or drop it if it was misread.`,
    );
  return claim;
}

export function figureOf(claim: StoredFigure, value: string, typed: Typed) {
  const figure = typed.figure(value);
  if (!figure)
    throw new UserError(
      `“${shown(value)}” is not a figure: give one such as 12, 12-15, 12+, more than 100 or dozens.`,
    );
  if (sameInterval(figure, claim)) throw already(shown(value));
  const { low, high, wording } = claim;
  return { before: { low, high, wording }, after: { ...figure, wording: inertLine(value) } };
}

/** Attacks are counted, not people: they have no population. */
export function populationOf(claim: StoredFigure, value: string) {
  if (claim.measure === 'attacks')
    throw new UserError(`Claim ${claim.id} counts attacks, not people: it has no population.`);
  const { population: before } = claim;
  const after = chosen(peoples, value, { field: 'population', before });
  return { before: { population: before }, after: { population: after } };
}

export function speakerOf(claim: StoredClaim, value: string, typed: Typed) {
  const isOutlet = /^(?:the )?outlet(?: itself)?$/i.test(value.trim());
  const speaker = isOutlet ? null : typed.speaker(value);
  if (!speaker && !isOutlet)
    throw new UserError(
      `“${shown(value)}” names nobody: give a name and a role, such as Karim Haddad, mayor; or outlet.`,
    );
  if (JSON.stringify(speaker) === JSON.stringify(claim.speaker)) throw already(shown(value));
  return { before: { speaker: claim.speaker }, after: { speaker } };
}

/** Names and descriptions stand on one line of a card. */
const longestActor = 120;

export function actorOf(claim: StoredClaim, value: string) {
  if (isFigure(claim))
    throw new UserError(
      `Claim ${claim.id} gives a figure and has no actor: only who is said to have done it has.`,
    );
  const actor = inertLine(value);
  if (!/\p{L}/u.test(actor) || actor.length > longestActor)
    throw new UserError(
      `“${shown(value)}” names nobody: give who is said to have done it in ${longestActor} letters at the most, such as the air force.`,
    );
  if (actor === claim.actor) throw already(shown(value));
  return { before: { actor: claim.actor }, after: { actor } };
}
