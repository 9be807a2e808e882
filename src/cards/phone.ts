import { closed, seen } from '../core/inert.ts';

/**
 * What a phone shows of a message at once: about 42 characters a line in Slack's and Discord's apps at their usual letter size, 38
 * of a quotation, which is set in, 36 of a title, whose letters are larger; an alert takes eight lines of it (npm run bench:phone).
 */
export const phone = { line: 42, quote: 38, title: 36, lines: 8 } as const;

/** Lines that a text takes at a width, broken between words. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  let used = width;
  for (const length of text.split(' ').map(seen)) {
    if (used + 1 + length <= width) used += 1 + length;
    else {
      lines += Math.max(1, Math.ceil(length / width));
      used = length % width || Math.min(length, width);
    }
  }
  return lines;
}

/** Words after which a cut would leave the reader waiting. */
const dangling = /(?:\s(?:a|an|the|of|for|in|at|on|from|to|with|and|by|or|der|bin))+$/i;

/** A text cut to a width between words, with an ellipsis where it is cut; a first word that is longer is kept whole as far as two widths. */
export function cut(text: string, width: number): string {
  if (seen(text) <= width) return text;
  const whole = Array.from(text).slice(0, width).join('');
  const space = whole.lastIndexOf(' ');
  const first = text.split(' ')[0]!;
  const start =
    space > 0
      ? whole.slice(0, space)
      : Array.from(first)
          .slice(0, 2 * width)
          .join('');
  if (start === text) return text;
  return `${closed(start.replace(dangling, '').replace(/[\s,;:،؛·–-]+$/, ''))}…`;
}
