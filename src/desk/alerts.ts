import { type Act, type StoredAlert, asOf } from '../core/alert.ts';
import { type Rhythm, type Watch, atOnce } from '../core/watch.ts';
import { destinationOf } from '../core/destination.ts';
import { whoIs } from '../core/who.ts';
import type { AlertDesk } from '../core/alertDesk.ts';
import { dayMs } from '../core/days.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Person } from '../core/person.ts';
import type { Clock } from '../core/ports/clock.ts';
import { dailyAfter, dueOf, isZone } from '../alerting/index.ts';
import type { Typed } from './typed.ts';
import { makeUnsettled } from './unsettled.ts';
import { checkSettings, howMany, meantBy, sameTarget, targetOf } from './watchTarget.ts';

interface AlertsDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Told that something may be due to be sent. */
  readonly ring: () => void;
  /** Watches that nobody set: the terminal's. */
  readonly always: readonly Watch[];
  readonly typed: Pick<Typed, 'placeName'>;
}

/** Watches, alerts and what is done with them. */
export function makeAlerts({ ledger, clock, ring, always, typed }: AlertsDeps): AlertDesk {
  const asOfNow = (alerts: readonly StoredAlert[]): StoredAlert[] =>
    alerts.map((alert) => asOf(alert, clock.now()));
  const rhythmOf = async (person: Person): Promise<Rhythm> =>
    (await ledger.rhythms()).get(channelOf(person)) ?? atOnce;
  const desk: Omit<AlertDesk, keyof ReturnType<typeof makeUnsettled>> = {
    now: () => clock.now(),
    async watch(person, { name, min, kinds }) {
      const destination = mayWatch(person);
      await checkSettings(name, ledger);
      const target = await targetOf(name, ledger);
      const same = (await ledger.watches(destination)).find((w) => sameTarget(w.target, target));
      const watch = { destination, target: same?.target ?? target, min, kinds };
      await ledger.addWatch(watch, whoIs(person), clock.now().toISOString());
      const incidents = await howMany(target, ledger);
      return {
        watch,
        incidents,
        meant: incidents === 0 ? await meantBy(name, ledger, typed.placeName) : null,
      };
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
      return { watches: await ledger.watches(channelOf(person)), rhythm: await rhythmOf(person) };
    },
    async setRhythm(person, change) {
      const destination = mayWatch(person);
      const wished: Rhythm = { ...(await rhythmOf(person)), ...change };
      if (!isZone(wished.zone))
        throw new UserError(`“${inertLine(wished.zone)}” is not a time zone: give one such as Asia/Baghdad.`);
      const daily = dailyAfter(wished.zone, clock.now()).toISOString();
      const rhythm = { ...wished, unsettled: wished.unsettled === null ? null : daily };
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
    lastVerdict: (person) => ledger.lastVerdict(whoIs(person).id, clock.now().toISOString()),
    async act(person, ids, act) {
      const found = await ledger.alertsById(ids);
      const missing = ids.find((id) => !found.some((alert) => alert.id === id));
      if (missing !== undefined)
        throw new UserError(`There is no alert ${missing}: /alerts all lists those on record.`);
      checkPoint(found, act);
      checkClosed(asOfNow(found), act);
      await ledger.act(ids, act, whoIs(person), clock.now().toISOString());
      ring();
      return asOfNow(await ledger.alertsById(ids));
    },
  };
  return { ...desk, ...makeUnsettled({ ledger, clock, ring, always, setRhythm: desk.setRhythm, rhythmOf }) };
}

function checkPoint(alerts: readonly StoredAlert[], act: Act): void {
  if (!('point' in act) || act.point === null) return;
  const [alert, ...more] = alerts;
  if (!alert || more.length > 0)
    throw new UserError('Name one alert with a point of it, such as 12 point 2.');
  const numbers = alert.alert.findings.map(({ point }) => point);
  if (numbers.includes(act.point)) return;
  const has = numbers.length === 1 ? 'one point' : `${numbers.length} points`;
  throw new UserError(
    `Alert ${alert.id} has no point ${act.point}: it has ${has}, and /alert show ${alert.id} shows them.`,
  );
}

/** Reopening what is open changes nothing, and is not said to have. */
function checkClosed(alerts: readonly StoredAlert[], act: Act): void {
  if (act.do !== 'reopen') return;
  const { point } = act;
  const isOpen = ({ state, alert }: StoredAlert): boolean =>
    state === 'open' &&
    alert.findings.every((f) => f.verdict === null || (point !== null && f.point !== point));
  if (!alerts.every(isOpen)) return;
  const ids = alerts.map(({ id }) => id).join(', ');
  const which = alerts.length === 1 ? `Alert ${ids} is` : `Alerts ${ids} are`;
  throw new UserError(`${point === null ? which : `Point ${point} of alert ${ids} is`} open already.`);
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
    'Only editors can set the alerts of a whole channel: ask one of them, or set your own in a direct message to the bot.',
  );
}
