import type { HeldPoint } from '../core/alert.ts';
import type { Action, Block, Card } from '../core/card.ts';
import { kindWords, verdictLine, why } from './alertWords.ts';
import { heldBecause, judgementLine, whyHeld } from './heldWords.ts';
import { clash, headlineOf, leadWords } from './headline.ts';
import { quoteOf } from './quotes.ts';

/** How many points one card lists, how many of one incident, and how many it has buttons for. */
const most = { points: 10, incident: 3, buttons: 5 } as const;

/** Points that were held back, the most newsworthy incident first: a line each, with the rule that held it. */
export function heldCard(held: readonly HeldPoint[], title: string): Card {
  const first = [...Map.groupBy(held, ({ incident }) => incident.id).values()]
    .flatMap((own) => own.slice(0, most.incident))
    .slice(0, most.points);
  const rest = held.length - first.length;
  const byIncident = [...Map.groupBy(first, ({ incident }) => incident.id).values()];
  return {
    tone: 'plain',
    title,
    blocks: [
      ...byIncident.flatMap(incidentBlocks),
      ...(rest > 0
        ? [{ kind: 'text' as const, text: `and ${rest} more: decide these, and the next are shown.` }]
        : []),
    ],
    actions: first
      .slice(0, most.buttons)
      .map(({ id }) => ({ label: `Point ${id}`, command: `/unsettled show ${id}` })),
  };
}

const incidentBlocks = (own: readonly HeldPoint[]): Block[] => [
  { kind: 'heading', text: leadWords(own[0]!.incident) },
  { kind: 'text', text: own.map(lineOf).join('\n') },
];

/** "7. police said 12 people killed; the mayor said 9 – held back: one side is hearsay: nobody is named for it" */
const lineOf = (point: HeldPoint): string => `• ${point.id}. ${clash(point)} – ${whyHeld(point)}`;

/** One of them in full: both sentences, and what an editor can make of it, or made of it. */
export function heldPointCard(point: HeldPoint): Card {
  const sides = [point.now, point.before].filter((claim) => claim !== null);
  return {
    tone: 'plain',
    title: headlineOf(point.incident, point),
    subtitle: `point ${point.id}, ${point.severity} · ${kindWords[point.kind]}`,
    blocks: [
      {
        kind: 'text',
        text: [heldBecause(point), judgementLine(point.judgement), decisionOn(point)]
          .filter(Boolean)
          .join(' '),
      },
      ...sides.map(quoteOf),
    ],
    actions: [...heldActions(point), { label: 'Incident', command: `/incident ${point.incident.id}` }],
  };
}

/** "Not a conflict: Ana, 8 Dec, 14:05 UTC: two bombings."; null while nobody decided. */
function decisionOn({ state, alert, decided }: HeldPoint): string | null {
  if (state === 'told') return `It was told in alert ${alert}.`;
  return state === 'dismissed' && decided ? verdictLine({ is: 'dismissed', ...decided }) : null;
}

function heldActions({ id, state, alert }: HeldPoint): Action[] {
  if (state === 'told') return [{ label: `Alert ${alert}`, command: `/alert show ${alert}` }];
  if (state === 'dismissed') return [{ label: 'Reopen', command: `/unsettled reopen ${id}` }];
  return [
    { label: 'Tell it', command: `/unsettled tell ${id}`, style: 'primary' },
    { label: 'Not a conflict', command: `/unsettled dismiss ${id}`, ask: why },
  ];
}
