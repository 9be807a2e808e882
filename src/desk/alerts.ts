import type { AlertDesk } from '../core/alertDesk.ts';
import { atOnce, destinationOf, whoIs, type Rhythm, type Target } from '../core/alerts.ts';
import type { Person } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { fold } from '../core/fold.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger, StoredAlert } from '../core/ledger.ts';
import type { Clock } from '../core/ports.ts';
import { dueOf, isZone } from '../match/index.ts';
import { findIncident } from './find.ts';

const dayMs = 86_400_000;

interface AlertsDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Told that something may be due to be sent. */
  readonly ring: () => void;
}

/** Watches, alerts and what is done with them. */
export function makeAlerts({ ledger, clock, ring }: AlertsDeps): AlertDesk {
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
      const target = await targetOf(name, ledger);
      const same = (await ledger.watches(destination)).find((w) => sameTarget(w.target, target));
      const watch = { destination, target: same?.target ?? target, min, kinds };
      await ledger.addWatch(watch, whoIs(person), clock.now().toISOString());
      return { watch, incidents: await howMany(target, ledger) };
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

/** `everything`, an incident by its id or the words of its name, else a place: there an incident need not have happened yet. */
async function targetOf(name: string, ledger: Ledger): Promise<Target> {
  const typed = name.trim();
  if (/^(?:everything|all)$/i.test(typed)) return { what: 'everything' };
  const isPlace = (await ledger.countIncidents({ place: typed })) > 0;
  const found = isPlace || !/\d/.test(typed) ? null : await findIncident(ledger, typed);
  if (found?.found === 'one') return { what: 'incident', id: found.incident.id };
  if (fold(typed) === '' || /\d/.test(typed))
    throw new UserError(
      `No single incident answers to “${inertLine(typed)}”: give its id from /incidents, a place, or everything.`,
    );
  return { what: 'place', place: typed };
}

const howMany = async (target: Target, ledger: Ledger): Promise<number> =>
  target.what === 'incident'
    ? 1
    : ledger.countIncidents(target.what === 'place' ? { place: target.place } : {});

const sameTarget = (a: Target, b: Target): boolean =>
  a.what === 'place' && b.what === 'place'
    ? fold(a.place) === fold(b.place)
    : a.what === 'incident' && b.what === 'incident'
      ? a.id === b.id
      : a.what === b.what;
