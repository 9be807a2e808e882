import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * Corrections by people: the audit of edits, and what applying them needs. `home_id` is the incident that reading gave;
 * `incident_id` is where the row stands by the edits that hold. `superseded` 2 is a claim that an editor dropped.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table edits (
    id integer primary key autoincrement,
    at text not null,
    platform text not null,
    person_id text not null,
    person_name text,
    team text,
    channel text,
    kind text not null,
    target text not null,
    "before" text not null,
    "after" text not null,
    reason text,
    claim_id integer,
    article_id text,
    incident_id text,
    other_id text,
    suggestion_id integer,
    undone_by integer references edits (id)
  )`,
  `create index edits_on_article on edits (article_id) where article_id is not null`,
  `create index edits_on_incident on edits (incident_id) where incident_id is not null`,
  `create index edits_on_other on edits (other_id) where other_id is not null`,
  `create index edits_on_suggestion on edits (suggestion_id) where suggestion_id is not null`,
  `create index edits_by_kind on edits (kind, id)`,
  `create index edits_by_person on edits (platform, person_id, id)`,

  `create table suggestions (
    id integer primary key autoincrement,
    a text not null references incidents (id),
    b text not null references incidents (id),
    reason text not null,
    created text not null,
    check (a < b),
    unique (a, b)
  )`,

  `alter table articles add column home_id text references incidents (id)`,
  `update articles set home_id = incident_id`,
  `create index articles_of_home on articles (home_id) where superseded = 0`,
  `alter table claims add column home_id text references incidents (id)`,
  `update claims set home_id = incident_id`,
  `alter table claims add column correction text`,
  `alter table relations add column retired integer not null default 0`,
  `alter table incidents add column merged_into text references incidents (id)`,
  `alter table incidents add column read_title text`,
  `create index incidents_gone on incidents (id) where merged_into is not null or read_title is not null`,
];
