import type { ClaimChange, Mark } from '../core/edit.ts';
import { UserError } from '../core/errors.ts';
import {
  type Compared,
  type ComparedFields,
  type ReaderName,
  comparedIn,
  differsIn,
  readingOf,
} from '../core/readers.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { markOf } from '../edits/index.ts';

/**
 * What choosing one of two readings sets on a claim: a change for each field in which they differ, also where the claim says so
 * already, for a person vouches for it from now on. Throws a `UserError` where there is nothing to choose.
 */
export function choiceOf(claim: StoredClaim, reader: ReaderName): readonly ClaimChange[] {
  const fields = differsIn(claim);
  if (fields.length === 0) throw nothingToChoose(claim);
  const read = asRead(claim);
  const chosen = readingOf(claim, reader);
  const changes = fields
    .flatMap((field) => changesTo(claim, markOf(read), field, chosen))
    .filter((change) => !isSetSo(claim, change));
  if (changes.length === 0)
    throw new UserError(`Claim ${claim.id} already says what the ${wordFor[reader]}.`);
  return changes;
}

const wordFor: Readonly<Record<ReaderName, string>> = { model: 'model reads', rules: 'rules read' };

function nothingToChoose({ id, readers }: StoredClaim): UserError {
  if (!readers) return new UserError(`Claim ${id} has one reading: no model has read its article.`);
  if (readers.by === 'both') return new UserError(`Both readers read claim ${id} alike.`);
  const only = readers.by === 'model' ? 'the model alone has it' : 'the rules alone have it';
  return new UserError(`Claim ${id} has one reading: ${only}.`);
}

/** A person set the field, and to that value. */
const isSetSo = ({ correction }: StoredClaim, { kind, before, after }: ClaimChange): boolean =>
  (correction?.set.some(({ field }) => field === kind) ?? false) &&
  JSON.stringify(before) === JSON.stringify(after);

function changesTo(
  claim: StoredClaim,
  target: Mark,
  field: Compared,
  to: Partial<ComparedFields>,
): ClaimChange[] {
  const now = comparedIn(claim);
  switch (field) {
    case 'speaker':
      return changed(now.speaker, to.speaker, (before, after) => ({
        kind: field,
        target,
        before: { speaker: before },
        after: { speaker: after },
      }));
    case 'scope':
      return changed(now.scope, to.scope, (before, after) => ({
        kind: field,
        target,
        before: { scope: before },
        after: { scope: after },
      }));
    case 'standing':
      return changed(now.standing, to.standing, (before, after) => ({
        kind: field,
        target,
        before: { standing: before },
        after: { standing: after },
      }));
    case 'state':
      return changed(now.state, to.state, (before, after) => ({
        kind: field,
        target,
        before: { state: before },
        after: { state: after },
      }));
    case 'population':
      return changed(now.population, to.population, (before, after) => ({
        kind: field,
        target,
        before: { population: before },
        after: { population: after },
      }));
    default:
      return field satisfies never;
  }
}

const changed = <Value>(
  before: Value | undefined,
  after: Value | undefined,
  change: (before: Value, after: Value) => ClaimChange,
): ClaimChange[] => (before === undefined || after === undefined ? [] : [change(before, after)]);
