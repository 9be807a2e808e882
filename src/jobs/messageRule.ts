import { severities } from '../core/finding.ts';
import type { StoredAlert } from '../core/alert.ts';
import type { StandingMessage } from '../core/outbox.ts';

/** No second message on one incident within this of the last. */
export const apart = 10 * 60_000;

/**
 * Where an alert goes: `new` is a message of its own, `thread` hangs under the one that stands. It is new where none stands, where
 * the last is ten minutes old, where somebody has dealt with all that stands there, and where it is more severe than that.
 *
 * @example placeOf(alert, await ledger.standingMessage('slack:C1', incident), now) // 'thread'
 */
export function placeOf(alert: StoredAlert, standing: StandingMessage | null, now: Date): 'new' | 'thread' {
  if (!standing) return 'new';
  const age = now.getTime() - Date.parse(standing.posted);
  if (age < 0 || age >= apart) return 'new';
  const others = standing.alerts.filter(({ id }) => id !== alert.id);
  const shown = others.length > 0 ? others : standing.alerts;
  if (shown.every(isSeenTo)) return 'new';
  return weight(alert) > Math.max(...shown.map(weight)) ? 'new' : 'thread';
}

const isSeenTo = ({ state }: StoredAlert): boolean => state !== 'open' && state !== 'snoozed';

/** By the points that the channel is told. */
const weight = ({ alert }: StoredAlert): number =>
  Math.max(...alert.findings.map(({ severity }) => severities.indexOf(severity)));
