import type { StoredAlert } from './alert.ts';
import type { Edit } from './edit.ts';

/** A message of ours in a channel. */
export interface ShownMessage {
  readonly row: number;
  /** The platform's id of it. */
  readonly message: string;
  /** The message in whose thread it stands; null in the channel itself. */
  readonly thread: string | null;
  readonly posted: string;
}

/** The latest message about an incident in a channel, and all alerts that stand in it and in its thread. */
export interface StandingMessage extends ShownMessage {
  readonly alerts: readonly StoredAlert[];
}

/**
 * One hand-over to a channel. `alert` is one alert, `points` its further points, `digest` several in short, `reminder` an alert
 * whose snooze is over, `edit` brings a message of ours up to date, `settled` says in its thread that points were settled or are open
 * again, `unsettled` is what was held back.
 */
export interface Delivery {
  /** Its outbox rows: one, or those of a digest. */
  readonly rows: readonly number[];
  readonly destination: string;
  readonly what: 'alert' | 'points' | 'digest' | 'reminder' | 'edit' | 'settled' | 'unsettled';
  /** The same for every try of one message. */
  readonly key: string;
  /** With those findings alone that the channel wants. */
  readonly alerts: readonly StoredAlert[];
  /** For `edit` the message to bring up to date, for `points` and `settled` the one that shows the alert. */
  readonly message: (ShownMessage & { readonly what: MessageKind }) | null;
  /** For `settled` the edit that settled or opened the points; null where their article was read again. */
  readonly edit: Edit | null;
  /** Tries before this one. */
  readonly attempts: number;
  /** Since when it may be sent; ISO time. */
  readonly due: string;
}

/** What a message of ours shows. */
export const messageKinds = ['alert', 'points', 'digest', 'unsettled'] as const;
export type MessageKind = (typeof messageKinds)[number];

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

/** What became of a message: posted anew, with further points to follow in its thread or not; or written over one that stands. */
export type Sent =
  | { readonly posted: string; readonly thread: string | null; readonly points?: boolean }
  | { readonly into: ShownMessage };

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
  /** The latest message about the incident in the channel itself; null where none stands. Alerts go with their articles. */
  standingMessage(destination: string, incidentId: string): Promise<StandingMessage | null>;
  /** null where there was nothing to say any more. */
  markSent(delivery: Delivery, sent: Sent | null, at: string): Promise<void>;
  /** To be tried again at `next`. */
  markFailed(delivery: Delivery, reason: string, next: string): Promise<void>;
  giveUp(delivery: Delivery, reason: string, at: string): Promise<void>;
  /** Gives up what has been due since before `before` in channels that nothing leads to. */
  giveUpOlder(destination: string, before: string, reason: string, at: string): Promise<void>;
  /** The message is gone: nothing hangs under it any more. */
  forgetMessage(row: number): Promise<void>;
}
