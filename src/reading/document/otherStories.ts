import type { DocumentRules } from '../../languages/documentRules.ts';
import { bullet } from './lines.ts';

/** So many paragraphs at the top of a page may be of other reports. */
const topmost = 10;
/** So much of the report is looked at for what it is on, in letters. */
const enough = 4000;

const closed = /[.!?…][\s"'”’»)\]]*$/;
const longestHeadline = 200;
/** A line between paragraphs with fewer subjects may be a heading of the report itself. */
const fewest = 2;
/** A capital that begins no sentence. */
const innerName = /[\p{Ll}\d,] \p{Lu}\p{Ll}/u;

/** The paragraphs over a report, by number, that tell of other events: nothing that they are on is in its title or in the report itself. */
export function otherStories(
  lines: readonly string[],
  title: string | null,
  rules: DocumentRules,
): ReadonlySet<number> {
  const pointing = new Set(
    lines.slice(0, topmost).flatMap((line, i) => (rules.pointsOn(line.slice(-enough)) ? [i] : [])),
  );
  const start = beginning(lines, title, rules);
  const over = lines.slice(0, start);
  // one line alone over a report that has no other title is its headline
  if (title === null && over.length === 1 && !closed.test(over[0]!)) return pointing;
  const own = rules.subjectsOf(`${title ?? ''}\n${lines.slice(start).join('\n').slice(0, enough)}`);
  const other = over.flatMap((line, i) => (isOfAnother(line, own, rules) ? [i] : []));
  return new Set([...pointing, ...other, ...beside(lines, start, title, rules)]);
}

/** Headlines between the paragraphs of a report: lines without the full stop that most of its paragraphs have. */
function beside(
  lines: readonly string[],
  start: number,
  title: string | null,
  rules: DocumentRules,
): readonly number[] {
  const ended = lines.filter((line) => closed.test(line));
  if (ended.length * 2 <= lines.length) return [];
  const own = rules.subjectsOf(`${title ?? ''}\n${ended.join('\n').slice(0, enough)}`);
  const isHeadline = (line: string, i: number): boolean =>
    !/:\s*$/.test(line) &&
    i > start &&
    !closed.test(line) &&
    !bullet.test(line) &&
    line.length <= longestHeadline &&
    rules.subjectsOf(line).size >= fewest &&
    !rules.saysWho(line);
  return lines.flatMap((line, i) => (isHeadline(line, i) && isOfAnother(line, own, rules) ? [i] : []));
}

/** A sentence takes a name to be of another event: "Her mother lit the stove" may open any report. */
export function isOfAnother(line: string, own: ReadonlySet<string>, { subjectsOf }: DocumentRules): boolean {
  const subjects = [...subjectsOf(line.slice(0, enough))];
  return (
    subjects.length > 0 && subjects.every((s) => !own.has(s)) && (!closed.test(line) || innerName.test(line))
  );
}

/** Where the report begins: at its title, else at its dateline, else at the first sentence. */
function beginning(lines: readonly string[], title: string | null, { isDatelined }: DocumentRules): number {
  const top = lines.slice(0, topmost);
  const letters = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const found = [
    top.findIndex((line) => title !== null && letters(line) === letters(title)),
    top.findIndex(isDatelined),
    top.findIndex((line) => closed.test(line)),
  ];
  return Math.max(0, found.find((at) => at >= 0) ?? 0);
}
