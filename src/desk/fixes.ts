import { isFigure } from '../core/claim.ts';
import type { ClaimChange } from '../core/corrections.ts';
import type { IncidentFile, StoredFigure } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import { sameInterval } from '../core/interval.ts';
import { populations } from '../core/population.ts';
import { type Fixable, type StoredClaim, asRead } from '../core/record.ts';
import { markOf } from '../edits/index.ts';
import type { Typed } from './typed.ts';

export interface Reads {
  readonly typed: Typed;
  readonly fileOf: (name: string) => Promise<IncidentFile>;
}

const shown = (text: string): string => inertLine(text).slice(0, 60);
const already = (what: string): UserError => new UserError(`It says ${what} already.`);

/** What is to be set on a claim, checked. Throws a `UserError` where it cannot be, or stands so already. */
export async function fixOf(
  claim: StoredClaim,
  field: Fixable,
  value: string,
  { typed, fileOf }: Reads,
): Promise<ClaimChange> {
  const target = markOf(asRead(claim));
  switch (field) {
    case 'figure':
      return { kind: field, target, ...figureOf(counting(claim, field), value, typed) };
    case 'population':
      return { kind: field, target, ...populationOf(counting(claim, field), value) };
    case 'speaker':
      return { kind: field, target, ...speakerOf(claim, value, typed) };
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

/** Blame has no figure, and neither has a denial. */
function counting(claim: StoredClaim, field: Fixable): StoredFigure {
  if (!isFigure(claim))
    throw new UserError(
      `Claim ${claim.id} says who did it and has no ${field}: fix its speaker or incident.`,
    );
  if (field === 'figure' && claim.stance === 'denies')
    throw new UserError(`Claim ${claim.id} denies, and gives no figure: drop it if it was misread.`);
  return claim;
}

function figureOf(claim: StoredFigure, value: string, typed: Typed) {
  const figure = typed.figure(value);
  if (!figure)
    throw new UserError(
      `“${shown(value)}” is no figure: give one such as 12, 12-15, 12+, more than 100 or dozens.`,
    );
  if (sameInterval(figure, claim)) throw already(shown(value));
  const { low, high, wording } = claim;
  return { before: { low, high, wording }, after: { ...figure, wording: inertLine(value) } };
}

/** Attacks are counted, not people: they have no population. */
function populationOf(claim: StoredFigure, value: string) {
  const word = value.trim().toLowerCase();
  const population = populations.find((p) => p === word && p !== 'none');
  if (!population)
    throw new UserError(
      `“${shown(value)}” is no population: give one of ${populations.filter((p) => p !== 'none').join(', ')}.`,
    );
  if (claim.measure === 'attacks')
    throw new UserError(`Claim ${claim.id} counts attacks, not people: it has no population.`);
  if (population === claim.population) throw already(population);
  return { before: { population: claim.population }, after: { population } };
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
