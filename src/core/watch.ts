import type { Severity } from './finding.ts';
import type { Who } from './who.ts';

/** What is watched: one incident, a place with all that will happen there, or everything. */
export type Target =
  | { readonly what: 'incident'; readonly id: string }
  | { readonly what: 'place'; readonly place: string }
  | { readonly what: 'everything' };

/** Which findings a watch takes: `all` is all but ordinary rises, `rises` those too. */
export const watchKinds = ['all', 'conflicts', 'changes', 'responsibility', 'rises'] as const;
export type WatchKinds = (typeof watchKinds)[number];

export interface Watch {
  /** Where it tells: `terminal`, `slack:C0123`, `discord:80351110224678912`. */
  readonly destination: string;
  readonly target: Target;
  readonly min: Severity;
  readonly kinds: WatchKinds;
}

export interface StoredWatch extends Watch {
  readonly id: number;
  readonly by: Who;
  readonly created: string;
}

export const digests = ['off', 'hourly', 'daily'] as const;

/** When a channel is told: at once, or in a digest; and its quiet hours. */
export interface Rhythm {
  readonly digest: (typeof digests)[number];
  /** IANA name of the channel's time zone, such as Asia/Baghdad. */
  readonly zone: string;
  /** Minutes after midnight in `zone`; from > to goes over midnight. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** When it is next told what was held back, ISO time; null where it is not. */
  readonly unsettled: string | null;
}
export const atOnce: Rhythm = { digest: 'off', zone: 'UTC', quiet: null, unsettled: null };

/** Where a channel's alerts come from and when. */
export interface Watching {
  readonly watches: readonly StoredWatch[];
  readonly rhythm: Rhythm;
}

/** The terminal sees all: who sits there runs the bot. */
export const terminalWatch: Watch = {
  destination: 'terminal',
  target: { what: 'everything' },
  min: 'minor',
  kinds: 'all',
};
