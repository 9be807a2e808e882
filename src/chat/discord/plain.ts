import type { Block, Card } from '../../core/card.ts';
import { inert, inertLine } from '../../core/inert.ts';

/** A card as a text file: all that it says, its files' text included. */
export const plainText = (card: Card): string =>
  `${[
    inertLine(card.title),
    ...(card.subtitle ? [inertLine(card.subtitle)] : []),
    ...card.blocks.flatMap((block) => ['', ...linesOf(block)]),
    '',
    ...(card.actions ?? []).map((a) => `${inertLine(a.label)}: ${inertLine(a.command)}${a.ask ? ' …' : ''}`),
  ].join('\n')}\n`;

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [inert(block.text)];
    case 'heading':
      return [[inertLine(block.text), inertLine(block.note ?? '')].filter(Boolean).join(' · ')];
    case 'table':
      return block.rows.map((row) => row.map(inertLine).filter(Boolean).join(' · '));
    case 'quote':
      return [`“${inert(block.text)}”`, ...[block.source, block.url ?? ''].map(inertLine).filter(Boolean)];
    case 'file':
      return [inertLine(block.name), inert(block.content)];
    case 'picture':
      return [`[${inertLine(block.alt)}]`];
    default:
      return block satisfies never;
  }
}
