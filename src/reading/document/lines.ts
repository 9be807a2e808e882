import type { DocumentRules } from '../../languages/documentRules.ts';
import type { Span } from '../../languages/text.ts';

/** Wider lines are paragraphs, and no lines of a mail or a text file. */
const widest = 100;
/** What fills less of the widest line is the last of its paragraph. */
const full = 0.6;

/** A line of a list. */
export const bullet = /^[-–—•*·]/;

const lineBreak = /[^\r\n\u2028\u2029]+/g;
const closed = /[.!?:;…]["'”’»)\]]*$/;

interface Line extends Span {
  readonly text: string;
  /** True where a blank line stands before it. */
  readonly opens: boolean;
}

/** Paragraphs of a text: its lines, and those that a mail or a text file breaks for width alone as one. */
export function paragraphsOf(text: string, rules: DocumentRules): readonly Span[] {
  const lines = linesOf(text);
  const width = lines.reduce((most, { text: line }) => Math.max(most, line.length), 0);
  const wrapped = width <= widest && isWrapped(lines, rules);
  const out: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const joins =
      before !== undefined &&
      !line.opens &&
      before.text.length <= widest &&
      (goesOn(before.text, line.text, rules) || (wrapped && before.text.length >= width * full));
    if (joins) out[out.length - 1] = { start: out.at(-1)!.start, end: line.end };
    else out.push({ start: line.start, end: line.end });
  });
  return out;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { index, 0: line } of text.matchAll(lineBreak)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const start = index + line.indexOf(trimmed);
    const gap = text.slice(lines.at(-1)?.end ?? 0, start);
    const opens = (gap.replaceAll('\r\n', '\n').match(/[\r\n\u2028\u2029]/g)?.length ?? 0) > 1;
    lines.push({ start, end: start + trimmed.length, text: trimmed, opens });
  }
  return lines;
}

/** True where most lines that another follows break off in a sentence. */
function isWrapped(lines: readonly Line[], rules: DocumentRules): boolean {
  const inner = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next === undefined || next.opens ? [] : [goesOn(line.text, next.text, rules)];
  });
  const broken = inner.filter(Boolean).length;
  return broken >= 2 && broken * 2 > inner.length;
}

/** A line that ends within a sentence: the next begins small, or this one ends with a comma or with "of", "the", "and". */
function goesOn(line: string, next: string, { openEnd }: DocumentRules): boolean {
  if (closed.test(line)) return false;
  return /^\p{Ll}/u.test(next) || line.endsWith(',') || openEnd.has(/[\p{L}]+$/u.exec(line)?.[0] ?? '');
}
