import { changeOf, signature } from '../src/cards/editWords.ts';
import { amountOf, blameOf, figureOf, numberOf, shortSpeaker, speakerOf } from '../src/cards/wording.ts';
import type { Block, Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { FigureRow, IncidentFile, Position, Responsibility, StoredFigure } from '../src/core/desk.ts';
import { inertLine } from '../src/core/inert.ts';
import { isExact } from '../src/core/interval.ts';
import type { StoredClaim } from '../src/core/record.ts';
import { carriedLines } from './carried.ts';
import { count, withIncident } from './parts.ts';

export const incident = {
  name: 'incident',
  summary: 'What is claimed about an incident, and by whom',
  options: [{ name: 'name', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' }],
  run: ({ name = '' }, { desk }) => withIncident(desk, name, incidentCard),
} satisfies Command;

/** All that is claimed: a section an outcome, then who did it, then what was not counted. */
function incidentCard(file: IncidentFile): Card {
  const { id } = file.incident;
  return {
    tone: 'plain',
    title: inertLine(file.incident.title),
    blocks: [...file.rows.flatMap(rowBlocks), ...whoDidIt(file.responsibility), ...footnotes(file)],
    actions: [
      { label: 'Evidence', command: `/source list ${id}` },
      { label: 'Timeline', command: `/timeline ${id}` },
      ...(file.rows.length > 0 ? [{ label: 'Chart', command: `/chart ${id}` }] : []),
      { label: 'Export', command: `/export ${id} csv` },
      { label: 'Fix', command: `/incident fix ${id}`, form: true },
    ],
  };
}

const names: Partial<Record<FigureRow['measure'], string>> = {
  casualties: 'Casualties (killed or injured)',
};
const heading = (measure: FigureRow['measure']): string =>
  names[measure] ?? measure[0]!.toUpperCase() + measure.slice(1);

/** The lowest and the highest number that was named: of "up to 100" that is 100, not the 1 that it allows. */
const lowest = (p: Position): number =>
  !isExact(p) && (p.low ?? 0) <= 1 ? (p.high ?? p.low ?? 0) : (p.low ?? 0);
const highest = (p: Position): number => p.high ?? p.low ?? 0;

/** `0 – more than 100`, `100 – hundreds`: from the lowest to the highest, in the words that were said. */
function rangeOf({ positions }: FigureRow): string {
  const bottom = positions.toSorted((a, b) => lowest(a) - lowest(b))[0]!;
  const top = positions.toSorted((a, b) => highest(b) - highest(a))[0]!;
  return [...new Set([bottom, top].map((p) => amountOf(p.claims[0]!)))].join(' – ');
}

function stateOf({ conflicting, speakers, singleSource }: FigureRow): string | null {
  if (conflicting) return speakers === 1 ? 'the same speaker, two figures' : 'conflicting figures';
  return singleSource ? 'single source' : null;
}

function rowBlocks(row: FigureRow): Block[] {
  const counts = [
    count(row.articles, 'article'),
    count(row.speakers, 'speaker'),
    count(row.origins, 'origin'),
  ];
  const parts = [partsLine('of whom', row.parts), partsLine('apart from these', row.apart)].filter(
    (x) => x !== null,
  );
  return [
    {
      kind: 'heading',
      text: `${heading(row.measure)}  ${rangeOf(row)}`,
      note: [stateOf(row), ...counts].filter(Boolean).join(' · '),
    },
    { kind: 'table', rows: row.positions.map(positionRow) },
    ...(parts.length > 0 ? [{ kind: 'text' as const, text: parts.join(' · ') }] : []),
  ];
}

function positionRow({ claims }: Position): readonly string[] {
  const bySpeaker = [...Map.groupBy(claims, (c) => c.speakerKey).values()];
  return [
    figureOf(claims[0]!),
    bySpeaker.map((cs) => speakerOf(fullest(cs))).join('; '),
    carriers(claims),
    ids(claims),
  ];
}

/** Of one speaker's claims the one that tells most about him: his role, else as told without a relay. */
const fullest = (claims: readonly StoredFigure[]): StoredFigure =>
  claims.find((c) => c.speaker?.role) ?? claims.find((c) => c.via === null) ?? claims[0]!;

const ids = (claims: readonly StoredClaim[]): string => claims.map(numberOf).join(' ');

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
    (cs) => `${cs.map((c) => `${figureOf(c)} ${numberOf(c)}`).join(', ')} (${shortSpeaker(cs[0]!)})`,
  );
  return `${lead} ${told.join('; ')}`;
}

function whoDidIt({ status, blames, admits, denies }: Responsibility): Block[] {
  if (status === 'unknown') return [];
  const same = Map.groupBy([...blames, ...admits, ...denies], (c) => `${c.speakerKey} ${blameOf(c)}`);
  const lines = [...same.values()].map((cs) => `${shortSpeaker(cs[0]!)} ${blameOf(cs[0]!)} ${ids(cs)}`);
  return [
    { kind: 'heading', text: 'Who did it', note: status === 'contested' ? 'contested' : 'no other account' },
    { kind: 'text', text: lines.join(' · ') },
  ];
}

function footnotes({ articles, elsewhere, claims, edits = [] }: IncidentFile): Block[] {
  const others = `Not counted here: ${count(elsewhere.length, 'figure')} about other events or longer periods, ${ids(elsewhere)}`;
  const lines = [
    ...carriedLines(articles),
    ...(elsewhere.length > 0 ? [others] : []),
    ...(claims.length === 0 ? ['No claim is on record for it.'] : []),
    ...edits.map((edit) => `By hand: ${changeOf(edit)} (${signature(edit)})`),
  ];
  return lines.map((text): Block => ({ kind: 'text', text }));
}
