import { type FigureClaim, isFigure } from '../core/claim.ts';
import { type ClaimChange, type Edit, editorName } from '../core/edit.ts';
import type { Settling } from '../core/correctionLedger.ts';
import { fixable } from '../core/fields.ts';
import type { AsRead, Correction, FigureSet, NewClaim, SetField } from '../core/record.ts';
import { type RemarkOn, remarksIn } from '../core/remarks.ts';
import { originOf } from '../matching/index.ts';

export type ClaimEdit = Extract<Edit, { kind: ClaimChange['kind'] }>;

const kinds: ReadonlySet<string> = new Set<ClaimChange['kind']>([...fixable, 'accept', 'drop']);
export const onClaim = (edit: Edit): edit is ClaimEdit => kinds.has(edit.kind);

type Figure = NewClaim & FigureClaim;

const isSet = ({ correction }: NewClaim, field: SetField['field']): boolean =>
  correction?.set.some((s) => s.field === field) ?? false;

/** A claim with the field that an edit sets. */
export function fieldSet<C extends NewClaim>(now: C, edit: ClaimEdit): C {
  switch (edit.kind) {
    case 'accept':
    case 'drop':
      return now;
    case 'incident':
    case 'speaker':
    case 'scope':
      return { ...now, ...edit.after };
    case 'actor':
      return isFigure(now) ? now : { ...now, ...edit.after };
    case 'stance':
      return isFigure(now) && edit.after.stance === 'admits' ? now : { ...now, ...edit.after };
    case 'figure': {
      if (!isFigure(now)) return now;
      // A number that a person gave is a count, not a mention, and is not added up.
      const rules = [...new Set([...now.rules, 'number', 'set-by-a-person'])];
      const standing = now.standing === 'mention' && !isSet(now, 'standing') ? 'total' : now.standing;
      return { ...now, ...edit.after, rules, standing, derived: false, parts: [] };
    }
    case 'standing':
    case 'outcome':
    case 'population':
    case 'state':
      return isFigure(now) ? { ...now, ...edit.after } : now;
    default:
      return edit satisfies never;
  }
}

/** Read as a total, by one reader at least: what it is a part of stays. */
const wasTotal = (read: Figure): boolean =>
  read.standing === 'total' || read.readers?.differs?.standing?.rules === 'total';

/**
 * What follows from the fields together, whichever was set first: what was read as a part and set to be a total is a part of nothing;
 * attacks have no population and people have one; a denial counts nobody, and what was read as a denial gives no figure until a
 * person gives one.
 */
export function following(
  claim: NewClaim,
  read: NewClaim,
): Partial<FigureSet & Pick<FigureClaim, 'population' | 'subset' | 'partOf'>> {
  if (!isFigure(claim) || !isFigure(read)) return {};
  return { ...wholeOf(claim, read), ...countOf(claim, read) };
}

const wholeOf = (claim: Figure, read: Figure): Partial<Pick<FigureClaim, 'subset' | 'partOf'>> =>
  isSet(claim, 'standing') && claim.standing === 'total' && !wasTotal(read)
    ? { subset: null, partOf: null }
    : {};

function countOf(claim: Figure, read: Figure): Partial<FigureSet> & Pick<FigureClaim, 'population'> {
  const people = claim.population === 'none' ? read.population : claim.population;
  const population = claim.measure === 'attacks' ? 'none' : people === 'none' ? 'people' : people;
  const { low, high, wording } = read;
  if (claim.stance === 'denies' && read.stance === 'denies') return { population, low, high, wording };
  if (claim.stance === 'denies') return { population, low: 0, high: 0, wording };
  const isCounted = read.stance === 'asserts' || isSet(claim, 'figure');
  return isCounted ? { population } : { population, low: null, high: null };
}

/** A claim with what its words tell, now that a person set fields of it; a dropped or moved one says what it said. */
export function remarkedAnew<C extends NewClaim>(claim: C, article: Settling, remark: RemarkOn): C {
  const set = fixable.filter((field) => field !== 'incident' && isSet(claim, field));
  if (set.length === 0) return claim;
  const remarked = { ...claim, ...remark(claim, article, set) };
  if (!set.includes('speaker')) return remarked;
  return { ...remarked, origin: originOf(remarked, remarked.speakerKey, article.outlet, article.wire) };
}

/** The latest hand on each field, and what had been read. */
export function noted(read: NewClaim, now: NewClaim, edit: ClaimEdit): Correction {
  const { at, reason, kind: field } = edit;
  const mine: SetField = { edit: edit.id, field, by: editorName(edit.by), at, reason };
  const others = now.correction?.set.filter((s) => s.field !== field) ?? [];
  return { set: [...others, mine], read: readIn(read) };
}

function readIn(read: NewClaim): AsRead {
  const { speaker, speakerKey, origin, rules, scope } = read;
  const shared = { speaker, speakerKey, origin, rules, scope, remarks: remarksIn(read) };
  if (!isFigure(read)) return { ...shared, figure: null, blame: { stance: read.stance, actor: read.actor } };
  const { low, high, wording, population, derived, standing, parts } = read;
  const { measure, stance, state, subset, partOf } = read;
  const figure = { low, high, wording, population, derived, standing, parts };
  return { ...shared, figure: { ...figure, measure, stance, state, subset, partOf } };
}
