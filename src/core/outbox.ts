import type { StoredAlert } from './alert.ts';

/** A message of ours in a channel, that shows alerts. */
export interface ShownMessage {
  readonly row: number;
  /** The platform's id of it. */
  readonly message: string;
  readonly posted: string;
  /** How many alerts it shows. */
  readonly alerts: number;
}

/** What stands in a channel about an incident. */
export interface Shown {
  /** The message under which later ones hang. */
  readonly first: ShownMessage;
  readonly latest: ShownMessage;
}

/**
 * One hand-over to a channel. `alert` is told in full, `digest` are several in short, `reminder` an alert whose snooze is
 * over, `edit` brings a message of ours up to date.
 */
export interface Delivery {
  /** Its outbox rows: one, or those of a digest. */
  readonly rows: readonly number[];
  readonly destination: string;
  readonly what: 'alert' | 'digest' | 'reminder' | 'edit';
  /** The same for every try of one message. */
  readonly key: string;
  /** With those findings alone that the channel wants. */
  readonly alerts: readonly StoredAlert[];
  /** For `edit`: the message to bring up to date, and whether it is a digest. */
  readonly message: (ShownMessage & { readonly what: 'alert' | 'digest' }) | null;
  /** Tries before this one. */
  readonly attempts: number;
  /** Since when it may be sent; ISO time. */
  readonly due: string;
}

/** What waits, or was given up. */
export interface Queued {
  readonly id: number;
  readonly destination: string;
  readonly alert: StoredAlert;
  readonly attempts: number;
  readonly due: string;
  readonly reason: string | null;
  readonly givenUp: string | null;
}

/** What became of a message: posted anew, or written into one that stands. */
export type Sent =
  { readonly posted: string; readonly thread: string | null } | { readonly into: ShownMessage };

/** The hand-over from the ledger to sending. All times are ISO. */
export interface OutboxLedger {
  /** Outbox rows of alerts that wait, oldest first, as far as a list shows. */
  pending(destination: string): Promise<readonly Queued[]>;
  /** Alerts that could not be delivered, the latest first. */
  failed(): Promise<readonly Queued[]>;
  /** Channels that have something to send at `now`. */
  dueDestinations(now: string): Promise<readonly string[]>;
  /**
   * Takes the next hand-over of a channel until `until`, in the order in which they came; null where nothing is due, where
   * another holds it, or where the one before is to be tried again first. One that was taken twice and never heard of
   * again is given up here.
   */
  lease(destination: string, now: string, until: string): Promise<Delivery | null>;
  shown(destination: string, incidentId: string): Promise<Shown | null>;
  /** The alerts that a message shows. */
  alertsOn(message: ShownMessage): Promise<readonly StoredAlert[]>;
  markSent(delivery: Delivery, sent: Sent, at: string): Promise<void>;
  /** To be tried again at `next`. */
  markFailed(delivery: Delivery, reason: string, next: string): Promise<void>;
  giveUp(delivery: Delivery, reason: string, at: string): Promise<void>;
  /** Gives up what has been due since before `before` in channels that nothing leads to. */
  giveUpOlder(destination: string, before: string, reason: string, at: string): Promise<void>;
  /** Forgets what stands about an incident: the next alert is a message of its own. */
  forgetShown(destination: string, incidentId: string): Promise<void>;
}
