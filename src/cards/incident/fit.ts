import type { Block } from '../../core/card.ts';

/** About what a phone shows in two screens: characters, with title and state line. */
export const room = 1530;

/** A block of the card, and how soon it gives way where the card is too long: the highest first, 0 never. */
export interface Piece {
  readonly block: Block;
  readonly giveWay: number;
}

/** What gives way first: notes, then attacks and the like, rows of further outcomes, what is new, who did it; what is open never does. */
export const order = { who: 1, news: 2, row: 2, minor: 5, notes: 20 } as const;

/** The blocks that fit, what matters most first taken; the rest is in All claims. */
export function fitting(pieces: readonly Piece[], most: number): readonly Block[] {
  const kept = new Set<Block>();
  let used = 0;
  for (const { block, giveWay } of pieces.toSorted((a, b) => a.giveWay - b.giveWay)) {
    const length = lengthOf(block) + 1;
    if (giveWay > 0 && used + length > most) continue;
    kept.add(block);
    used += length;
  }
  return pieces.map(({ block }) => block).filter((block) => kept.has(block));
}

/** Characters of a text or a heading; the card has no others. */
function lengthOf(block: Block): number {
  if (block.kind === 'heading') return block.text.length + (block.note ? block.note.length + 3 : 0);
  return block.kind === 'text' ? block.text.length : 0;
}
