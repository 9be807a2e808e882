import { alertCard, reminderCard } from '../cards/alertCard.ts';
import { pointsCard } from '../cards/alertDetails.ts';
import { digestCard } from '../cards/digestCard.ts';
import { settledCard } from '../cards/settledCard.ts';
import { type StoredAlert, asOf } from '../core/alert.ts';
import { addressOf } from '../core/destination.ts';
import type { Card } from '../core/card.ts';
import { type Chat, ChatRefusal, type PostOptions } from '../core/chat.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Delivery, MessageKind, Sent } from '../core/outbox.ts';
import { placeOf } from './messageRule.ts';
import { unsettledPost } from './unsettledPost.ts';

/** A way out: a connected platform, or the terminal, where nothing that was shown can be edited and nothing has a thread. */
export interface Way {
  readonly post: Chat['post'];
  readonly edit: Chat['edit'] | null;
  /** Least milliseconds between two messages in one channel. */
  readonly pace: number;
}

/** The way to a connected platform; each keeps its own pace. */
export const wayOf = (chat: Chat): Way => ({
  post: (channel, card, options) => chat.post(channel, card, options),
  edit: (channel, message, card, thread) => chat.edit(channel, message, card, thread),
  pace: 0,
});

type Reads = Pick<Ledger, 'standingMessage' | 'forgetMessage' | 'heldPoints' | 'unsettledBefore' | 'watches'>;

/** Posts, or edits what stands. Rejects with what the platform says. Gives null where there is nothing to say any more. */
export async function handOver(ledger: Reads, way: Way, delivery: Delivery, now: Date): Promise<Sent | null> {
  const { channel } = addressOf(delivery.destination);
  const alerts = delivery.alerts.map((alert) => asOf(alert, now));
  const { key, message } = delivery;
  const [first] = alerts;
  switch (delivery.what) {
    case 'edit': {
      const card = message && cardOf(message.what, alerts);
      if (!card || !way.edit) return null;
      await way.edit(channel, message.message, card, message.thread ?? undefined);
      return { into: message };
    }
    case 'alert':
      return first ? postAlert(ledger, way, delivery, first, cardFor(way, first), now) : null;
    case 'reminder':
      if (first?.state !== 'open') return null;
      return postAlert(ledger, way, delivery, first, reminderCard(first), now);
    case 'digest':
      if (first && alerts.length === 1)
        return postAlert(ledger, way, delivery, first, cardFor(way, first), now);
      return { posted: await way.post(channel, digestCard(alerts), { key }), thread: null };
    case 'points':
      return first && message ? postPoints(way, delivery, message.thread ?? message.message, first) : null;
    case 'settled': {
      const card = first && settledCard(first, delivery.edit);
      if (!card || !message) return null;
      // The terminal has no threads: there it is a line of its own.
      if (way.edit) await postUnder(way, channel, card, { key, thread: message.thread ?? message.message });
      else await way.post(channel, card, { key });
      return { into: message };
    }
    case 'unsettled': {
      const card = await unsettledPost(ledger, delivery);
      return card && { posted: await way.post(channel, card, { key }), thread: null };
    }
    default:
      return delivery.what satisfies never;
  }
}

const cardFor = (way: Way, alert: StoredAlert): Card => alertCard(alert, way.edit ? 'thread' : 'details');

/** What a message shows now; null for one that is not brought up to date. */
function cardOf(what: MessageKind, alerts: readonly StoredAlert[]): Card | null {
  const [first] = alerts;
  if (!first || what === 'unsettled') return null;
  if (what === 'points') return pointsCard(first);
  return what === 'digest' || alerts.length > 1 ? digestCard(alerts) : alertCard(first);
}

/** A message of its own, or in the thread of the one that stands, shown to the channel too; by itself where that is gone. */
async function postAlert(
  ledger: Reads,
  way: Way,
  { destination, key, what }: Delivery,
  alert: StoredAlert,
  card: Card,
  now: Date,
): Promise<Sent> {
  const { channel } = addressOf(destination);
  const points = way.edit !== null && what !== 'reminder' && alert.alert.findings.length > 1;
  const standing = await ledger.standingMessage(destination, alert.alert.incident.id);
  if (standing && placeOf(alert, standing, now) === 'thread') {
    const under = { key, thread: standing.message, broadcast: true };
    const posted = await postUnder(way, channel, card, under);
    if (posted !== null) return { posted, thread: standing.message, points };
    await ledger.forgetMessage(standing.row);
  }
  return { posted: await way.post(channel, card, { key }), thread: null, points };
}

/** Where the thread is gone, what it would have held stands behind Details. */
async function postPoints(
  way: Way,
  { destination, key }: Delivery,
  thread: string,
  alert: StoredAlert,
): Promise<Sent | null> {
  const posted = await postUnder(way, addressOf(destination).channel, pointsCard(alert), { key, thread });
  return posted === null ? null : { posted, thread };
}

/** null where the message above it is gone, or the platform will never take it there. */
async function postUnder(
  way: Way,
  channel: string,
  card: Card,
  options: PostOptions,
): Promise<string | null> {
  try {
    return await way.post(channel, card, options);
  } catch (error) {
    if (error instanceof ChatRefusal && error.retry === null) return null;
    throw error;
  }
}
