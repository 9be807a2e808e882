import type { Article } from '../core/article.ts';
import type { Desk } from '../core/desk.ts';
import type { IngestOutcome, Ledger } from '../core/ledger.ts';
import type { Clock } from '../core/ports.ts';
import { makeLookups } from './lookups.ts';
import { makeSources } from './sources.ts';

export interface DeskDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly processArticle: (article: Article) => Promise<IngestOutcome>;
}

/** What commands see: a file here a part of the desk. */
export const makeDesk = (deps: DeskDeps): Desk => ({
  ...makeLookups(deps),
  ...makeSources(deps.processArticle),
});
