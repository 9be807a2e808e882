/**
 * What a phone shows of a message at once: about 42 characters a line in Slack's and Discord's apps at their usual letter size, 36
 * of a title, whose letters are larger; an alert takes eight lines of it.
 */
export const phone = { line: 42, title: 36, lines: 8 } as const;

/** Lines that a text takes at a width, broken between words. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  let used = width;
  for (const { length } of text.split(' ').map((word) => Array.from(word))) {
    if (used + 1 + length <= width) used += 1 + length;
    else {
      lines += Math.max(1, Math.ceil(length / width));
      used = length % width || Math.min(length, width);
    }
  }
  return lines;
}

/** A text cut to a width between words, with an ellipsis where it is cut. */
export function cut(text: string, width: number): string {
  const letters = Array.from(text);
  if (letters.length <= width) return text;
  const start = letters.slice(0, width - 1).join('');
  const space = start.lastIndexOf(' ');
  return `${(space > width / 2 ? start.slice(0, space) : start).replace(/[\s,;:·–-]+$/, '')}…`;
}
