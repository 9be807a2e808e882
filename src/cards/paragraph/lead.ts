import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { isLone, isVague } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import { isUnsure } from '../../core/readers.ts';
import { counted } from './counted.ts';
import { summed } from './ownWords.ts';
import { harms } from './denials.ts';
import { oneOfEach } from './oneOfEach.ts';
import { sayable } from './sayable.ts';

/** The position that the paragraph begins with, and the speaker who tells it. */
export interface Lead {
  readonly row: FigureRow;
  readonly position: Position;
  readonly speaker: readonly StoredFigure[];
}

const nearest = ['medical', 'official', 'monitor', 'party', 'witness', 'outlet', null] as const;
const rank = (c: StoredFigure): number =>
  nearest.indexOf(c.source) + (c.speaker === null ? nearest.length : 0);
const origins = (p: Position): number => new Set(p.claims.flatMap((c) => c.origin ?? [])).size;

/** Of the figures of the first outcome the one with most origins, then that of the nearest source; vague words last. */
export function leadOf({ rows }: Pick<IncidentFile, 'rows'>): Lead | null {
  for (const row of rows) {
    if (row.measure === 'attacks') continue;
    const all = sayable(row);
    const some = harms.has(row.measure) ? all : all.filter((p) => p.high !== 0);
    const position = some.toSorted(
      (a, b) =>
        Number(isMain(row, b)) - Number(isMain(row, a)) ||
        Number(isLone(a, row.positions)) - Number(isLone(b, row.positions)) ||
        Number(isVague(a)) - Number(isVague(b)) ||
        Number(b.high !== 0) - Number(a.high !== 0) ||
        origins(b) - origins(a) ||
        Math.min(...a.claims.map(rank)) - Math.min(...b.claims.map(rank)),
    )[0];
    if (position) return { row, position, speaker: nearestSpeaker(row, position) };
  }
  return null;
}

const wide: ReadonlySet<Population> = new Set(['people', 'civilians']);
/** Counted as the range is: what only contradicts it does not lead. */
const isMain = (row: FigureRow, p: Position): boolean =>
  wide.has(p.population) || row.ends.some((end) => end.population === p.population);

function nearestSpeaker(row: FigureRow, { claims }: Position): readonly StoredFigure[] {
  const speakers = [
    ...Map.groupBy(
      claims.filter((c) => !c.hearsay),
      (c) => c.speakerKey,
    ).values(),
  ];
  return speakers.toSorted(
    (a, b) =>
      Number(partsOf(row, b).length > 0) - Number(partsOf(row, a).length > 0) || rank(a[0]!) - rank(b[0]!),
  )[0]!;
}

/** Stated parts of the figure, by the same speaker in one of the articles: a figure of each group. */
export const partsOf = (row: FigureRow, whole: readonly StoredFigure[]): readonly StoredFigure[] =>
  oneOfEach(
    row.parts.filter(
      (p) =>
        p.stance === 'asserts' &&
        !p.derived &&
        !isUnsure(p) &&
        !/(?:person|people)$/.test(counted(p).text) &&
        (!isVague(p) || /^at least\b/i.test(p.wording)) &&
        whole.some((c) => c.articleId === p.articleId && c.key === p.partOf && summed(c) === null),
    ),
  );

/** Those hurt, as the same speaker counts them in the same article, where nobody contradicts it. */
export function besides({ rows }: IncidentFile, { row, speaker }: Lead): StoredFigure | null {
  if (row.measure !== 'killed') return null;
  const injured = rows.find((r) => r.measure === 'injured' && !r.conflicting);
  const claims = injured ? sayable(injured).flatMap((p) => p.claims) : [];
  return (
    claims.find(
      (c) =>
        c.high !== 0 && speaker.some((s) => s.speakerKey === c.speakerKey && s.articleId === c.articleId),
    ) ?? null
  );
}

/** "Air strikes" rather than one. */
export const severalAttacks = ({ rows }: IncidentFile): boolean =>
  rows.some((r) => r.measure === 'attacks' && r.positions.some((p) => (p.low ?? 0) > 1));
