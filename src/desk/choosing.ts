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
import { acceptedOf, markOf } from '../edits/index.ts';

/** What a person chose of a claim, and why. */
interface Choice {
  readonly changes: readonly ClaimChange[];
  readonly reason: string;
}

/** What choosing a reader's reading changes: the claim is accepted where that reader alone has it. Throws a `UserError` where nothing can be chosen. */
export const choiceOf = (claim: StoredClaim, reader: ReaderName): Choice =>
  claim.readers && claim.readers.by !== 'both'
    ? { changes: [acceptanceOf(claim, reader)], reason: 'The sentence says so' }
    : {
        changes: takenFrom(claim, reader),
        reason: `The ${reader === 'model' ? 'model’s' : 'rules’'} reading`,
      };

function acceptanceOf(claim: StoredClaim, reader: ReaderName): ClaimChange {
  const { id, readers, correction } = claim;
  if (readers?.by !== reader)
    throw new UserError(
      `The ${reader === 'model' ? 'model does' : 'rules do'} not have claim ${id}: if its sentence does not say so, set it aside with /claim drop ${id} and the reason.`,
    );
  const accepted = correction?.set.find(({ field }) => field === 'accept');
  if (accepted) throw new UserError(`Claim ${id} is already accepted, by ${accepted.by}.`);
  const read = asRead(claim);
  return { kind: 'accept', target: markOf(read), before: {}, after: acceptedOf(read) };
}

/** A change for each field in which the two differ, also where the claim says so already, for a person vouches for it from now on. */
function takenFrom(claim: StoredClaim, reader: ReaderName): readonly ClaimChange[] {
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

const nothingToChoose = ({ id, readers }: StoredClaim): UserError =>
  new UserError(
    readers
      ? `Both readers read claim ${id} alike.`
      : `Claim ${id} has one reading: no model has read its article.`,
  );

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
