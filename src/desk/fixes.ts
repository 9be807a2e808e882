import { isFigure } from '../core/claim.ts';
import type { ClaimChange, FieldValues, Mark } from '../core/corrections.ts';
import type { IncidentFile, StoredFigure } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import {
  type Fixable,
  type Wordings,
  blameStances,
  figureStances,
  fixable,
  listOf,
  outcomes,
  peoples,
  scopes,
  standingWords,
  stateWords,
  termOf,
  wordsOf,
} from '../core/fields.ts';
import { inertLine } from '../core/inert.ts';
import { sameInterval } from '../core/interval.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { markOf } from '../edits/index.ts';
import type { Typed } from './typed.ts';

export interface Reads {
  readonly typed: Typed;
  readonly fileOf: (name: string) => Promise<IncidentFile>;
}

export const shown = (text: string): string => inertLine(text).slice(0, 60);
export const already = (what: string): UserError => new UserError(`It already says ${what}.`);

/** Whether somebody denies decides whether there is a figure, and the outcome whether there is a population. */
const firstOf: readonly Fixable[] = ['stance', 'outcome'];
const inOrder = [...firstOf, ...fixable.filter((field) => !firstOf.includes(field))];

/** What is to be set on a claim, a change a field. Throws a `UserError` where one cannot be, or stands so already. */
export async function fixesOf(
  claim: StoredClaim,
  values: FieldValues<Fixable>,
  reads: Reads,
): Promise<readonly ClaimChange[]> {
  const changes: ClaimChange[] = [];
  // Whatever is set, the claim is found by what was read.
  const target = markOf(asRead(claim));
  let now = claim;
  for (const field of inOrder) {
    const value = values[field];
    if (value === undefined) continue;
    const change = await fixOf({ claim: now, target }, field, value, reads);
    changes.push(change);
    now = withSet(now, change.after);
  }
  return changes;
}

const withSet = <C extends StoredClaim>(claim: C, fields: object): C => ({ ...claim, ...fields });

async function fixOf(
  { claim, target }: { readonly claim: StoredClaim; readonly target: Mark },
  field: Fixable,
  value: string,
  { typed, fileOf }: Reads,
): Promise<ClaimChange> {
  switch (field) {
    case 'figure':
      return { kind: field, target, ...figureOf(counting(claim, field), value, typed) };
    case 'outcome': {
      const { measure: before } = counting(claim, field);
      const after = chosen(outcomes, value, { field, before });
      return { kind: field, target, before: { measure: before }, after: { measure: after } };
    }
    case 'population':
      return { kind: field, target, ...populationOf(counting(claim, field), value) };
    case 'speaker':
      return { kind: field, target, ...speakerOf(claim, value, typed) };
    case 'scope': {
      const after = chosen(scopes, value, { field, before: claim.scope });
      return { kind: field, target, before: { scope: claim.scope }, after: { scope: after } };
    }
    case 'standing': {
      const { standing: before } = counting(claim, field);
      const after = chosen(standingWords, value, { field, before });
      return { kind: field, target, before: { standing: before }, after: { standing: after } };
    }
    case 'state': {
      const { state: before } = counting(claim, field);
      const after = chosen(stateWords, value, { field, before });
      return { kind: field, target, before: { state: before }, after: { state: after } };
    }
    case 'stance': {
      const before = claim.stance;
      const after = chosen(isFigure(claim) ? figureStances : blameStances, value, { field, before });
      return { kind: field, target, before: { stance: before }, after: { stance: after } };
    }
    case 'actor':
      return { kind: field, target, ...actorOf(claim, value) };
    case 'incident': {
      const { incident } = await fileOf(value);
      if (incident.id === claim.incidentId) throw already(`that it is about ${incident.id}`);
      const [before, after] = [{ incidentId: claim.incidentId }, { incidentId: incident.id }];
      return { kind: field, target, before, after };
    }
    default:
      return field satisfies never;
  }
}

/** One of a field's values, in plain words or by its term. */
function chosen<Term extends string>(
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
function counting(claim: StoredClaim, field: Fixable): StoredFigure {
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

function figureOf(claim: StoredFigure, value: string, typed: Typed) {
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
function populationOf(claim: StoredFigure, value: string) {
  if (claim.measure === 'attacks')
    throw new UserError(`Claim ${claim.id} counts attacks, not people: it has no population.`);
  const { population: before } = claim;
  const after = chosen(peoples, value, { field: 'population', before });
  return { before: { population: before }, after: { population: after } };
}

function speakerOf(claim: StoredClaim, value: string, typed: Typed) {
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

function actorOf(claim: StoredClaim, value: string) {
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
