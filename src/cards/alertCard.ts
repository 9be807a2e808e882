import type { Finding } from '../core/finding.ts';
import type { StoredAlert } from '../core/alert.ts';
import type { Block, Card } from '../core/card.ts';
import { isUnsure } from '../core/readers.ts';
import type { StoredClaim } from '../core/record.ts';
import { actionsOf, leadOf, stateLine, titleOf } from './alertWords.ts';
import { cut, linesOf, phone } from './phone.ts';
import { shortQuote } from './quotes.ts';
import { markOfAll } from './readerMarks.ts';

/**
 * The alert as a channel gets it: what clashes, the two sentences, and how much more there is; eight lines on a phone at most.
 * `further`: where the other points are.
 */
export function alertCard(alert: StoredAlert, further: 'thread' | 'details' = 'thread'): Card {
  const title = titleOf(alert);
  const foot = footOf(alert, further);
  const left = phone.lines - linesOf(title, phone.title) - (foot ? 1 : 0);
  return {
    tone: alert.state === 'open' ? 'alert' : 'plain',
    title,
    blocks: [
      ...quotesOf(leadOf(alert.alert), left),
      ...(foot ? [{ kind: 'text' as const, text: foot }] : []),
    ],
    actions: actionsOf(alert, { label: 'Details', command: `/alert show ${alert.id}` }),
  };
}

/** The same again, when the time for which it was put off is over. */
export const reminderCard = (alert: StoredAlert): Card => {
  const card = alertCard(alert);
  return { ...card, blocks: [...card.blocks.filter(({ kind }) => kind === 'quote'), still] };
};
const still: Block = { kind: 'text', text: 'Still open: its snooze is over.' };

/** What both sides say in so many lines, the new one first. */
function quotesOf(point: Finding | null, lines: number): Block[] {
  const sides = sidesOf(point);
  const each = Math.max(1, Math.floor(lines / Math.max(1, sides.length)));
  return sides.map((c) => shortQuote(c, each));
}

const sidesOf = (point: Finding | null): readonly StoredClaim[] =>
  [point?.now, point?.before].filter((c) => c !== null && c !== undefined);

/** One line: what became of it, else how unsure a side is and how many points are in the thread: "one reader · 2 more in the thread". */
function footOf(alert: StoredAlert, further: 'thread' | 'details'): string | null {
  const state = stateLine(alert);
  if (state) return cut(state, phone.line);
  const more = alert.alert.findings.length - 1;
  const where = further === 'thread' ? 'in the thread' : 'behind Details';
  const mark = markOfAll(
    sidesOf(leadOf(alert.alert))
      .filter(isUnsure)
      .map((side) => [side]),
  );
  if (mark !== '') return more > 0 ? `${mark} · ${more} more ${where}` : mark;
  return more > 0 ? `and ${more} more ${more === 1 ? 'point' : 'points'} ${where}` : null;
}
