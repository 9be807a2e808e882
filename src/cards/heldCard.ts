import type { HeldPoint } from '../core/alert.ts';
import type { Action, Block, Card } from '../core/card.ts';
import { why } from './alertWords.ts';
import { heldBecause } from './heldWords.ts';
import { headlineOf } from './headline.ts';
import { shortQuote } from './quotes.ts';

/** How many points one card shows. */
const most = 8;

/** Points that were held back, the weightiest first, each with the rule that held it, both sentences in short and its two buttons. */
export const heldCard = (held: readonly HeldPoint[], title: string): Card => ({
  tone: 'plain',
  title,
  blocks: [
    ...held.slice(0, most).flatMap(heldBlocks),
    ...(held.length > most
      ? [
          {
            kind: 'text' as const,
            text: `And ${held.length - most} more: decide these, and the next are shown.`,
          },
        ]
      : []),
  ],
  actions: held.slice(0, most).flatMap((point) => heldActions(point, held.length === 1)),
});

function heldBlocks(point: HeldPoint): Block[] {
  const sides = [point.now, point.before].filter((claim) => claim !== null);
  return [
    { kind: 'heading', text: `${point.id}. ${headlineOf(point.incident, point)}`, note: point.severity },
    { kind: 'text', text: heldBecause(point.held) },
    ...sides.map((claim) => shortQuote(claim, 2)),
  ];
}

/** Of several, each button names its point. */
const heldActions = ({ id }: HeldPoint, isOnly: boolean): Action[] => [
  { label: isOnly ? 'Tell it' : `Tell ${id}`, command: `/unsettled tell ${id}` },
  {
    label: isOnly ? 'Not a conflict' : `${id} is not a conflict`,
    command: `/unsettled dismiss ${id}`,
    ask: why,
  },
];
