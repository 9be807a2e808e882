import type { Finding, StoredAlert } from '../core/alert.ts';
import type { Block, Card } from '../core/card.ts';
import { isFigure } from '../core/claim.ts';
import { textFragment } from '../core/fragment.ts';
import { inert, inertLine } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { actionsOf, headlineOf, remarkOf, stateLine } from './alertWords.ts';
import { carriedBy, sayingOf, shortSpeaker, speakerOf } from './wording.ts';

/** How many new claims one message tells, and how many earlier ones under each; the incident's card has them all. */
const most = { claims: 8, earlier: 4 };

/** One claim of the article and what it stands against, the speaker's own other figure first. */
interface Group {
  /** What the article says now; where it took something out, what it said. */
  readonly told: StoredClaim;
  readonly earlier: readonly StoredClaim[];
  readonly findings: readonly Finding[];
}

/** One message an article: what it says, what stood before, who said each, and both sentences. */
export const alertCard = (alert: StoredAlert): Card => messageCard([alert]);

/** A message that shows several alerts on one incident, the oldest first: more came within minutes. */
export function messageCard(alerts: readonly StoredAlert[]): Card {
  const [first] = alerts;
  if (!first) throw new TypeError('A message shows one alert at least.');
  const { incident } = first.alert;
  const each = Math.ceil(most.claims / alerts.length);
  const ids = alerts.map(({ id, severity }) => `alert ${id}, ${severity}`).join(' · ');
  const isOpen = alerts.some(({ state }) => state === 'open');
  return {
    tone: isOpen ? 'alert' : 'plain',
    title:
      alerts.length === 1
        ? headlineOf(first.alert)
        : `${alerts.length} articles differ from what is on record`,
    subtitle: `${inertLine(incident.title)} · ${ids}`,
    blocks: alerts.flatMap((alert) => [
      ...(alerts.length > 1
        ? [{ kind: 'heading' as const, text: headlineOf(alert.alert), note: `alert ${alert.id}` }]
        : []),
      ...alertBlocks(alert, each),
    ]),
    actions: actionsOf(alerts),
  };
}

/** The same alert again, when the time for which it was put off is over. */
export const reminderCard = (alert: StoredAlert): Card => ({
  ...alertCard(alert),
  title: `Still open: ${headlineOf(alert.alert)}`,
});

function alertBlocks(alert: StoredAlert, room: number): Block[] {
  const groups = groupsOf(alert.alert.findings);
  const told = groups.slice(0, room);
  const rest = groups.length - told.length;
  const state = stateLine(alert);
  const open = `/incident ${alert.alert.incident.id}`;
  return [
    ...(state ? [{ kind: 'text' as const, text: state }] : []),
    ...told.flatMap((group, i) => groupBlocks(group, told.slice(0, i))),
    ...(rest > 0
      ? [{ kind: 'text' as const, text: `And ${rest} more of its claims: ${open} has them.` }]
      : []),
  ];
}

/** Denials and speakers against themselves first: these are what an editor looks for. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const toldOf = (f: Finding): StoredClaim => (f.now ?? f.before)!;
  const shown = findings.filter((f) => f.now !== null || f.before !== null);
  const groups = [...Map.groupBy(shown, (f) => toldOf(f).id).values()].map((fs): Group => {
    const self = fs.filter((f) => f.kind === 'self-conflict');
    const earlier = [...self, ...fs].flatMap((f) => (f.now && f.before ? [f.before] : []));
    return { told: toldOf(fs[0]!), earlier: distinct(earlier), findings: fs };
  });
  const weight = ({ told, findings: fs }: Group): number =>
    Number(fs.some((f) => f.kind === 'self-conflict') || (isFigure(told) && told.stance === 'denies'));
  return groups.toSorted((a, b) => weight(b) - weight(a));
}

function groupBlocks({ told, earlier, findings }: Group, before: readonly Group[]): Block[] {
  const rows = earlier
    .slice(0, most.earlier)
    .map((c) => [sayingOf(c), speakerOf(c), carriedBy(c), `#${c.id}`]);
  const rest = earlier.length - rows.length;
  const isQuoted = before.some((g) => g.told.quote === told.quote && g.told.speakerKey === told.speakerKey);
  return [
    {
      kind: 'heading',
      text: `${shortSpeaker(told)}: ${sayingOf(told)}`,
      note: [`#${told.id}`, ...remarks(findings)].join(' · '),
    },
    ...(isQuoted ? [] : [quoteOf(told)]),
    ...notes(findings, told),
    ...(earlier[0]
      ? [
          { kind: 'text' as const, text: 'Before:' },
          {
            kind: 'table' as const,
            rows: rest > 0 ? [...rows, [`and ${rest} more`, '', '', '']] : rows,
          },
          ...(before.some((g) => g.earlier[0]?.id === earlier[0]?.id) ? [] : [quoteOf(earlier[0])]),
        ]
      : []),
  ];
}

/** What is true of all its points, and that a speaker is at odds with himself. */
const remarks = (findings: readonly Finding[]): string[] => [
  ...new Set(
    findings
      .filter(({ kind }) => kind === 'self-conflict' || findings.every((f) => f.kind === kind))
      .flatMap(({ kind }) => remarkOf[kind] ?? []),
  ),
];

/** What the outlet itself says of a change; that it says nothing is worth telling too. */
function notes(findings: readonly Finding[], { outlet }: StoredClaim): Block[] {
  const changed = findings.filter((f) => f.kind === 'changed');
  if (changed.length === 0) return [];
  const note = changed.find((f) => f.note !== null)?.note;
  if (!note) return [{ kind: 'text', text: 'The article does not say that it was changed.' }];
  return [{ kind: 'quote', text: inert(note), source: `Correction · ${inertLine(outlet ?? 'the article')}` }];
}

/** One row a speaker and figure: a copy of the same words in a second outlet is not told twice. */
const distinct = (claims: readonly StoredClaim[]): StoredClaim[] =>
  [...Map.groupBy(claims, (c) => `${c.speakerKey} ${sayingOf(c)}`).values()].map((same) => same[0]!);

/** The sentence that carries a claim, with a link that opens the article there. */
export function quoteOf(c: StoredClaim): Block {
  const source = `${speakerOf(c)} · ${carriedBy(c)}`;
  return {
    kind: 'quote',
    text: inert(c.quote),
    source,
    ...(c.url ? { url: textFragment(c.url, c.quote) } : {}),
  };
}
