import { sql, type QueryExecutorProvider } from 'kysely';

/** The first ledger: articles by version, incidents by place, claims, relations, alerts and their outbox. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table incidents (
    id text primary key,
    title text not null,
    kind text,
    place text,
    "within" text not null,
    date text,
    articles integer not null default 0,
    claims integer not null default 0,
    conflicts integer not null default 0
  )`,
  `create index incidents_by_date on incidents (date desc, id)`,
  `create table incident_places (
    incident_id text not null references incidents (id),
    key text not null,
    broad integer not null,
    date text,
    unique (incident_id, key)
  )`,
  `create index incident_places_near on incident_places (key, broad, date, incident_id)`,

  `create table articles (
    "row" integer primary key autoincrement,
    id text not null,
    version integer not null check (version > 0),
    superseded integer not null default 0,
    title text,
    text text not null,
    text_hash text not null,
    url text,
    outlet text,
    published text,
    incident_id text references incidents (id),
    wire text,
    added text not null,
    unique (id, version)
  )`,
  `create unique index articles_current on articles (id) where superseded = 0`,
  `create index articles_by_hash on articles (text_hash) where superseded = 0`,
  `create index articles_of_incident on articles (incident_id) where superseded = 0`,

  `create table claims (
    id integer primary key autoincrement,
    article_row integer not null references articles ("row"),
    incident_id text references incidents (id),
    superseded integer not null default 0,
    key text not null,
    measure text not null,
    stance text not null,
    speaker text,
    speaker_key text not null,
    origin text,
    via text,
    scope text not null,
    place text,
    date text,
    quote text not null,
    quote_start integer not null,
    quote_end integer not null,
    rules text not null,
    actor text,
    population text,
    low integer,
    high integer,
    wording text,
    relayed text,
    part_of text,
    as_of text,
    derived integer,
    hearsay integer,
    check (low is null or high is null or low <= high),
    unique (article_row, key)
  )`,
  `create index claims_of_incident on claims (incident_id) where superseded = 0`,

  `create table relations (
    id integer primary key autoincrement,
    incident_id text references incidents (id),
    kind text not null,
    rule text not null,
    a integer not null references claims (id),
    b integer not null references claims (id),
    check (a <> b)
  )`,
  `create index relations_of_incident on relations (incident_id, kind, a, b)`,

  `create table alerts (
    id integer primary key autoincrement,
    incident_id text not null references incidents (id),
    article_row integer not null references articles ("row"),
    created text not null,
    state text not null default 'open'
  )`,
  `create table alert_findings (
    alert_id integer not null references alerts (id),
    position integer not null,
    relation_id integer not null references relations (id),
    primary key (alert_id, position)
  ) without rowid`,
  `create table outbox (
    id integer primary key autoincrement,
    alert_id integer not null references alerts (id),
    destination text not null,
    attempts integer not null default 0,
    last_error text,
    sent_at text,
    unique (alert_id, destination)
  )`,
  `create index outbox_pending on outbox (destination, attempts, id) where sent_at is null`,
];
