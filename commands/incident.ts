import type { Block, Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type {
  FigureRow,
  IncidentFile,
  Position,
  Responsibility,
  StoredBlame,
  StoredFigure,
} from '../src/core/desk.ts';
import { inertLine } from '../src/core/inert.ts';
import { formatInterval } from '../src/core/interval.ts';
import { figureOf, shortSpeaker, speakerOf } from '../src/core/wording.ts';
import { count, withIncident } from './parts.ts';

export const incident = {
  name: 'incident',
  summary: 'What is claimed about an incident, and by whom',
  options: [{ name: 'name', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' }],
  run: ({ name = '' }, { desk }) => withIncident(desk, name, incidentCard),
} satisfies Command;

/** All that is claimed: a section an outcome, then who did it, then what was not counted. */
export function incidentCard(file: IncidentFile): Card {
  const { id } = file.incident;
  return {
    tone: 'plain',
    title: inertLine(file.incident.title),
    blocks: [...file.rows.flatMap(rowBlocks), ...whoDidIt(file.responsibility), ...footnotes(file)],
    actions: [
      { label: 'Evidence', command: `/source list ${id}` },
      { label: 'Timeline', command: `/timeline ${id}` },
      { label: 'Export', command: `/export ${id} csv` },
    ],
  };
}

const names: Partial<Record<FigureRow['measure'], string>> = {
  attacks: 'Attacks',
  casualties: 'Casualties (killed or injured)',
};
const heading = (measure: FigureRow['measure']): string =>
  names[measure] ?? measure[0]!.toUpperCase() + measure.slice(1);

/** `0 – more than 100`: the lowest figure and the highest, as wide as anyone put it. */
function rangeOf(row: FigureRow): string {
  if (row.high !== null) return formatInterval(row);
  const open = row.positions.findLast((p) => p.high === null);
  const top = open ? topOf(open) : 'open';
  return row.positions.length === 1 || row.low === open?.low
    ? top
    : `${(row.low ?? 0).toLocaleString('en-US')} – ${top}`;
}

/** "more than 100" is said as it was printed, not as 101. */
function topOf({ low, claims }: Position): string {
  const over = claims.some((c) => c.rules.includes('more-than'));
  return over ? `more than ${((low ?? 1) - 1).toLocaleString('en-US')}` : formatInterval({ low, high: null });
}

function rowBlocks(row: FigureRow): Block[] {
  const state = row.conflicting ? 'conflicting figures' : row.singleSource ? 'single source' : null;
  const counts = [
    count(row.articles, 'article'),
    count(row.speakers, 'speaker'),
    count(row.origins, 'origin'),
  ].join(' · ');
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${heading(row.measure)}  ${rangeOf(row)}`,
      note: [state, counts].filter(Boolean).join(' · '),
    },
    { kind: 'table', rows: row.positions.map(positionRow) },
  ];
  const parts = [partsLine('of whom', row.parts), partsLine('apart from these', row.apart)].filter(
    (x) => x !== null,
  );
  return parts.length > 0 ? [...blocks, { kind: 'text', text: parts.join(' · ') }] : blocks;
}

function positionRow({ claims }: Position): readonly string[] {
  const speakers = [...new Map(claims.map((c) => [c.speakerKey, speakerOf(c)])).values()];
  return [
    figureOf(claims[0]!),
    speakers.join('; '),
    carriers(claims),
    claims.map((c) => `#${c.id}`).join(' '),
  ];
}

/** "Reuters, 7 Dec; RT relays it": an outlet that only repeats what another was told is said to. */
function carriers(claims: readonly StoredFigure[]): string {
  const direct = claims.filter((c) => c.via === null);
  const own = direct.map((c) => [c.outlet ?? 'no outlet named', day(c.published)].filter(Boolean).join(', '));
  const relayed = claims
    .filter((c) => c.via !== null)
    .map((c) =>
      direct.some((d) => d.outlet === c.via)
        ? `${c.outlet ?? 'another'} relays it`
        : `${c.via} through ${c.outlet ?? 'another'}`,
    );
  return inertLine([...new Set([...own, ...relayed])].join('; '));
}

/** "of whom 12 women, 19 children (hospital sources)" */
function partsLine(lead: string, parts: readonly StoredFigure[]): string | null {
  if (parts.length === 0) return null;
  const bySpeaker = Map.groupBy(parts, (c) => c.speakerKey);
  const told = [...bySpeaker.values()].map(
    (cs) => `${cs.map((c) => `${figureOf(c)} #${c.id}`).join(', ')} (${shortSpeaker(cs[0]!)})`,
  );
  return `${lead} ${told.join('; ')}`;
}

function whoDidIt({ status, blames, admits, denies }: Responsibility): Block[] {
  if (status === 'unknown') return [];
  const line = (verb: string, of: (c: StoredBlame) => string, claims: readonly StoredBlame[]): string[] =>
    claims.map((c) => `${shortSpeaker(c)} ${verb}${of(c)} #${c.id}`);
  const lines = [
    ...line('blames ', (c) => inertLine(c.actor), blames),
    ...line('says that it did', () => '', admits),
    ...line('denies it', () => '', denies),
  ];
  return [
    { kind: 'heading', text: 'Who did it', note: status === 'contested' ? 'contested' : 'no other account' },
    { kind: 'text', text: [...new Set(lines)].join(' · ') },
  ];
}

function footnotes({ elsewhere, claims, incident: { id } }: IncidentFile): Block[] {
  const lines = [
    elsewhere.length > 0
      ? `Not counted here: ${count(elsewhere.length, 'figure')} about other events or longer periods (/export ${id} csv has them).`
      : null,
    claims.length === 0 ? 'No claim is on record for it.' : null,
  ].filter((x) => x !== null);
  return lines.map((text): Block => ({ kind: 'text', text }));
}
