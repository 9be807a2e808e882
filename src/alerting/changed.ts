import { isFigure } from '../core/claim.ts';
import { sameInterval } from '../core/interval.ts';
import type { MatchedClaim, MatchedStored } from '../core/record.ts';
import type { Notice } from '../core/remarks.ts';
import type { Figure as After, KnownFigure as Before } from '../matching/figure.ts';

/** A figure that the outlet changed or took out after publication, and whether its text owns up to it. */
export interface FigureChange {
  readonly kind: 'changed' | 'vanished';
  readonly before: Before;
  /** The claim that stands in its place; null where it vanished. */
  readonly after: After | null;
  /** The correction that admits it; null where there is none. */
  readonly notice: Notice | null;
}

/**
 * What became of the figures of an article's older version in its newer text; pure. Figures about other events, sums of
 * the program and what a correction only looks back at are left out. A figure that still stands, whoever now says it, is
 * no change; one beside new figures is an addition, and none either.
 *
 * @example changedFigures(older, newer, notices) // [{ kind: 'changed', before: 55…, after: 60…, notice: null }]
 */
export function changedFigures(
  older: readonly MatchedStored[],
  newer: readonly MatchedClaim[],
  notices: readonly Notice[],
): FigureChange[] {
  const now = newer.filter((c): c is After => isFigure(c) && !notices.some((n) => within(c, n)));
  const was = older.filter((c): c is Before => isFigure(c) && c.scope === 'incident' && !c.derived);
  const gone = was.filter(
    (before) => !now.some((after) => sameOutcome(before, after) && sameInterval(before, after)),
  );
  const fresh = now.filter(
    (after) => !was.some((before) => sameOutcome(before, after) && sameInterval(before, after)),
  );
  const heirs = heirsOf(gone, fresh);
  return gone.map((before) => {
    const after = heirs.get(before) ?? null;
    const notice = notices.find((n) => isAbout(n, before, after)) ?? null;
    return { kind: after ? 'changed' : 'vanished', before, after, notice };
  });
}

const within = (c: MatchedClaim, n: Notice): boolean => c.start < n.end && n.start < c.end;

const sameOutcome = (a: After, b: After): boolean =>
  a.measure === b.measure && a.population === b.population && a.stance === b.stance;

/** Which new figure stands in the place of which old one: the same speaker's before that of the likest sentence; each once. */
function heirsOf(gone: readonly Before[], fresh: readonly After[]): ReadonlyMap<Before, After> {
  const pairs = gone
    .flatMap((before) => fresh.map((after) => ({ before, after, weight: likeness(before, after) })))
    .filter(({ weight }) => weight > 0)
    .toSorted(
      (x, y) => y.weight - x.weight || x.before.start - y.before.start || x.after.start - y.after.start,
    );
  const heirs = new Map<Before, After>();
  const taken = new Set<After>();
  for (const { before, after } of pairs) {
    if (heirs.has(before) || taken.has(after)) continue;
    heirs.set(before, after);
    taken.add(after);
  }
  return heirs;
}

/** Above 0 where one may stand in the place of the other; a sentence that is rewritten may change who is counted, or who says so. */
function likeness(a: Before, b: After): number {
  if (a.measure !== b.measure || a.stance !== b.stance || b.derived) return 0;
  const words = shared(a.sentence, b.sentence);
  const speaker = a.speakerKey === b.speakerKey;
  if (a.population === b.population && speaker) return 2 + words;
  return words >= 0.6 ? (a.population === b.population ? 1 : 0) + words : 0;
}

/** The part of the shorter sentence's words that the longer one has too. */
function shared(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const fewer = Math.min(x.size, y.size);
  return fewer < 3 ? 0 : [...x].filter((w) => y.has(w)).length / fewer;
}

const wordsOf = (sentence: string): Set<string> => new Set(sentence.split(' ').filter((w) => w !== ''));

/**
 * Whether a notice is about this figure: it names one of the two amounts, or it speaks of the outcome and of no other
 * amount. One on a misspelt name, or on the injured where the dead changed, admits nothing.
 */
function isAbout(notice: Notice, before: Before, after: After | null): boolean {
  const own = notice.measures.includes(before.measure);
  const others = notice.measures.some((measure) => measure !== before.measure);
  const topic = own || (notice.isOnFigures && (!others || before.measure === 'casualties'));
  const amounts = [...before.amounts, ...(after?.amounts ?? [])];
  if (amounts.some((amount) => notice.amounts.includes(amount))) return topic || !others;
  return topic && !notice.hasNumber;
}
