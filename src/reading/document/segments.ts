import type { DocumentRole } from '../../core/stages.ts';
import type { DocumentRules } from '../../languages/documentRules.ts';
import type { Segment, Span } from '../../languages/text.ts';
import { bullet, paragraphsOf } from './lines.ts';
import { isOfAnother, otherStories } from './otherStories.ts';

/** Paragraphs at the top of a text in which a headline, a date and tags may stand before the report. */
const topmost = 6;
/** Longer lines without a full stop are no headlines. */
const longestHeadline = 200;
/** So many lines without a full stop, one after the other, are a list. */
const leastListed = 3;
/** Shorter ones are names and places. */
const shortestListed = 25;

const closed = /[.!?…]["'”’»)\]]*$/;
/** Captions are no longer than this. */
const longestCaption = 400;

/** The text as stretches of one role each: the report, and what a page prints over it and beside it. */
export function segmentsOf(text: string, title: string | null, rules: DocumentRules): readonly Segment[] {
  const paragraphs = paragraphsOf(text, rules);
  const lines = paragraphs.map((p) => text.slice(p.start, p.end));
  const others = otherStories(lines, title, rules);
  const roles = rolesOf(lines, rules).map((role, i) => (others.has(i) ? 'furniture' : role));
  return paragraphs.flatMap((span, paragraph) => {
    const role = roles[paragraph]!;
    if (role !== 'body') return [{ ...span, paragraph, role }];
    const start = paragraph < topmost ? leading(text, span, title, rules) : [];
    const body = { start: start.at(-1)?.end ?? span.start, end: span.end };
    return [...start, ...within(text, body, rules)].map((s) => ({ ...s, paragraph }));
  });
}

type Part = Omit<Segment, 'paragraph'>;

/** Lines over the report and lists of lines are told by what they lack: a full stop, where others bear one. */
function rolesOf(lines: readonly string[], rules: DocumentRules): readonly DocumentRole[] {
  const first = lines.findIndex((line) => closed.test(line));
  const isOpen = (line: string): boolean => !closed.test(line) && !bullet.test(line);
  let inList = false;
  return lines.map((line, i) => {
    inList = rules.headsList(line) || (inList && !closed.test(line));
    if (inList) return 'furniture';
    if (first < 0 || !isOpen(line) || line.length > longestHeadline) return 'body';
    if ((i < first && i < topmost) || rules.isTitle(line)) return 'headline';
    const run = runAround(lines, i, (l) => isOpen(l) && l.length >= shortestListed && !rules.saysWho(l));
    return run >= leastListed ? 'furniture' : 'body';
  });
}

/** How many lines around one that are alike stand together, counted up to what makes a list. */
function runAround(lines: readonly string[], at: number, isAlike: (line: string) => boolean): number {
  const alike = (step: -1 | 1): number => {
    let n = 0;
    while (n < leastListed && isAlike(lines[at + step * (n + 1)] ?? '')) n++;
    return n;
  };
  return isAlike(lines[at]!) ? 1 + alike(-1) + alike(1) : 0;
}

/** What stands before the report in its own line: when it was published, the headline again, tags. */
function leading(text: string, span: Span, title: string | null, rules: DocumentRules): readonly Part[] {
  const parts: Part[] = [];
  let at = span.start;
  for (;;) {
    const line = text.slice(at, span.end);
    const row = rules.leading
      .map(({ role, ends }) => ({ role, length: ends(line) }))
      .find((r) => r.length > 0);
    const found = row ?? { role: 'headline' as const, length: titleLength(line, title) || repeated(line) };
    if (found.length === 0) return parts;
    const [head, rest] = [line.slice(0, found.length), line.slice(found.length)];
    const isOther =
      row?.role === 'headline' && isOfAnother(head, rules.subjectsOf(`${title ?? ''}\n${rest}`), rules);
    parts.push({ start: at, end: at + found.length, role: isOther ? 'furniture' : found.role });
    at += found.length;
    at += /^[\s.|–—-]*/.exec(text.slice(at, span.end))![0].length;
    if (at >= span.end) return parts;
  }
}

const letter = /[\p{L}\p{N}]/u;

/** How much of a line is the title again, whatever its marks and spaces; 0 where it is not, or is the whole line. */
function titleLength(line: string, title: string | null): number {
  const wanted = Array.from((title ?? '').toLowerCase()).filter((c) => letter.test(c));
  if (wanted.length < 15) return 0;
  let at = 0;
  for (const wantedLetter of wanted) {
    while (at < line.length && !letter.test(line[at]!)) at++;
    if (line[at]?.toLowerCase() !== wantedLetter) return 0;
    at++;
  }
  const rest = line.slice(at);
  return /^[.!?]?\s+\S/.test(rest) ? at + /^[.!?]?/.exec(rest)![0].length : 0;
}

/** How much of a line stands twice at its head: a sub-headline that is the first sentence once more; 0 where none does. */
function repeated(line: string): number {
  const opening = line.slice(0, 20);
  const again = line.indexOf(opening, 20);
  if (again < 0) return 0;
  const once = line.slice(0, again).trimEnd();
  return !closed.test(once) && line.startsWith(once, again) ? once.length : 0;
}

/** How much of a text stands behind its last full stop. */
function unfinished(text: string): number {
  const stop = Math.max(text.lastIndexOf('.'), text.lastIndexOf('!'), text.lastIndexOf('?'));
  return text.slice(stop + 1).trimStart().length;
}

/** The report in a line, without the captions, credits and tags that stand within it. */
function within(text: string, span: Span, { inner }: DocumentRules): readonly Part[] {
  const line = text.slice(span.start, span.end);
  const found = inner
    .flatMap(({ role, ofPicture, find }) => find(line).map((s) => ({ ...s, role, ofPicture })))
    .toSorted((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let from = span.start;
  for (const { start, end, role, ofPicture } of found) {
    const at = span.start + start;
    if (at < from) continue;
    const open = ofPicture ? unfinished(text.slice(Math.max(from, at - longestCaption), at)) : 0;
    if (at - open > from) parts.push({ start: from, end: at - open, role: 'body' });
    parts.push({ start: at - open, end: span.start + end, role: open > 0 ? 'caption' : role });
    from = span.start + end;
  }
  return [...parts, { start: from, end: span.end, role: 'body' as const }].filter(
    (p) => text.slice(p.start, p.end).trim() !== '',
  );
}
