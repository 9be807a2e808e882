import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { CopyStore, KeptCopy } from '../core/archive.ts';
import type { Original } from '../core/page.ts';
import type { Db, Tables } from './tables.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Packed before the transaction begins, so that it is short. */
export async function keepCopy(
  db: Kysely<Tables>,
  articleId: string,
  { url, contentType, bytes }: Original,
  fetched: string,
): Promise<KeptCopy> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const packed = await pack(bytes);
  const size = bytes.length;
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('kept_bytes')
      .values({ hash, size, packed })
      .onConflict((c) => c.column('hash').doNothing())
      .execute();
    await tx
      .insertInto('kept_copies')
      .values({ article_id: articleId, hash, url, content_type: contentType, fetched, archived_url: null })
      .onConflict((c) => c.columns(['article_id', 'hash']).doNothing())
      .execute();
    return copies(tx)
      .where('article_id', '=', articleId)
      .where('c.hash', '=', hash)
      .executeTakeFirstOrThrow();
  });
}

const copies = (db: Db) =>
  db
    .selectFrom('kept_copies as c')
    .innerJoin('kept_bytes as b', 'b.hash', 'c.hash')
    .select(['c.article_id as articleId', 'c.url', 'c.hash', 'b.size', 'c.content_type as contentType'])
    .select(['c.fetched', 'c.archived_url as archivedUrl']);

export const copiesOf = (db: Db, articleId: string): ReturnType<CopyStore['copiesOf']> =>
  copies(db)
    .where('article_id', '=', articleId)
    .orderBy('c.fetched', 'desc')
    .orderBy('c.id', 'desc')
    .execute();

export async function copyBytes(db: Db, hash: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('kept_bytes').select('packed').where('hash', '=', hash).executeTakeFirst();
  return row ? unpack(row.packed) : null;
}

export async function copyArchived(db: Db, hash: string, archivedUrl: string): Promise<void> {
  await db.updateTable('kept_copies').set({ archived_url: archivedUrl }).where('hash', '=', hash).execute();
}
