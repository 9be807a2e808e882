import { dailyAfter, decidable, watches } from '../alerting/index.ts';
import { heldCard } from '../cards/heldCard.ts';
import type { HeldPoint } from '../core/alert.ts';
import type { Card } from '../core/card.ts';
import { dayMs } from '../core/days.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Delivery } from '../core/outbox.ts';

/** What was held back in the day before a post is due, of what its channel watches; null where nothing was. */
export async function unsettledPost(
  ledger: Pick<Ledger, 'heldPoints' | 'watches' | 'incident'>,
  { destination, due }: Pick<Delivery, 'destination' | 'due'>,
): Promise<Card | null> {
  const from = new Date(Date.parse(due) - dayMs).toISOString();
  const fresh = decidable(await ledger.heldPoints({ from, before: due }));
  const own: HeldPoint[] = [];
  const watched = await ledger.watches(destination);
  for (const point of fresh) {
    const incident = await ledger.incident(point.incident.id);
    if (incident && (destination === 'terminal' || watched.some((watch) => watches(watch, incident))))
      own.push(point);
  }
  if (own.length === 0) return null;
  const many = own.length === 1 ? 'One point was' : `${own.length} points were`;
  return heldCard(own, `${many} held back since yesterday`);
}

/** Queues the daily posts whose time has come. */
export async function queueUnsettledPosts(
  ledger: Pick<Ledger, 'rhythms' | 'queueUnsettled'>,
  now: Date,
): Promise<void> {
  for (const [destination, { unsettled, zone }] of await ledger.rhythms())
    if (unsettled !== null && unsettled <= now.toISOString())
      await ledger.queueUnsettled(destination, unsettled, dailyAfter(zone, now).toISOString());
}
