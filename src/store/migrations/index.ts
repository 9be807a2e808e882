import type { QueryExecutorProvider } from 'kysely';
import * as ledger from './0001-ledger.ts';

/** In the order in which they run; a ledger's version is how many of them it has seen. */
export const migrations: readonly { up(db: QueryExecutorProvider): Promise<void> }[] = [ledger];

export const latestVersion = migrations.length;
