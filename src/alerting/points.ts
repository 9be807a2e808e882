import { sameActor } from '../core/actor.ts';
import type { FindingKind } from '../core/finding.ts';
import { isFigure } from '../core/claim.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import type { NewRelation } from '../core/relation.ts';
import type { Notice } from '../core/remarks.ts';
import type { Reported } from '../core/standing.ts';
import { changedFigures } from './changed.ts';
import { takenBack } from './corrected.ts';

/** What one article brings, and what stood before it. */
export interface Brought {
  readonly claims: readonly MatchedClaim[];
  readonly known: readonly MatchedStored[];
  readonly relations: readonly NewRelation[];
  readonly reported: Reported;
  /** What the article's own older version said, and the corrections in its text now. */
  readonly own: readonly MatchedStored[];
  readonly notices: readonly Notice[];
}

/** Two claims, or one, that may be worth telling. */
export interface Candidate {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly before: ClaimRef | null;
  readonly now: ClaimRef | null;
  readonly notice: Notice | null;
  /** It is no contradiction by what is known; why not is for editors to see. */
  readonly held?: 'order-unknown';
}

/** All that an article may have to tell: changes of its own text, figures taken back, figures that do not meet, and who did it. */
export const candidatesOf = (brought: Brought): readonly Candidate[] => [
  ...ofChanges(brought),
  ...ofCorrections(brought),
  ...brought.relations.flatMap(ofRelation),
  ...ofBlame(brought),
];

/** Figures that the outlet changed or took out of its own article. */
const ofChanges = ({ own, claims, notices }: Brought): Candidate[] =>
  changedFigures(own, claims, notices).map(({ kind, before, after, notice }) => ({
    kind: 'changed',
    rule: kind === 'vanished' ? 'vanished' : notice === null ? 'unannounced' : 'corrected',
    before: { stored: before.id },
    now: after ? { fresh: claims.indexOf(after) } : null,
    notice,
  }));

/** Figures that their speaker or outlet says were wrong; where nothing takes their place, the article takes them back. */
const ofCorrections = (brought: Brought): Candidate[] =>
  takenBack(brought).map(({ wrong, stood, right, by, notice }) => ({
    kind: 'corrected',
    rule: `${right ? 'corrected' : 'taken-back'}-by-${by}`,
    before: stood ? { stored: stood.id } : { fresh: brought.claims.indexOf(wrong) },
    now: { fresh: brought.claims.indexOf(right ?? wrong) },
    notice,
  }));

/** A relation that may be news: to what stands on record, or of two who speak in the article itself. */
function ofRelation({ kind, rule, a, b }: NewRelation): Candidate[] {
  const isOpen = kind === 'uncertain' && rule === 'order-unknown';
  const told = isOpen ? 'conflict' : kindOf(kind, rule);
  if (told === null || ('stored' in a && 'stored' in b)) return [];
  // A toll that moved did so in the order in which it was told, whichever article comes in last.
  const isLate = 'fresh' in a && 'stored' in b && kind !== 'revision';
  const [before, now] = isLate ? [b, a] : [a, b];
  return [{ kind: told, rule, before, now, notice: null, ...(isOpen ? { held: 'order-unknown' } : {}) }];
}

/** What an alert calls it; null where it is none. */
export function kindOf(kind: NewRelation['kind'], rule: string): FindingKind | null {
  if (kind === 'revision') return rule === 'revised-down' ? 'revised-down' : 'rise';
  if (kind !== 'conflict' && kind !== 'self-conflict') return null;
  return rule === 'denial' || rule === 'status' ? rule : kind;
}

/** Who admits it for the first time, or denies what he was blamed for. */
function ofBlame({ claims, known }: Brought): Candidate[] {
  return claims.flatMap((claim, fresh): Candidate[] => {
    if (isFigure(claim) || claim.stance === 'asserts' || claim.scope !== 'incident') return [];
    const said = known.some(
      (k) => !isFigure(k) && k.speakerKey === claim.speakerKey && k.stance === claim.stance,
    );
    if (said) return [];
    const blames = (k: MatchedClaim): boolean =>
      !isFigure(k) &&
      k.stance !== 'denies' &&
      k.scope === 'incident' &&
      k.speakerKey !== claim.speakerKey &&
      sameActor(k, claim);
    const stored = known.find(blames);
    const beside = claims.findIndex(blames);
    const before = stored ? { stored: stored.id } : beside >= 0 ? { fresh: beside } : null;
    if (!before && (claim.stance === 'denies' || known.length === 0)) return [];
    const rule = before ? 'answers-blame' : 'newly-said';
    return [{ kind: 'responsibility', rule, before, now: { fresh }, notice: null }];
  });
}
