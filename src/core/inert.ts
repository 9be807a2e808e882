/** Controls and format characters: cursor moves, bidirectional overrides, zero-width marks; not tab, newline and the marks of `isolated`. */
const hidden = /(?![\t\n\u2068\u2069])[\p{Cc}\p{Cf}]/gu;

/** Letters that are written from right to left: Hebrew, Arabic and their like. */
const leftward = /[\u0591-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const marks = /[\u2068\u2069]/g;
const marked = /\u2068([^\u2068\u2069\n]*)\u2069|[\u2068\u2069]/g;

/** Text from an article, safe to show: nothing that turns the reading direction, moves a cursor or hides. */
export function inert(text: string): string {
  const plain = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(hidden, '');
  return plain.includes('\u2068') || plain.includes('\u2069') ? plain.replace(marked, keptMarks) : plain;
}

/** In pairs around what is written from right to left they only keep it together. */
const keptMarks = (whole: string, inner: string | undefined): string =>
  inner !== undefined && leftward.test(inner) ? whole : (inner ?? '');

/** The same on one line, for names and figures. */
export const inertLine = (text: string): string => inert(text).replace(/\s+/g, ' ').trim();

/**
 * Inert text as it stands within a line of English: what is written from right to left is set apart, line by line, so that it keeps its
 * own order and the line around it keeps its. Other text is left as it is.
 *
 * @example `${isolated('محمد الدرباني')}: 12` // the name stays before the colon
 */
export const isolated = (text: string): string =>
  leftward.test(text)
    ? text
        .split('\n')
        .map((line) => (leftward.test(line) ? `\u2068${line.replace(marks, '')}\u2069` : line))
        .join('\n')
    : text;

/** A name, a title or a figure of an article, to stand in a line of ours. */
export const shownLine = (text: string): string => isolated(inertLine(text));

/** Letters that are seen: marks of direction take no room. */
export const seen = (text: string): number => Array.from(text.replace(marks, '')).length;

/** A piece of a text that was cut: a stretch that was begun within it ends within it. */
export const closed = (piece: string): string =>
  piece.lastIndexOf('\u2068') > piece.lastIndexOf('\u2069') ? `${piece}\u2069` : piece;

/** Lines into which a text was broken: such a stretch goes on as one on the next line. */
export function closedLines(lines: readonly string[]): readonly string[] {
  let isOpen = false;
  return lines.map((line) => {
    const whole = isOpen ? `\u2068${line}` : line;
    isOpen = closed(whole) !== whole;
    return closed(whole);
  });
}
