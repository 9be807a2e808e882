import Database from 'better-sqlite3';

/** What a ledger holds of one article. */
export interface Held {
  readonly claims: number;
  readonly relations: number;
  readonly alerts: number;
}

/** An alert, and its row in the outbox. */
export interface Raised {
  readonly article: string;
  /** null where it was never handed over. */
  readonly key: string | null;
  /** null where it is not in the outbox at all. */
  readonly state: 'waiting' | 'sent' | 'given up' | null;
  readonly reason: string | null;
}

/** What a ledger's file holds, read without the program's own code. */
export interface Record {
  readonly articles: ReadonlyMap<string, Held>;
  readonly alerts: readonly Raised[];
  /** What SQLite finds wrong with the file; none is well. */
  readonly damage: readonly string[];
}

interface ArticleRow extends Held {
  readonly id: string;
}

/** Opens the file as a start after a crash does, and reads what is in it: nothing where the crash came before the tables. */
export function recordOf(path: string): Record {
  const file = new Database(path);
  try {
    const damage = damageOf(file);
    if (file.pragma('user_version', { simple: true }) === 0)
      return { articles: new Map(), alerts: [], damage };
    const articles = file.prepare<[], ArticleRow>(
      `select id, (select count(*) from claims where article_row = "row") as claims,
        (select count(*) from relations join claims on claims.id in (a, b)
          where article_row = "row" and claims.id = max(a, b)) as relations,
        (select count(*) from alerts where article_row = "row") as alerts
      from articles`,
    );
    const alerts = file.prepare<[], Raised>(
      `select articles.id as article, "key", last_error as reason,
        case when outbox.id is null then null when sent_at is not null then 'sent'
          when given_up_at is not null then 'given up' else 'waiting' end as state
      from alerts join articles on articles."row" = alerts.article_row
      left join outbox on outbox.alert_id = alerts.id`,
    );
    return {
      articles: new Map(articles.all().map(({ id, ...held }) => [id, held])),
      alerts: alerts.all(),
      damage,
    };
  } finally {
    file.close();
  }
}

function damageOf(file: Database.Database): string[] {
  const check = file.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
  const keys = file.prepare<[], object>('pragma foreign_key_check').all();
  return [
    ...check.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...keys.map((row) => `a reference leads nowhere: ${JSON.stringify(row)}`),
  ];
}
