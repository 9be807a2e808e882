import type { QueryExecutorProvider } from 'kysely';
import * as ledger from './0001-ledger.ts';
import * as alerts from './0002-alerts.ts';
import * as corrections from './0003-corrections.ts';
import * as feeds from './0004-feeds.ts';
import * as sources from './0005-sources.ts';
import * as matching from './0006-matching.ts';
import * as search from './0007-search.ts';
import * as revision from './0008-revision.ts';
import * as remarks from './0009-remarks.ts';
import * as standing from './0010-standing.ts';
import * as points from './0011-points.ts';
import * as looks from './0012-looks.ts';
import * as descriptions from './0013-descriptions.ts';
import * as facts from './0014-facts.ts';
import * as headlines from './0015-headlines.ts';
import * as contradictions from './0016-contradictions.ts';
import * as unsettledPosts from './0017-unsettled-posts.ts';
import * as settled from './0018-settled.ts';
import * as model from './0019-model.ts';

/** In the order in which they run; a ledger's version is how many of them it has seen. */
export const migrations: readonly { up(db: QueryExecutorProvider): Promise<void> }[] = [
  ledger,
  alerts,
  corrections,
  feeds,
  sources,
  matching,
  search,
  revision,
  remarks,
  standing,
  points,
  looks,
  descriptions,
  facts,
  headlines,
  contradictions,
  unsettledPosts,
  settled,
  model,
];

export const latestVersion = migrations.length;
