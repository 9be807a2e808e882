import type { Kysely } from 'kysely';
import type { ModelStore } from '../core/modelStore.ts';
import { settleJudged, unjudged } from './judging.ts';
import * as model from './model.ts';
import type { Tables } from './tables.ts';

/** What the second reader keeps, on an open, migrated database. */
export const modelLedgerOn = (
  db: Kysely<Tables>,
  writing: <T>(work: Promise<T>) => Promise<T>,
): ModelStore => ({
  keptAnswer: (hash) => model.keptAnswer(db, hash),
  keepAnswer: (hash, kept) => writing(model.keepAnswer(db, hash, kept)),
  tokensOn: (day) => model.tokensOn(db, day),
  addTokens: (day, tokens) => writing(model.addTokens(db, day, tokens)),
  waitingForModel: (now, limit) => model.waitingForModel(db, now, limit),
  countWaitingForModel: () => model.countWaitingForModel(db),
  waitLonger: (row, reason, next) => writing(model.waitLonger(db, row, reason, next)),
  waitNoMore: (row) => writing(model.waitNoMore(db, row)),
  unjudged: (of) => unjudged(db, of),
  settleJudged: (judged) => writing(db.transaction().execute((tx) => settleJudged(tx, judged))),
});
