import { sql, type QueryExecutorProvider } from 'kysely';

/** Feeds, what was seen in them, and the plan by which articles are read again. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table feeds (
    id integer primary key autoincrement,
    url text not null unique,
    title text,
    platform text not null,
    channel text,
    places text not null,
    words text not null,
    minutes integer not null check (minutes > 0),
    next_at text not null,
    added_by text not null,
    added text not null,
    state text not null default 'active',
    failures integer not null default 0,
    failing_since text,
    last_error text,
    last_read text,
    etag text,
    last_modified text,
    told_at text
  )`,
  `create index feeds_due on feeds (next_at, id) where state = 'active'`,
  `create index feeds_untold on feeds (id) where state = 'dead' and told_at is null`,

  `create table feed_items (
    id integer primary key autoincrement,
    feed_id integer not null references feeds (id) on delete cascade,
    state text not null default 'waiting',
    item text,
    text_hash text,
    article_id text,
    error text,
    tries integer not null default 0,
    due_at text,
    seen_at text not null
  )`,
  `create index feed_items_waiting on feed_items (due_at, id) where state = 'waiting'`,
  `create index feed_items_of_feed on feed_items (feed_id, state, seen_at)`,

  // An item has several traits, any of which tells it (ingest/prints.ts).
  `create table feed_prints (
    feed_id integer not null,
    print text not null,
    item_id integer not null references feed_items (id) on delete cascade,
    primary key (feed_id, print)
  ) without rowid`,
  `create index feed_prints_of_item on feed_prints (item_id)`,

  `create table refetches (
    article_id text primary key,
    url text not null,
    base text not null,
    step integer not null,
    due_at text not null,
    tries integer not null default 0,
    from_page integer not null,
    last_hash text,
    etag text,
    last_modified text,
    done integer not null default 0,
    error text
  ) without rowid`,
  `create index refetches_due on refetches (due_at) where done = 0`,

  `create index articles_by_url on articles (url) where superseded = 0 and url is not null`,
  `create index articles_by_added on articles (added) where superseded = 0 and url is not null`,
  `create index claims_of_article on claims (article_row)`,
];
