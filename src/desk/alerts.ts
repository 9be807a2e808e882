import { type Rhythm, type StoredAlert, atOnce, destinationOf, whoIs } from '../core/alert.ts';
import type { AlertDesk } from '../core/alertDesk.ts';
import { dayMs } from '../core/days.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Person } from '../core/person.ts';
import type { Clock } from '../core/ports/clock.ts';
import { dueOf, isZone } from '../alerting/index.ts';
import type { Typed } from './typed.ts';
import { checkSettings, howMany, meantBy, sameTarget, targetOf } from './watchTarget.ts';

interface AlertsDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Told that something may be due to be sent. */
  readonly ring: () => void;
  readonly typed: Pick<Typed, 'place'>;
}

/** Watches, alerts and what is done with them. */
export function makeAlerts({ ledger, clock, ring, typed }: AlertsDeps): AlertDesk {
  const asOfNow = (alerts: readonly StoredAlert[]): StoredAlert[] => {
    const now = clock.now().toISOString();
    return alerts.map((alert) =>
      alert.state === 'snoozed' && (alert.handled?.until ?? '') <= now ? { ...alert, state: 'open' } : alert,
    );
  };
  return {
    now: () => clock.now(),
    async watch(person, { name, min, kinds }) {
      const destination = mayWatch(person);
      await checkSettings(name, ledger);
      const target = await targetOf(name, ledger);
      const same = (await ledger.watches(destination)).find((w) => sameTarget(w.target, target));
      const watch = { destination, target: same?.target ?? target, min, kinds };
      await ledger.addWatch(watch, whoIs(person), clock.now().toISOString());
      const incidents = await howMany(target, ledger);
      return { watch, incidents, meant: incidents === 0 ? await meantBy(name, ledger, typed.place) : null };
    },
    async unwatch(person, name) {
      const destination = mayWatch(person);
      if (name === null) return ledger.endWatches(destination);
      const own = await ledger.watches(destination);
      const target = await targetOf(name, ledger);
      const meant = own.find((w) => sameTarget(w.target, target));
      return meant ? ledger.endWatches(destination, meant.target) : 0;
    },
    async watching(person) {
      const destination = channelOf(person);
      const rhythm = (await ledger.rhythms()).get(destination) ?? atOnce;
      return { watches: await ledger.watches(destination), rhythm };
    },
    async setRhythm(person, change) {
      const destination = mayWatch(person);
      const before = (await ledger.rhythms()).get(destination) ?? atOnce;
      const rhythm: Rhythm = { ...before, ...change };
      if (!isZone(rhythm.zone))
        throw new UserError(`“${inertLine(rhythm.zone)}” is no time zone: give one such as Asia/Baghdad.`);
      const { due, digest } = dueOf(rhythm, clock.now());
      await ledger.setRhythm(destination, rhythm, { due: due.toISOString(), digest });
      ring();
      return rhythm;
    },
    async alertQueue(list, person) {
      if (list === 'open')
        return asOfNow(await ledger.alerts(['open', 'snoozed'])).filter(({ state }) => state === 'open');
      const all = asOfNow(await ledger.alerts());
      const me = whoIs(person).id;
      if (list === 'all') return all;
      return all.filter(
        (a) =>
          a.assignee?.id === me ||
          (a.assignee === null && a.state === 'acknowledged' && a.handled?.by.id === me),
      );
    },
    async alertById(id) {
      return asOfNow(await ledger.alertsById([id]))[0] ?? null;
    },
    failedAlerts: () => ledger.failed(),
    alertStats: (days) => ledger.alertStats(new Date(clock.now().getTime() - days * dayMs).toISOString()),
    async act(person, ids, act) {
      const found = await ledger.alertsById(ids);
      const missing = ids.find((id) => !found.some((alert) => alert.id === id));
      if (missing !== undefined)
        throw new UserError(`There is no alert ${missing}: /alerts all lists those on record.`);
      await ledger.act(ids, act, whoIs(person), clock.now().toISOString());
      ring();
      return asOfNow(await ledger.alertsById(ids));
    },
  };
}

function channelOf(person: Person): string {
  const destination = destinationOf(person);
  if (destination === null)
    throw new UserError(
      'Alerts go to a channel: say this in the one that is to be told, or in a direct message.',
    );
  return destination;
}

/** Editors for a whole channel, anyone for a direct message. */
function mayWatch(person: Person): string {
  const destination = channelOf(person);
  if (person.isEditor || person.isDirect) return destination;
  throw new UserError(
    'What a whole channel is told is for editors to set: ask one of them, or say it to the bot in a direct message.',
  );
}
