import { sql, type Expression, type SqlBool } from 'kysely';
import { shortestMisspelt, soundOf } from '../core/spelling.ts';
import type { Matches, Naming, When } from '../core/search.ts';
import { toIncident } from './incidentRow.ts';
import { isLive, summaryColumns } from './incidents.ts';
import { isOneOf } from './statements.ts';
import { type Db, no } from './tables.ts';
import { roleNumbers } from './terms.ts';

/** Incidents that carry one term of each row, newest first. */
export async function incidentsNamed(db: Db, naming: Naming, limit: number): Promise<Matches> {
  const ids = carriers(db, await rarestFirst(db, naming.all), naming);
  const { total } = await db
    .selectFrom(ids.as('found'))
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (total === 0) return { incidents: [], total };
  const rows = await db
    .selectFrom('incidents')
    .select(summaryColumns)
    .where('id', 'in', (e) =>
      e.selectFrom(ids.as('found')).select('id').orderBy('date', 'desc').orderBy('id').limit(limit),
    )
    .orderBy('date', 'desc')
    .orderBy('id')
    .execute();
  return { incidents: rows.map(toIncident), total };
}

/** Ids and dates, each once: the first row of terms is walked, the others are asked of each incident found. */
function carriers(db: Db, [first, ...rest]: Naming['all'], { as, ...when }: Naming) {
  if (first && as === 'text') return tellers(db, [first, ...rest], when);
  if (!first)
    return db
      .selectFrom('incidents')
      .select(['id', 'date'])
      .where(isLive)
      .where((e) => e.and(inTime(when)));
  return db
    .selectFrom('incident_terms as t')
    .select(['t.incident_id as id', 't.date'])
    .distinct()
    .where(isOneOf('t.term', first))
    .where('t.role', 'in', roleNumbers[as])
    .where((e) => e.and(inTime(when)))
    .where((e) =>
      e.and(
        rest.map((terms) =>
          e.exists(
            e
              .selectFrom('incident_terms as other')
              .select('other.term')
              .whereRef('other.incident_id', '=', 't.incident_id')
              .where(isOneOf('other.term', terms))
              .where('other.role', 'in', roleNumbers[as]),
          ),
        ),
      ),
    );
}

/** Those whose articles name each of the words, or that have it for a term of their own. */
const tellers = (db: Db, all: Naming['all'], when: When) =>
  db
    .selectFrom('incidents')
    .select(['id', 'date'])
    .where(isLive)
    .where((e) => e.and(inTime(when)))
    .where((e) => e.and(all.map((terms) => e('id', 'in', naming(db, terms)))));

const naming = (db: Db, terms: readonly string[]) =>
  db
    .selectFrom('incident_terms')
    .select('incident_id as id')
    .where(isOneOf('term', terms))
    .union(
      db
        .selectFrom('report_traits as trait')
        .innerJoin('articles as a', 'a.row', 'trait.article_row')
        .select((e) => e.ref('a.incident_id').$notNull().as('id'))
        .where(
          isOneOf(
            'trait.key',
            terms.flatMap((term) => [`word:${term}`, `area:${term}`]),
          ),
        )
        .where('a.superseded', '=', no)
        .where('a.incident_id', 'is not', null),
    );

function inTime({ year, month }: When): Expression<SqlBool>[] {
  return [
    ...(year === null ? [] : [sql<SqlBool>`date >= ${year} and date < ${String(Number(year) + 1)}`]),
    ...(month === null ? [] : [sql<SqlBool>`substr(date, 6, 2) = ${month}`]),
  ];
}

/** Telling more incidents apart than this is not needed to know which word is rare. */
const counted = 2000;

/** Of "air strike qaim" it is `qaim` that is walked. */
async function rarestFirst(db: Db, all: Naming['all']): Promise<Naming['all']> {
  if (all.length < 2) return all;
  const counts = await Promise.all(
    all.map(async (terms) => {
      const some = db
        .selectFrom('incident_terms')
        .select('term')
        .where(isOneOf('term', terms))
        .limit(counted);
      const { n } = await db
        .selectFrom(some.as('some'))
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return { terms, n };
    }),
  );
  return counts.toSorted((a, b) => a.n - b.n).map(({ terms }) => terms);
}

/** Terms that begin as this one does and are about as long, or that sound as it does. */
export async function termsLike(db: Db, term: string): Promise<readonly string[]> {
  if (term.length < shortestMisspelt) return [];
  const near = db
    .selectFrom('terms')
    .select('term')
    .where('initial', '=', term[0]!)
    .where('length', '>=', term.length - 1)
    .where('length', '<=', term.length + 1);
  const alike = db.selectFrom('terms').select('term').where('sound', '=', soundOf(term));
  const rows = await near.union(alike).execute();
  return rows.map((row) => row.term);
}

/** The highest code point: sorts behind whatever may follow a beginning. */
const last = '\u{10ffff}';

/** Terms that begin so, in the order of the alphabet. */
export async function termsBeginning(db: Db, start: string, limit: number): Promise<readonly string[]> {
  if (start === '') return [];
  const rows = await db
    .selectFrom('terms')
    .select('term')
    .where('term', '>=', start)
    .where('term', '<', start + last)
    .orderBy('term')
    .limit(limit)
    .execute();
  return rows.map((row) => row.term);
}
