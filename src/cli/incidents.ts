import type { Io, Status } from '../app/io.ts';
import { paragraphOf } from '../cards/paragraph/index.ts';
import type { FigureRow, IncidentFile, Position } from '../core/desk.ts';
import { incidentFile } from '../desk/index.ts';
import { openLedger } from '../store/index.ts';

/** Incidents asked for in one go. */
const page = 200;

/** `incidents`: every incident on record, a line each: as JSON with its articles, rows and paragraph, else its title. */
export async function incidentsCommand({ stdout }: Io, database: string, json: boolean): Promise<Status> {
  const ledger = await openLedger(database, { existing: true });
  try {
    for (let after = ''; ;) {
      const incidents = await ledger.incidentsAfter(after, page);
      for (const incident of incidents) {
        after = incident.id;
        const line = json
          ? JSON.stringify(listed(await incidentFile(ledger, incident)))
          : `${after}: ${incident.title}`;
        stdout.write(`${line}\n`);
      }
      if (incidents.length < page) return 0;
    }
  } finally {
    await ledger.close();
  }
}

const listed = (file: IncidentFile) => ({
  ...described(file),
  summary: paragraphOf(file),
});

const described = ({ incident, articles, rows }: IncidentFile) => ({
  id: incident.id,
  title: incident.title,
  place: incident.place,
  date: incident.date,
  kind: incident.kind,
  articles: articles.map(({ id }) => id),
  rows: rows.map(row),
});

const row = (r: FigureRow) => ({
  measure: r.measure,
  low: r.low,
  high: r.high,
  verdict: r.conflicting
    ? 'conflicting'
    : r.singleSource
      ? 'single'
      : r.positions.length > 1
        ? 'compatible'
        : 'agreed',
  positions: r.positions.map(position),
});

const position = ({ low, high, population, stance, claims }: Position) => ({
  low,
  high,
  population,
  stance,
  speakers: [...new Set(claims.map((c) => c.speaker?.name ?? c.outlet ?? null))],
  claims: claims.map(({ id }) => id),
  // Of each of these claims in turn; absent where no model has read any.
  ...(claims.some(({ readers }) => readers) ? { readers: claims.map(({ readers }) => readers ?? null) } : {}),
});
