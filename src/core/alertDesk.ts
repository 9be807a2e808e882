import type { Act, AlertState, Audience, HeldPoint, StoredAlert } from './alert.ts';
import type { FindingKind, Severity } from './finding.ts';
import type { Rhythm, StoredWatch, Target, Watch, WatchKinds, Watching } from './watch.ts';
import type { Who } from './who.ts';
import type { OutboxLedger, Queued } from './outbox.ts';
import type { Person } from './person.ts';

/** How often a rule was right, as far as people said; counted in points. */
export interface AlertStat {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly raised: number;
  readonly acknowledged: number;
  readonly dismissed: number;
}

/** What became of the points that a rule of suppression held back; `told` are those that an editor told. */
export interface HeldStat {
  readonly held: string;
  readonly points: number;
  readonly told: number;
  readonly dismissed: number;
}

export interface AlertStats {
  readonly points: readonly AlertStat[];
  readonly held: readonly HeldStat[];
}

/** What a person last said of an alert, or of a point that was held back; `point` is the one of an alert's several, null for all. */
export interface LastVerdict {
  readonly on: 'alert' | 'unsettled';
  readonly id: number;
  readonly point: number | null;
  readonly did: 'dismiss' | 'acknowledge' | 'snooze';
  /** ISO time. */
  readonly at: string;
}

/** From a moment up to another, as ISO times. */
export interface Span {
  readonly from: string;
  readonly before: string;
}

/** Points that were held back in a span, on what is watched; all by default. */
export interface HeldFilter {
  readonly created?: Span;
  readonly watched?: readonly Target[];
}

/** Alerts, who watches, and what waits: this part of the ledger. */
export interface AlertLedger extends OutboxLedger {
  /** The newest alerts, newest first; of those states alone where any are given. */
  alerts(states?: readonly AlertState[]): Promise<readonly StoredAlert[]>;
  alertsById(ids: readonly number[]): Promise<readonly StoredAlert[]>;
  watches(destination?: string): Promise<readonly StoredWatch[]>;
  /** Adds a watch, or sets that of the same channel and target anew. */
  addWatch(watch: Watch, by: Who, at: string): Promise<void>;
  /** Ends watches of a channel, all where no target is given; gives how many. */
  endWatches(destination: string, target?: Target): Promise<number>;
  /** Channels that are not told at once. */
  rhythms(): Promise<ReadonlyMap<string, Rhythm>>;
  /** What waits in the channel and was not tried yet is due as `dueAt` says. */
  setRhythm(destination: string, rhythm: Rhythm, waiting: { due: string; digest: boolean }): Promise<void>;
  /** Sets the state, keeps who did what and why, and queues the messages that show the alerts to be brought up to date. */
  act(ids: readonly number[], act: Act, by: Who, at: string): Promise<void>;
  alertStats(since: string): Promise<AlertStats>;
  /** The newest verdict of a person that holds; snoozes that are over at `now` do not. */
  lastVerdict(by: Who['id'], now: string): Promise<LastVerdict | null>;
  /**
   * Points that were held back and nobody decided, but for rises, and whose claims stand where they stood; the weightiest first, then
   * the newest; as far as a list shows.
   */
  heldPoints(filter?: HeldFilter): Promise<readonly HeldPoint[]>;
  heldPoint(id: number): Promise<HeldPoint | null>;
  /** Makes an open point an alert for those; gives the alert. Throws a `UserError` where somebody decided it meanwhile. */
  tellHeld(id: number, to: readonly Audience[], by: Who, at: string): Promise<StoredAlert>;
  /** No conflict: the pair is never raised. Throws as `tellHeld` does. */
  dismissHeld(id: number, reason: string, by: Who, at: string): Promise<void>;
  /** Takes a dismissal back. Throws where there is none. */
  reopenHeld(id: number): Promise<void>;
  /**
   * Queues the post of what was held back for which the channel's time has `come`, and sets the `next`; nothing where somebody else
   * did. `due`: up to when it tells.
   */
  queueUnsettled(
    destination: string,
    times: { readonly come: string; readonly due: string; readonly next: string },
  ): Promise<void>;
  /** When the channel's post before that one was due; null for the first. */
  unsettledBefore(destination: string, due: string): Promise<string | null>;
}

/** What commands can do about alerts. */
export interface AlertDesk {
  /** The desk's clock. */
  now(): Date;
  /** What was set, how many incidents on record it takes in, and, where none, what the name may be misspelt for. */
  watch(
    person: Person,
    wish: { readonly name: string; readonly min: Severity; readonly kinds: WatchKinds },
  ): Promise<{ readonly watch: Watch; readonly incidents: number; readonly meant: string | null }>;
  /** Gives how many watches were ended; all of the channel where no name is given. */
  unwatch(person: Person, name: string | null): Promise<number>;
  watching(person: Person): Promise<Watching>;
  setRhythm(person: Person, change: Partial<Rhythm>): Promise<Rhythm>;
  /** `open` are those that nobody has dealt with, `mine` those that were assigned to or taken by the person. */
  alertQueue(list: 'open' | 'mine' | 'all', person: Person): Promise<readonly StoredAlert[]>;
  alertById(id: number): Promise<StoredAlert | null>;
  failedAlerts(): Promise<readonly Queued[]>;
  alertStats(days: number): Promise<AlertStats>;
  /** Gives the alerts as they stand then. */
  act(person: Person, ids: readonly number[], act: Act): Promise<readonly StoredAlert[]>;
  /** The person's newest verdict that holds. */
  lastVerdict(person: Person): Promise<LastVerdict | null>;
  heldPoints(): Promise<readonly HeldPoint[]>;
  /** One of them, decided or not. Throws a `UserError` where there is none, as what follows does. */
  heldPoint(id: number): Promise<HeldPoint>;
  /** Makes a point that was held back an alert for those who watch; gives how many channels that are. */
  tellHeld(person: Person, id: number): Promise<{ readonly alert: StoredAlert; readonly channels: number }>;
  dismissHeld(person: Person, id: number, reason: string): Promise<HeldPoint>;
  reopenHeld(person: Person, id: number): Promise<HeldPoint>;
  /** Whether the channel is told once a day what was held back. */
  tellUnsettledDaily(person: Person, on: boolean): Promise<Rhythm>;
}
