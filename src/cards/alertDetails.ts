import type { Finding } from '../core/finding.ts';
import type { StoredAlert } from '../core/alert.ts';
import type { Action, Block, Card } from '../core/card.ts';
import { inert, inertLine, isolated, shownLine } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { actionsOf, kindWords, leadOf, stateLine, titleOf, verdictLine, why } from './alertWords.ts';
import { clash, leadWords } from './headline.ts';
import { judgementLine } from './heldWords.ts';
import { quoteOf } from './quotes.ts';

/** How many points a card shows: all that there are in any but the strangest article. */
const most = 30;

/** An alert in full: each point with both sentences, what was made of it, and the outlet's correction. */
export function detailsCard(alert: StoredAlert): Card {
  const { id, severity } = alert;
  const { incident, findings } = alert.alert;
  const state = stateLine(alert);
  return {
    tone: alert.state === 'open' ? 'alert' : 'plain',
    title: titleOf(alert),
    subtitle: `alert ${id}, ${severity} · ${inertLine(incident.title)}`,
    blocks: [
      ...(state ? [{ kind: 'text' as const, text: state }] : []),
      ...pointsOf(findings, findings.length > 1),
    ],
    actions: actionsOf(alert, { label: 'Incident', command: `/incident ${incident.id}` }),
  };
}

/** The points that its message does not show, for the thread. */
export function pointsCard({ id, alert }: StoredAlert): Card {
  const lead = leadOf(alert);
  const further = alert.findings.filter((finding) => finding !== lead);
  return {
    tone: 'plain',
    title: `${leadWords(alert.incident)}: ${further.length} more ${further.length === 1 ? 'point' : 'points'}`,
    blocks: pointsOf(further, true),
    actions: further.some(({ verdict }) => verdict === null)
      ? [{ label: 'Not a conflict', command: `/alert dismiss ${id}` }]
      : [],
  };
}

/** Which point is no conflict: asked where an alert has several, and where no reason was given; a given one is kept. */
export function choiceCard({ id, alert }: StoredAlert, reason = ''): Card {
  const open = alert.findings.filter(({ verdict }) => verdict?.is !== 'dismissed');
  const dismiss = (which: string): Pick<Action, 'command' | 'ask'> => {
    const command = `/alert dismiss ${id} ${which}`;
    return reason === '' ? { command, ask: why } : { command: `${command} ${reason}` };
  };
  const all: Action = { label: `All ${open.length} points`, ...dismiss('all'), style: 'danger' };
  return {
    tone: 'plain',
    asks: true,
    title: open.length === 1 && reason === '' ? why : 'Which point is not a conflict?',
    blocks: [
      { kind: 'table', rows: open.slice(0, most).map((p) => [`point ${p.point}`, clash(p)]) },
      ...(reason === '' ? [] : [{ kind: 'text' as const, text: `Your reason: ${reason}` }]),
    ],
    actions: [
      ...open.slice(0, buttons).map(({ point }): Action => ({
        label: `Point ${point} is not a conflict`,
        ...dismiss(`point ${point}`),
      })),
      ...(open.length > 1 ? [all] : []),
    ],
  };
}

/** More are typed. */
const buttons = 10;

const pointsOf = (findings: readonly Finding[], isNumbered: boolean): Block[] => [
  ...findings
    .slice(0, most)
    .flatMap((finding, i) => pointBlocks(finding, isNumbered, findings[i - 1]?.now ?? null)),
  ...(findings.length > most
    ? [{ kind: 'text' as const, text: `And ${findings.length - most} more; the incident has all claims.` }]
    : []),
];

/** A sentence that the point above has quoted is not quoted again. */
function pointBlocks(finding: Finding, isNumbered: boolean, quoted: StoredClaim | null): Block[] {
  const { kind, point, note, now, before, verdict } = finding;
  const judged = judgementLine(finding.judgement);
  return [
    {
      kind: 'heading',
      text: isNumbered ? `Point ${point}: ${clash(finding, 40)}` : clash(finding, 40),
      note: kindWords[kind],
    },
    ...[now, before].flatMap((claim) => (claim && !isSame(claim, quoted) ? [quoteOf(claim)] : [])),
    ...(note === null
      ? []
      : [
          {
            kind: 'quote' as const,
            text: isolated(inert(note)),
            source: `Correction · ${outletOf(finding)}`,
          },
        ]),
    ...(kind === 'changed' && note === null
      ? [{ kind: 'text' as const, text: 'The article does not say that it was changed.' }]
      : []),
    ...(judged === null ? [] : [{ kind: 'text' as const, text: judged }]),
    ...(verdict ? [{ kind: 'text' as const, text: verdictLine(verdict) }] : []),
  ];
}

const isSame = (a: StoredClaim, b: StoredClaim | null): boolean =>
  a.quote === b?.quote && a.articleId === b.articleId && a.speakerKey === b.speakerKey;

const outletOf = ({ now, before }: Finding): string =>
  shownLine(now?.outlet ?? before?.outlet ?? 'the article');
