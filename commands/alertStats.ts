import { heldWords } from '../src/cards/heldWords.ts';
import { kindWords } from '../src/cards/alertWords.ts';
import type { AlertStat, AlertStats } from '../src/core/alertDesk.ts';
import { type Block, type Card, textCard } from '../src/core/card.ts';
import { count } from '../src/core/count.ts';

/** What was raised and what was held back, in points, and what people made of it. */
export function statsCard({ points, held }: AlertStats, days: number): Card {
  const over = `In the last ${count(days, 'day')}`;
  if (points.length === 0 && held.length === 0)
    return textCard('No alerts', `${over}, no point was raised or held back.`);
  return {
    tone: 'plain',
    title: 'What was raised, and what people made of it',
    subtitle: `${over}; points, not alerts`,
    blocks: [...raisedBlocks(points), ...heldBlocks(held)],
  };
}

function raisedBlocks(points: readonly AlertStat[]): Block[] {
  if (points.length === 0) return [];
  const rows = points.map((s) => [kindWords[s.kind], s.rule, ...cells(s)]);
  const sum = (of: keyof Counts): number => points.reduce((n, s) => n + s[of], 0);
  const whole = { raised: sum('raised'), acknowledged: sum('acknowledged'), dismissed: sum('dismissed') };
  return [{ kind: 'table', rows: [...rows, ['all', '', ...cells(whole)]] }];
}

type Counts = Pick<AlertStat, 'raised' | 'acknowledged' | 'dismissed'>;

/** Right as far as people said: acknowledged out of those that were acknowledged or dismissed. */
function cells({ raised, acknowledged, dismissed }: Counts): readonly string[] {
  const judged = acknowledged + dismissed;
  return [
    `${raised} raised`,
    `${acknowledged} acknowledged`,
    `${dismissed} dismissed`,
    judged === 0 ? 'none judged' : `${Math.round((100 * acknowledged) / judged)} % right`,
  ];
}

function heldBlocks(held: AlertStats['held']): Block[] {
  if (held.length === 0) return [];
  const rows = held.map((s) => [
    s.held,
    heldWords(s.held),
    `${s.points} held`,
    `${s.told} told by an editor`,
    `${s.dismissed} dismissed`,
  ]);
  return [
    { kind: 'heading', text: 'Held back' },
    { kind: 'table', rows },
  ];
}
