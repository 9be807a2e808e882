import { isFigure } from '../core/claim.ts';
import { sameInterval } from '../core/interval.ts';
import { outletKey } from '../core/outletKey.ts';
import type { MatchedClaim, MatchedStored } from '../core/record.ts';
import type { Notice } from '../core/remarks.ts';
import type { Figure, KnownFigure } from '../matching/figure.ts';
import { crowdOf } from './topics.ts';

/** A figure that its speaker or outlet says was wrong. */
interface TakenBack {
  /** The figure as the article takes it back. */
  readonly wrong: Figure;
  /** The same as it stands on record, by the one who takes it back; null where it does not. */
  readonly stood: KnownFigure | null;
  /** What the article gives in its place; null where it gives nothing, or it is not plain which. */
  readonly right: Figure | null;
  readonly by: 'speaker' | 'outlet';
  /** The outlet's correction that takes it back; null where somebody says so in the text. */
  readonly notice: Notice | null;
}

/** What an article says, its own older version and its corrections, beside the record. */
interface Said {
  readonly claims: readonly MatchedClaim[];
  readonly known: readonly MatchedStored[];
  readonly own: readonly MatchedStored[];
  readonly notices: readonly Notice[];
}

/**
 * The figures that an article says were wrong: "corrects the toll to 7, not |17|". What the article's own older version had is a
 * change of its text, and what an article on record took back already is no news. One that is not on record is told with what
 * takes its place alone. In an outlet's own voice it is the outlet's where its correction says so: "an earlier report of 17 dead was
 * wrong" may be anybody's.
 *
 * @example takenBack({ claims, known, own: [], notices }) // [{ wrong: 17…, stood: 17 of 2 December, right: 7…, by: 'outlet' }]
 */
export function takenBack({ claims, known, own, notices }: Said): TakenBack[] {
  const figures = claims.filter((c): c is Figure => isFigure(c) && isFirm(c));
  const record = known.filter((c): c is KnownFigure => isFigure(c) && isFirm(c));
  const older = own.filter((c): c is KnownFigure => isFigure(c));
  const news = figures.filter(
    (c) =>
      c.state === 'retracted' &&
      !older.some((o) => isSame(o, c)) &&
      !record.some((k) => k.state === 'retracted' && isSame(k, c)),
  );
  return news.flatMap((wrong): TakenBack[] => {
    const notice = notices.find((n) => wrong.start < n.end && n.start < wrong.end) ?? null;
    const by = isOutlets(wrong) ? 'outlet' : 'speaker';
    if (wrong.speaker === null && notice === null) return [];
    const stands = record.filter((k) => k.state === 'current' && isSame(k, wrong) && isBy(wrong, k, by));
    const stood = stands.findLast((k) => k.speaker !== null) ?? stands.at(-1) ?? null;
    const right = rightOf(wrong, stood, figures, by);
    return stood || right ? [{ wrong, stood, right, by, notice }] : [];
  });
}

/** How many there were in this event, in words that somebody said. */
const isFirm = (c: Figure): boolean =>
  c.scope === 'incident' &&
  c.stance === 'asserts' &&
  c.standing === 'total' &&
  c.measure !== 'attacks' &&
  !c.derived &&
  !c.hearsay;

const isOfSame = (a: Figure, b: Figure): boolean => crowdOf(a) === crowdOf(b);
const isSame = (a: Figure, b: Figure): boolean => isOfSame(a, b) && sameInterval(a, b);

/** In the outlet's own voice, or said of it by its name: "The Herald reported erroneously that". */
const isOutlets = ({ speaker, outlet }: Figure): boolean =>
  speaker === null || (outlet !== null && outletKey(speaker.name) === outletKey(outlet));

/** A speaker takes back what he said to whomever; an outlet what it carried, whoever said it. */
const isBy = (wrong: Figure, stood: Figure, by: TakenBack['by']): boolean =>
  by === 'speaker'
    ? stood.speakerKey === wrong.speakerKey
    : wrong.outlet !== null && stood.outlet !== null && outletKey(wrong.outlet) === outletKey(stood.outlet);

/** What takes its place: of a speaker his own figure; of an outlet that of the one whom it quoted, then its own, then the only other. */
function rightOf(
  wrong: Figure,
  stood: Figure | null,
  figures: readonly Figure[],
  by: TakenBack['by'],
): Figure | null {
  const others = figures.filter(
    (c) => c.state === 'current' && isOfSame(c, wrong) && !sameInterval(c, wrong),
  );
  const voices = by === 'speaker' ? [wrong.speakerKey] : [stood?.speakerKey, wrong.speakerKey];
  const own = voices.map((voice) => others.filter((c) => c.speakerKey === voice));
  const candidates = [...own, by === 'outlet' ? others : []].find((some) => some.length > 0) ?? [];
  const [first] = candidates;
  return first && candidates.every((c) => sameInterval(c, first)) ? first : null;
}
