import type { Block, Card } from '../core/card.ts';
import { inert, inertLine } from '../core/inert.ts';

/** A card as a text file: all that it says; what its files hold only `withFiles`. */
export const cardText = (card: Card, withFiles: boolean): string =>
  `${[
    inertLine(card.title),
    ...(card.subtitle ? [inertLine(card.subtitle)] : []),
    ...card.blocks.flatMap((block) => ['', ...linesOf(block, withFiles)]),
    '',
    ...(card.actions ?? []).map((a) => `${inertLine(a.label)}: ${inertLine(a.command)}${a.ask ? ' …' : ''}`),
  ].join('\n')}\n`;

function linesOf(block: Block, withFiles: boolean): string[] {
  switch (block.kind) {
    case 'text':
      return [inert(block.text)];
    case 'heading':
      return [[inertLine(block.text), inertLine(block.note ?? '')].filter(Boolean).join(' · ')];
    case 'table':
      return block.rows.map((row) => row.map(inertLine).filter(Boolean).join(' · '));
    case 'quote':
      if (block.inline)
        return [
          [`“${inertLine(block.text)}”`, block.source, block.url ?? '']
            .map(inertLine)
            .filter(Boolean)
            .join(' '),
        ];
      return [`“${inert(block.text)}”`, ...[block.source, block.url ?? ''].map(inertLine).filter(Boolean)];
    case 'file':
      return [inertLine(block.name), ...(withFiles ? [inert(block.content)] : [])];
    case 'picture':
      return [`[${inertLine(block.alt)}]`];
    default:
      return block satisfies never;
  }
}
