import type { Block } from '../../core/card.ts';

/** About what a phone shows in two screens: characters, with title and state line. */
export const room = 1650;

/** A block of the card, and how soon it gives way where the card is too long: the highest first, 0 never. */
export interface Piece {
  readonly block: Block;
  readonly giveWay: number;
}

/** What gives way first: bullets of other rows, then notes, other rows, doubts, who did it, news. */
export const order = { news: 1, who: 2, open: 4, row: 10, notes: 20, bullets: 30 } as const;

/** The blocks that fit; what does not is in All claims. */
export function fitting(pieces: readonly Piece[], most: number): readonly Block[] {
  let kept = pieces;
  while (lengthOf(kept) > most) {
    const first = kept.toSorted((a, b) => b.giveWay - a.giveWay)[0];
    if (!first || first.giveWay === 0) break;
    kept = kept.filter((piece) => piece !== first);
  }
  return kept.map(({ block }) => block);
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { block }) => sum + lengthOfBlock(block) + 1, 0);

/** Characters of a text or a heading; the card has no others. */
const lengthOfBlock = (block: Block): number =>
  block.kind === 'heading'
    ? block.text.length + (block.note?.length ?? 0)
    : block.kind === 'text'
      ? block.text.length
      : 0;
