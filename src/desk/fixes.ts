import { isFigure } from '../core/claim.ts';
import type { ClaimChange, Mark } from '../core/edit.ts';
import type { FieldValues } from '../core/corrections.ts';
import {
  type Fixable,
  blameStances,
  figureStances,
  fixable,
  outcomes,
  scopes,
  standingWords,
  stateWords,
} from '../core/fields.ts';
import type { Incident } from '../core/incident.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { markOf } from '../edits/index.ts';
import { actorOf, already, chosen, counting, figureOf, populationOf, speakerOf } from './fixValues.ts';
import type { Typed } from './typed.ts';

export interface Reads {
  readonly typed: Typed;
  readonly incidentCalled: (name: string) => Promise<Incident>;
}

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
  { typed, incidentCalled }: Reads,
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
      const incident = await incidentCalled(value);
      if (incident.id === claim.incidentId) throw already(`that it is about ${incident.id}`);
      const [before, after] = [{ incidentId: claim.incidentId }, { incidentId: incident.id }];
      return { kind: field, target, before, after };
    }
    default:
      return field satisfies never;
  }
}
