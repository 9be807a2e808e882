import { dailyAfter, decidable } from '../alerting/index.ts';
import { heldCard } from '../cards/heldCard.ts';
import type { Card } from '../core/card.ts';
import { day } from '../core/dates.ts';
import { dayMs } from '../core/days.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Delivery } from '../core/outbox.ts';

/** Days that a post looks back at the most, however long the bot was off. */
const mostDays = 7;

/** What was held back since the channel's post before was due, of what the channel watches; null where nothing was. */
export async function unsettledPost(
  ledger: Pick<Ledger, 'heldPoints' | 'watches' | 'unsettledBefore'>,
  { destination, due }: Pick<Delivery, 'destination' | 'due'>,
): Promise<Card | null> {
  const daysBack = (days: number): string => new Date(Date.parse(due) - days * dayMs).toISOString();
  const last = (await ledger.unsettledBefore(destination, due)) ?? daysBack(1);
  const from = last < daysBack(mostDays) ? daysBack(mostDays) : last;
  const created = { from, before: due };
  const watched = (await ledger.watches(destination)).map(({ target }) => target);
  // The terminal sees all, whatever is watched.
  const own = decidable(
    await ledger.heldPoints(destination === 'terminal' ? { created } : { created, watched }),
  );
  if (own.length === 0) return null;
  const many = own.length === 1 ? 'One point was' : `${own.length} points were`;
  // Where clocks change, a day has an hour more.
  const since = from < daysBack(1.5) ? day(from) : 'yesterday';
  return heldCard(own, `${many} held back since ${since}`);
}

/** Queues the daily posts whose time has come; after days off one tells of them all, up to the last time that it would have come. */
export async function queueUnsettledPosts(
  ledger: Pick<Ledger, 'rhythms' | 'queueUnsettled'>,
  now: Date,
): Promise<void> {
  for (const [destination, { unsettled, zone }] of await ledger.rhythms())
    if (unsettled !== null && unsettled <= now.toISOString()) {
      const last = dailyAfter(zone, new Date(now.getTime() - dayMs)).toISOString();
      const next = dailyAfter(zone, now).toISOString();
      await ledger.queueUnsettled(destination, {
        come: unsettled,
        due: last > unsettled ? last : unsettled,
        next,
      });
    }
}
