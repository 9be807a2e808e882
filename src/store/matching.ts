import { sql } from 'kysely';
import { z } from 'zod';
import { figureMeasures } from '../core/claim.ts';
import { fold } from '../core/fold.ts';
import type { Event } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { ReportQuery } from '../core/standing.ts';
import { fieldsSet } from './descriptions.ts';
import { incidentsById } from './incidents.ts';
import { json } from './json.ts';
import { no, type Db, type Tx } from './tables.ts';

const Traits = json(z.array(z.string()));
const Signature = json(z.array(z.number()));
const Facts = json(
  z.object({
    kind: z.string().nullable(),
    within: z.array(z.string()),
    tolls: z.array(
      z.object({
        measure: z.enum(figureMeasures),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
  }),
);

/** As many reports as are worth comparing: those that share the most. */
const byTraits = 50;
const byBands = 30;
const byNames = 30;
/** Of a name that more reports bear, these are enough: it tells little. */
const ofAName = 100;

/** A list as one bound value, so that a long one stays within SQLite's bound values and is prepared once. */
const listed = (values: readonly (string | number)[]) =>
  sql<string | number>`(select value from json_each(${JSON.stringify(values)}))`;

/** Reports that share traits within the days (undated ones among themselves), or a band; by index alone. */
export async function reportsNear(
  db: Db,
  { traits, bands, names, from, to }: ReportQuery,
): Promise<readonly Report[]> {
  const alike = db
    .selectFrom('report_traits')
    .select('article_row')
    .where(sql<boolean>`key in ${listed(traits)}`)
    .where('day', '>=', from ?? '')
    .where('day', '<=', to ?? '')
    .groupBy('article_row')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article_row')
    .limit(byTraits);
  const copies = db
    .selectFrom('report_bands')
    .select('article_row')
    .where(sql<boolean>`band in ${listed(bands)}`)
    .groupBy('article_row')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article_row')
    .limit(byBands);
  const found = [...(await alike.execute()), ...(await namesakes(db, names)), ...(await copies.execute())];
  const rows = found.map((r) => r.article_row);
  return rows.length === 0 ? [] : reportsOf(db, [...new Set(rows)]);
}

/** Reports of any day that share two names or more. */
async function namesakes(
  db: Db,
  names: readonly string[],
): Promise<readonly { readonly article_row: number }[]> {
  const [first, ...rest] = names.map((name) =>
    db
      .selectFrom(
        db
          .selectFrom('report_traits')
          .select('article_row')
          .where('key', '=', name)
          .limit(ofAName)
          .as('of_one'),
      )
      .select('article_row'),
  );
  if (!first || rest.length === 0) return [];
  return db
    .selectFrom(rest.reduce((all, one) => all.unionAll(one), first).as('named'))
    .select('article_row')
    .groupBy('article_row')
    .having(sql<boolean>`count(*) > 1`)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article_row')
    .limit(byNames)
    .execute();
}

async function reportsOf(db: Db, rows: readonly number[]): Promise<readonly Report[]> {
  const found = await db
    .selectFrom('reports')
    .innerJoin('articles', 'articles.row', 'reports.article_row')
    .select(['traits', 'signature', 'day', 'date', 'place', 'facts'])
    .select(['articles.id', 'text_hash as textHash', 'outlet', 'wire', 'home_id'])
    .where('articles.row', 'in', rows)
    .where('superseded', '=', no)
    .orderBy('articles.row')
    .execute();
  const ids = new Set(found.flatMap((r) => r.home_id ?? []));
  const incidents = await incidentsById(db, ids);
  const set = await fieldsSet(db, ids);
  return found.map(({ id, home_id, traits, signature, day, facts, ...rest }) => {
    const report = {
      ...rest,
      articleId: id,
      traits: Traits.parse(traits),
      signature: Signature.parse(signature),
      bands: [],
      facts: facts === null ? null : Facts.parse(facts),
      day: day === '' ? null : day,
      incident: home_id === null ? null : (incidents.get(home_id) ?? null),
    };
    return withFields(report, set.get(home_id ?? '') ?? []);
  });
}

/** A report tells of the place, day and kind that people set on its incident, whatever it says itself. */
function withFields(report: Report, set: readonly (keyof Event)[]): Report {
  const { incident, facts } = report;
  if (!incident) return report;
  const isPlaced = set.includes('place');
  const place = isPlaced ? incident.place && fold(incident.place) : report.place;
  const within = isPlaced ? incident.within.map(fold) : (facts?.within ?? []);
  const kind = set.includes('kind') ? incident.kind : (facts?.kind ?? null);
  return {
    ...report,
    date: set.includes('date') ? incident.date : report.date,
    place,
    facts: { kind, within, tolls: facts?.tolls ?? [] },
  };
}

/** Keeps what others find an article by. */
export async function insertReport(tx: Tx, row: number, report: NewReport): Promise<void> {
  const { date, place } = report;
  const day = report.day ?? '';
  await tx
    .insertInto('reports')
    .values({
      article_row: row,
      day,
      date,
      place,
      traits: JSON.stringify(report.traits),
      signature: JSON.stringify(report.signature),
      facts: report.facts && JSON.stringify(report.facts),
    })
    .execute();
  await sql`insert or ignore into report_traits (key, day, article_row)
    select value, ${day}, ${row} from json_each(${JSON.stringify(report.traits)})`.execute(tx);
  await sql`insert or ignore into report_bands (band, article_row)
    select value, ${row} from json_each(${JSON.stringify(report.bands)})`.execute(tx);
}

/** Puts what an article is found by now in the place of what it was found by. */
export async function replaceReport(tx: Tx, row: number, report: NewReport): Promise<void> {
  for (const table of ['report_traits', 'report_bands', 'reports'] as const)
    await tx.deleteFrom(table).where('article_row', '=', row).execute();
  await insertReport(tx, row, report);
}
