import type { ExpressionBuilder } from 'kysely';
import type { Edit, NewEdit } from '../core/edit.ts';
import type { EditFilter } from '../core/correctionLedger.ts';
import { UserError } from '../core/errors.ts';
import { editColumns } from './editColumns.ts';
import { toEdit } from './editRow.ts';
import { isOneOf } from './statements.ts';
import { no, type Db, type Tables, type Tx } from './tables.ts';

/** How many edits a list shows. */
const listed = 200;

const all = (db: Db) =>
  db
    .selectFrom('edits')
    .select(['id', 'at', 'platform', 'person_id as personId', 'person_name as personName', 'team', 'channel'])
    .select(['kind', 'target', 'before', 'after', 'reason', 'claim_id as claimId', 'undone_by as undoneBy']);

export async function editById(db: Db, id: number): Promise<Edit | null> {
  const row = await all(db).where('id', '=', id).executeTakeFirst();
  return row ? toEdit(row) : null;
}

/** The number of the last edit, 0 before the first. */
async function lastEdit(db: Db): Promise<number> {
  const row = await db
    .selectFrom('edits')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** All merges and splits, undone ones too, oldest first: a newsroom makes some thousands in its life. */
export const moves = async (db: Db): Promise<readonly Edit[]> =>
  (await all(db).where('kind', 'in', ['merge', 'split']).orderBy('id').execute()).map(toEdit);

export const holds = (edit: Edit): boolean => edit.undoneBy === null;

/** The edits that hold for the claims of each article, oldest first, with the merges and splits among `moved`. */
export async function editsHolding(
  db: Db,
  articleIds: readonly string[],
  moved: readonly Edit[],
): Promise<ReadonlyMap<string, readonly Edit[]>> {
  const rows = await all(db)
    .select('article_id as articleId')
    .where(isOneOf('article_id', articleIds))
    .where('undone_by', 'is', null)
    .execute();
  const own = Map.groupBy(rows, (row) => row.articleId);
  const everywhere = moved.filter(holds);
  return new Map(
    articleIds.map((id) => {
      const both = [...(own.get(id) ?? []).map(toEdit), ...everywhere];
      return [id, both.toSorted((a, b) => a.id - b.id)];
    }),
  );
}

/** The edits that hold for an article, oldest first. */
export type EditsFor = (db: Db, articleId: string) => Promise<readonly Edit[]>;

/** Remembers merges and splits as of the last edit: every article asks for them, and only an edit changes them. */
export function makeEditsFor(): EditsFor {
  let known: { readonly last: number; readonly moves: readonly Edit[] } = { last: 0, moves: [] };
  return async (db, articleId) => {
    const last = await lastEdit(db);
    if (known.last !== last) known = { last, moves: await moves(db) };
    return (await editsHolding(db, [articleId], known.moves)).get(articleId) ?? [];
  };
}

/** The newest first. */
export async function edits(
  db: Db,
  { articleId, incidentId, by }: EditFilter = {},
): Promise<readonly Edit[]> {
  let query = all(db).orderBy('id', 'desc').limit(listed);
  if (articleId !== undefined) query = query.where('article_id', '=', articleId);
  if (incidentId !== undefined) query = query.where((e) => onIncident(e, incidentId));
  if (by) query = query.where('platform', '=', by.platform).where('person_id', '=', by.id);
  return (await query.execute()).map(toEdit);
}

type Where = ExpressionBuilder<Tables, 'edits'>;

const naming = (e: Where, incidentId: string) =>
  e.or([e('incident_id', '=', incidentId), e('other_id', '=', incidentId)]);

/** Edits that name it, those on claims of the articles that stand in it, and those that undid one of these. */
function onIncident(e: Where, incidentId: string) {
  const whole = e
    .selectFrom('articles')
    .where('articles.incident_id', '=', incidentId)
    .where('articles.superseded', '=', no)
    .select('articles.id');
  // A split or a fix takes claims without their article.
  const inPart = e
    .selectFrom('claims')
    .innerJoin('articles', 'articles.row', 'claims.article_row')
    .where('claims.incident_id', '=', incidentId)
    .where('claims.superseded', '=', no)
    .select('articles.id');
  const own = e.or([naming(e, incidentId), e('article_id', 'in', whole), e('article_id', 'in', inPart)]);
  const undoing = e.selectFrom('edits').where(own).where('undone_by', 'is not', null).select('undone_by');
  return e.or([own, e('id', 'in', undoing)]);
}

/** Later edits that hold and name an incident. */
export const restingOn = async (db: Db, incidentId: string, after: number): Promise<readonly Edit[]> =>
  (
    await all(db)
      .where((e) => naming(e, incidentId))
      .where('id', '>', after)
      .where('undone_by', 'is', null)
      .orderBy('id', 'desc')
      .execute()
  ).map(toEdit);

/** Appends an edit, and marks what it undoes; throws where that is undone already. */
export async function appendEdit(tx: Tx, edit: NewEdit): Promise<Edit> {
  const { id } = await tx
    .insertInto('edits')
    .values(editColumns(edit))
    .returning('id')
    .executeTakeFirstOrThrow();
  if (edit.kind === 'undo') await markUndone(tx, edit.target.edit, id);
  return { ...edit, id, undoneBy: null };
}

async function markUndone(tx: Tx, target: number, by: number): Promise<void> {
  const undone = await tx
    .updateTable('edits')
    .set({ undone_by: by })
    .where('id', '=', target)
    .where('undone_by', 'is', null)
    .returning(['kind', 'target'])
    .executeTakeFirst();
  if (!undone) throw new UserError(`Edit ${target} is undone already: /edits lists what holds.`);
}

const onDescription: readonly Edit['kind'][] = ['rename', 'incident-place', 'incident-date', 'incident-kind'];

/** The edits that hold and describe an incident, the oldest first. */
export const describing = async (db: Db, incidentId: string): Promise<readonly Edit[]> =>
  (
    await all(db)
      .where('incident_id', '=', incidentId)
      .where('kind', 'in', onDescription)
      .where('undone_by', 'is', null)
      .orderBy('id')
      .execute()
  ).map(toEdit);

/** Every edit that holds, the oldest first. */
export const holdingEdits = async (db: Db): Promise<readonly Edit[]> =>
  (await all(db).where('undone_by', 'is', null).where('kind', '<>', 'undo').orderBy('id').execute()).map(
    toEdit,
  );
