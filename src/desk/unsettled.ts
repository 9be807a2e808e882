import type { Rhythm, Watch } from '../core/watch.ts';
import { whoIs } from '../core/who.ts';
import type { AlertDesk } from '../core/alertDesk.ts';
import { UserError } from '../core/errors.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Person } from '../core/person.ts';
import type { Clock } from '../core/ports/clock.ts';
import { audienceOf, dailyAfter, decidable } from '../alerting/index.ts';

interface UnsettledDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Told that something may be due to be sent. */
  readonly ring: () => void;
  /** Watches that nobody set: the terminal's. */
  readonly always: readonly Watch[];
  readonly setRhythm: AlertDesk['setRhythm'];
  readonly rhythmOf: (person: Person) => Promise<Rhythm>;
}

type UnsettledDesk = Pick<
  AlertDesk,
  'heldPoints' | 'heldPoint' | 'tellHeld' | 'dismissHeld' | 'reopenHeld' | 'tellUnsettledDaily'
>;

/** What editors do with points that were held back. */
export function makeUnsettled(deps: UnsettledDeps): UnsettledDesk {
  const { ledger, clock, ring, always, setRhythm, rhythmOf } = deps;
  const pointOf = async (id: number) => {
    const point = await ledger.heldPoint(id);
    if (!point) throw new UserError(`There is no held point ${id}: /alerts unsettled lists them.`);
    return point;
  };
  return {
    heldPoints: async () => decidable(await ledger.heldPoints()),
    heldPoint: pointOf,
    async tellHeld(person, id) {
      const point = await pointOf(id);
      if (point.state === 'open' && decidable([point]).length === 0)
        throw new UserError(`Point ${id} no longer holds: its claims were corrected or moved since.`);
      const { incident: head, kind, severity, rule, pair, note } = point;
      const incident = await ledger.incident(head.id);
      if (!incident) throw new UserError(`The incident of point ${id} is no longer on record.`);
      const now = clock.now();
      const watches = [...always, ...(await ledger.watches())];
      const finding = { kind, severity, rule, pair, note, before: null, now: null };
      const to = audienceOf(watches, await ledger.rhythms(), incident, [finding], now);
      const alert = await ledger.tellHeld(id, to, whoIs(person), now.toISOString());
      ring();
      return { alert, channels: to.length };
    },
    async dismissHeld(person, id, reason) {
      await ledger.dismissHeld(id, reason, whoIs(person), clock.now().toISOString());
      return pointOf(id);
    },
    async reopenHeld(_person, id) {
      await ledger.reopenHeld(id);
      return pointOf(id);
    },
    async tellUnsettledDaily(person, on) {
      const { zone } = await rhythmOf(person);
      return setRhythm(person, { unsettled: on ? dailyAfter(zone, clock.now()).toISOString() : null });
    },
  };
}
