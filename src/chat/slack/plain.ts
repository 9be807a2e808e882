import type { Block, Card } from '../../core/card.ts';
import { inert, inertLine } from '../../core/inert.ts';
import { most } from './limits.ts';
import { escape } from './rich.ts';

/** A card as a text file: all that it says; what its files hold stays in them. */
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
      return [inertLine(block.name)];
    case 'picture':
      return [`[${inertLine(block.alt)}]`];
    default:
      return block satisfies never;
  }
}

/** What notifications and screen readers get beside the blocks: the beginning, in Slack's markup, escaped. */
export function fallback(card: Card): string {
  const text = plainText(card)
    .replace(/\n{2,}/g, '\n')
    .trim();
  const start = Array.from(text).slice(0, 1000).join('');
  const whole = escape(start === text ? text : `${start} …`);
  return whole.length <= most.fallback ? whole || '–' : escape(inertLine(card.title).slice(0, 150)) || '–';
}
