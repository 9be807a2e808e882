import type { Kysely } from 'kysely';
import type { AlertLedger } from '../core/alertDesk.ts';
import { act, alertStats } from './acts.ts';
import { alerts, alertsById } from './alerts.ts';
import { heldPoint, heldPoints } from './heldPoints.ts';
import { lastVerdict } from './lastVerdict.ts';
import { forgetMessage, markSent, standingMessage } from './messages.ts';
import { dueDestinations, failed, lease, pending } from './outbox.ts';
import { giveUp, giveUpOlder, markFailed } from './outcomes.ts';
import { queueUnsettled, unsettledBefore } from './queue.ts';
import type { Tables, Tx } from './tables.ts';
import { dismissHeld, reopenHeld, tellHeld } from './unsettled.ts';
import { addWatch, endWatches, rhythms, setRhythm, watches } from './watches.ts';

/** Alerts, watches and the outbox; `writing` tells faults in words. */
export function alertLedgerOn(db: Kysely<Tables>, writing: <T>(work: Promise<T>) => Promise<T>): AlertLedger {
  const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work);
  return {
    alerts: (states) => alerts(db, states),
    alertsById: (ids) => alertsById(db, ids),
    watches: (destination) => watches(db, destination),
    addWatch: (watch, by, at) => writing(inTx((tx) => addWatch(tx, watch, by, at))),
    endWatches: (destination, target) => writing(inTx((tx) => endWatches(tx, destination, target))),
    rhythms: () => rhythms(db),
    setRhythm: (destination, rhythm, waiting) =>
      writing(inTx((tx) => setRhythm(tx, destination, rhythm, waiting))),
    act: (ids, doing, by, at) => writing(act(db, ids, doing, by, at)),
    alertStats: (since) => alertStats(db, since),
    lastVerdict: (by, now) => lastVerdict(db, by, now),
    heldPoints: (filter) => heldPoints(db, filter),
    heldPoint: (id) => heldPoint(db, id),
    tellHeld: (id, to, by, at) => writing(inTx((tx) => tellHeld(tx, id, to, by, at))),
    dismissHeld: (id, reason, by, at) => writing(inTx((tx) => dismissHeld(tx, id, reason, by, at))),
    reopenHeld: (id) => writing(inTx((tx) => reopenHeld(tx, id))),
    queueUnsettled: (destination, times) => writing(inTx((tx) => queueUnsettled(tx, destination, times))),
    unsettledBefore: (destination, due) => unsettledBefore(db, destination, due),
    pending: (destination) => pending(db, destination),
    failed: () => failed(db),
    dueDestinations: (now) => dueDestinations(db, now),
    lease: (destination, now, until) => writing(lease(db, destination, now, until)),
    standingMessage: (destination, incidentId) => standingMessage(db, destination, incidentId),
    markSent: (delivery, sent, at) => writing(markSent(db, delivery, sent, at)),
    markFailed: (delivery, reason, next) => writing(markFailed(db, delivery, reason, next)),
    giveUp: (delivery, reason, at) => writing(giveUp(db, delivery, reason, at)),
    giveUpOlder: (destination, before, reason, at) =>
      writing(giveUpOlder(db, destination, before, reason, at)),
    forgetMessage: (row) => writing(forgetMessage(db, row)),
  };
}
