import type { Watch } from '../core/watch.ts';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Desk } from '../core/desk.ts';
import { makeAlerts } from './alerts.ts';
import { makeCorrections } from './corrections.ts';
import { type FeedDeskDeps, makeFeedDesk } from './feeds.ts';
import { makeLookups } from './lookups.ts';
import { type SourcesDeps, makeSources } from './sources.ts';
import type { Typed } from './typed.ts';
import { makeVersions } from './versions.ts';

export interface DeskDeps extends SourcesDeps, FeedDeskDeps {
  /** Told that something may be due to be sent. */
  readonly ring: () => void;
  /** Watches that nobody set: the terminal's. */
  readonly always: readonly Watch[];
  /** How what people type is read. */
  readonly typed: Typed;
  /** Applies edits to claims. */
  readonly settle: CorrectionRules['settle'];
}

export { makeSuggest } from './suggest.ts';

/** What commands see: a file here a part of the desk. */
export function makeDesk(deps: DeskDeps): Desk {
  const lookups = makeLookups(deps);
  return {
    ...lookups,
    ...makeSources(deps),
    ...makeAlerts(deps),
    ...makeCorrections({ ...deps, ...lookups }),
    ...makeFeedDesk(deps),
    ...makeVersions(deps),
  };
}
export { incidentFile } from './lookups.ts';
