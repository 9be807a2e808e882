import { sql, type QueryExecutorProvider } from 'kysely';
import { fold } from '../../core/fold.ts';

/**
 * What the words of a claim tell, found when its article is read, and which reader that was. Of claims read before, what can be
 * told without their words is; a caution keeps them from raising alerts until their articles are read again (cli reread).
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{
    actor: string;
  }>`select distinct actor from claims where actor is not null`.execute(db);
  for (const { actor } of rows)
    await sql`update claims set actor_keys = ${JSON.stringify(keysOf(actor))} where actor = ${actor}`.execute(
      db,
    );
}

const empty = new Set('the of and force forces air army military led by either or'.split(' '));

const keysOf = (actor: string): readonly string[] => {
  const words = fold(actor).split(' ');
  const stems = words.map((w) => w.replace(/s$/, '').replace(/i$/, ''));
  return [...new Set(stems.filter((w) => w.length > 1 && !empty.has(w)))];
};

const statements = [
  `alter table claims add column cautions text not null default '[]'`,
  `alter table claims add column sentence text not null default ''`,
  `alter table claims add column none_reported integer not null default 0`,
  `alter table claims add column tells_of_dead integer not null default 0`,
  `alter table claims add column attacker_died integer not null default 0`,
  `alter table claims add column amounts text not null default '[]'`,
  `alter table claims add column actor_keys text not null default '[]'`,
  `update claims set
    cautions = case when stance = 'asserts' then '["older-reader"]' else '[]' end,
    amounts = case when low is null and high is null then '[]'
      when low is null then json_array(cast(high as text))
      when high is null or high = low then json_array(cast(low as text))
      else json_array(cast(low as text), cast(high as text)) end
    where actor is null`,

  // '' for articles that were read before readers had a version.
  `alter table articles add column reader text not null default ''`,
  `create index articles_by_reader on articles (reader, "row") where superseded = 0`,
  `create index findings_before on findings (before_id) where before_id is not null`,
  `create index findings_now on findings (now_id) where now_id is not null`,
];
