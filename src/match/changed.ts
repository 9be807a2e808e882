import { type FigureClaim, type FigureMeasure, isFigure } from '../core/claim.ts';
import { fold } from '../core/fold.ts';
import { sameInterval } from '../core/interval.ts';
import type { NewClaim, StoredClaim } from '../core/record.ts';
import { type Notice, noticesOf } from './notices.ts';

/** A figure that the outlet changed or took out after publication, and whether its text owns up to it. */
export interface FigureChange {
  readonly kind: 'changed' | 'vanished';
  readonly before: StoredClaim;
  /** The claim that stands in its place; null where it vanished. */
  readonly after: NewClaim | null;
  readonly admitted: boolean;
  /** The correction that admits it, letter for letter; null where there is none. */
  readonly note: string | null;
}

type Before = StoredClaim & FigureClaim;
type After = NewClaim & FigureClaim;

/**
 * What became of the figures of an article's older version in its newer text; pure. Figures about other events, sums of
 * the program and what a correction only looks back at are left out. A figure that still stands, whoever now says it, is
 * no change; one beside new figures is an addition, and none either.
 *
 * @example changedFigures(older, newer, text) // [{ kind: 'changed', before: 55…, after: 60…, admitted: false, note: null }]
 */
export function changedFigures(
  older: readonly StoredClaim[],
  newer: readonly NewClaim[],
  newText: string,
): FigureChange[] {
  const notices = noticesOf(newText);
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
    const note = notices.find((n) => isAbout(n.text, before, after))?.text ?? null;
    return { kind: after ? 'changed' : 'vanished', before, after, admitted: note !== null, note };
  });
}

const within = (c: NewClaim, n: Notice): boolean => c.start < n.end && n.start < c.end;

const sameOutcome = (a: FigureClaim, b: FigureClaim): boolean =>
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
  const words = shared(a.quote, b.quote);
  const speaker = a.speakerKey === b.speakerKey;
  if (a.population === b.population && speaker) return 2 + words;
  return words >= 0.6 ? (a.population === b.population ? 1 : 0) + words : 0;
}

/** The part of the shorter sentence's words that the longer one has too; figures aside. */
function shared(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const fewer = Math.min(x.size, y.size);
  return fewer < 3 ? 0 : [...x].filter((w) => y.has(w)).length / fewer;
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/\p{L}{2,}/gu));

/** Words that name an outcome; `any` may mean each of them. */
const outcomes: Partial<Record<FigureMeasure, RegExp>> = {
  killed: /\b(?:kill|dead\b|death|dying|died|fatal|lives\b)/i,
  injured: /\b(?:injur|wound|hurt\b)/i,
  missing: /\bmissing\b/i,
  detained: /\b(?:detain|arrest)/i,
  abducted: /\b(?:abduct|kidnap)/i,
  displaced: /\b(?:displac|fled\b)/i,
  evacuated: /\bevacuat/i,
  rescued: /\brescu/i,
  attacks: /\b(?:attack|strike|blast|shooting|raid)s?\b/i,
};
const any = /\b(?:toll|casualt\w+|victims?|figures?|numbers?|how many)\b/i;

/**
 * Whether a notice is about this figure: it names one of the two amounts, or it speaks of the outcome and of no other
 * amount. One on a misspelt name, or on the injured where the dead changed, admits nothing.
 */
function isAbout(note: string, before: Before, after: After | null): boolean {
  const text = withoutDates(note).toLowerCase();
  const amounts = [before, ...(after ? [after] : [])].flatMap(amountsOf);
  const own = outcomes[before.measure]?.test(text) ?? false;
  const others = Object.entries(outcomes).some(
    ([measure, words]) => measure !== before.measure && words.test(text),
  );
  const topic = own || (any.test(text) && (!others || before.measure === 'casualties'));
  if (amounts.some((amount) => mentions(text, amount))) return topic || !others;
  return topic && !/\d/.test(text);
}

const months = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const dates = new RegExp(
  String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\w{0,6}\b|\b(?:${months})\w{0,6}\.? \d{1,2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bparagraphs? \d+`,
  'gi',
);
const withoutDates = (text: string): string => text.replace(dates, ' ');

const mentions = (text: string, amount: string): boolean =>
  new RegExp(String.raw`(?<![\w.,])${amount}(?![\w]|[.,]\d)`, 'i').test(text);

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "60" and "sixty": how a notice may write an exact figure; else the words of the figure as printed. */
function amountsOf({ low, high, wording }: FigureClaim): string[] {
  const printed =
    wording.toLowerCase().match(/\d[\d,]*\d|\d|\b(?:dozens?|hundreds|thousands|scores|tens)\b/g) ?? [];
  const exact = [low, high]
    .filter((n) => n !== null)
    .flatMap((n) => [`${n}`, n.toLocaleString('en-US'), ...spelled(n)]);
  return [...new Set(low === high || printed.length === 0 ? [...exact, ...printed] : printed)];
}

function spelled(n: number): string[] {
  const word =
    n < 20
      ? small[n]
      : n < 100
        ? [tens[Math.floor(n / 10) - 2], n % 10 ? small[n % 10] : ''].join(' ').trim()
        : undefined;
  return word === undefined ? [] : [word, word.replace(' ', '-')];
}
