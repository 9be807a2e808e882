import { messageCard, reminderCard } from '../cards/alertCard.ts';
import { digestCard } from '../cards/digestCard.ts';
import { type StoredAlert, addressOf } from '../core/alert.ts';
import type { Card } from '../core/card.ts';
import { type Chat, ChatRefusal } from '../core/chat.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Delivery, Sent } from '../core/outbox.ts';

/** A way out: a connected platform, or the terminal, where nothing that was shown can be edited. */
export interface Way {
  readonly post: Chat['post'];
  readonly edit: Chat['edit'] | null;
  /** Least milliseconds between two messages in one channel. */
  readonly pace: number;
}

/** The way to a connected platform; each keeps its own pace. */
export const wayOf = (chat: Chat): Way => ({
  post: (channel, card, options) => chat.post(channel, card, options),
  edit: (channel, message, card) => chat.edit(channel, message, card),
  pace: 0,
});

/** More that comes within this of a message is written into it. */
const joins = 10 * 60_000;
/** A message that shows as many takes no more: it would be too long to read. */
const most = 4;

type Reads = Pick<Ledger, 'shown' | 'alertsOn' | 'forgetShown'>;

/**
 * Posts, or edits what stands: the first alert on an incident is a message of its own, more within ten minutes goes into the
 * latest, later ones hang under the first. Rejects with what the platform says. Gives null where there is nothing to say
 * any more.
 */
export async function handOver(ledger: Reads, way: Way, delivery: Delivery, now: Date): Promise<Sent | null> {
  const { channel } = addressOf(delivery.destination);
  const alerts = delivery.alerts.map((alert) => asOf(alert, now));
  const { key, message } = delivery;
  switch (delivery.what) {
    case 'edit': {
      if (!message || !way.edit) return null;
      await way.edit(channel, message.message, cardOf(message.what, alerts));
      return { into: message };
    }
    case 'reminder':
      if (alerts[0]?.state !== 'open') return null;
      return postAbout(ledger, way, delivery, reminderCard(alerts[0]));
    case 'digest':
      if (alerts.length > 1)
        return { posted: await way.post(channel, digestCard(alerts), { key }), thread: null };
      return postAbout(ledger, way, delivery, messageCard(alerts));
    case 'alert':
      return (
        (await joined(ledger, way, delivery, alerts, now)) ??
        postAbout(ledger, way, delivery, messageCard(alerts))
      );
    default:
      return delivery.what satisfies never;
  }
}

const cardOf = (what: 'alert' | 'digest', alerts: readonly StoredAlert[]): Card =>
  what === 'digest' ? digestCard(alerts) : messageCard(alerts);

/** A snooze that is over leaves the alert open. */
export const asOf = (alert: StoredAlert, now: Date): StoredAlert =>
  alert.state === 'snoozed' && (alert.handled?.until ?? '') <= now.toISOString()
    ? { ...alert, state: 'open' }
    : alert;

const incidentOf = ({ alerts }: Delivery): string => alerts[0]?.alert.incident.id ?? '';

/** Written into the latest message on the incident where that is young; null where there is none, or it is gone. */
async function joined(
  ledger: Reads,
  way: Way,
  { destination, ...delivery }: Delivery,
  alerts: readonly StoredAlert[],
  now: Date,
): Promise<Sent | null> {
  const latest = (await ledger.shown(destination, incidentOf({ destination, ...delivery })))?.latest;
  if (!way.edit || !latest || latest.alerts >= most) return null;
  const age = now.getTime() - Date.parse(latest.posted);
  if (age < 0 || age > joins) return null;
  const before = (await ledger.alertsOn(latest)).map((alert) => asOf(alert, now));
  try {
    await way.edit(addressOf(destination).channel, latest.message, messageCard([...before, ...alerts]));
    return { into: latest };
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}

/** Under the first message on the incident; by itself where there is none, or where that is gone. */
async function postAbout(ledger: Reads, way: Way, delivery: Delivery, card: Card): Promise<Sent> {
  const { destination, key } = delivery;
  const { channel } = addressOf(destination);
  const first = (await ledger.shown(destination, incidentOf(delivery)))?.first ?? null;
  if (!first) return { posted: await way.post(channel, card, { key }), thread: null };
  try {
    const posted = await way.post(channel, card, { key, thread: first.message });
    return { posted, thread: first.message };
  } catch (error) {
    if (!isFinal(error)) throw error;
    const posted = await way.post(channel, card, { key });
    await ledger.forgetShown(destination, incidentOf(delivery));
    return { posted, thread: null };
  }
}

const isFinal = (error: unknown): boolean => error instanceof ChatRefusal && error.retry === null;
