import type { Rhythm } from '../core/watch.ts';

const minute = 60_000;
const dayMinutes = 24 * 60;
/** A daily digest comes at eight in the morning, in the channel's own time. */
const dailyAt = 8 * 60;

/** Minutes after midnight on the clocks of a zone. */
function minutesIn(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? 0);
  return of('hour') * 60 + of('minute');
}

/** True where the platform knows a zone of that name. */
export function isZone(zone: string): boolean {
  try {
    minutesIn(zone, new Date(0));
    return true;
  } catch {
    return false;
  }
}

/** The next time that the zone's clocks show `target` minutes after midnight, past `at`; right on days when clocks change too. */
function nextAt(zone: string, target: number, at: Date): Date {
  const whole = new Date(Math.floor(at.getTime() / minute) * minute);
  const ahead = (target - minutesIn(zone, whole) + dayMinutes) % dayMinutes || dayMinutes;
  const guess = new Date(whole.getTime() + ahead * minute);
  const off = ((target - minutesIn(zone, guess) + dayMinutes * 1.5) % dayMinutes) - dayMinutes / 2;
  return new Date(guess.getTime() + off * minute);
}

const isQuiet = ({ zone, quiet }: Rhythm, at: Date): boolean => {
  if (!quiet) return false;
  const now = minutesIn(zone, at);
  return quiet.from <= quiet.to ? now >= quiet.from && now < quiet.to : now >= quiet.from || now < quiet.to;
};

/**
 * When a channel is told of what is known at `now`, and whether with others in a digest: what quiet hours held back is.
 *
 * @example dueOf({ digest: 'daily', zone: 'Asia/Baghdad', quiet: null }, now) // eight in the morning there, digest
 */
export function dueOf(rhythm: Rhythm, now: Date): { readonly due: Date; readonly digest: boolean } {
  const { digest, zone, quiet } = rhythm;
  const first = digest === 'off' ? now : nextAt(zone, nextMark(digest, zone, now), now);
  const due = quiet && isQuiet(rhythm, first) ? nextAt(zone, quiet.to, first) : first;
  return { due, digest: due !== now };
}

/** The next time after `now` at which a zone gets its daily messages. */
export const dailyAfter = (zone: string, now: Date): Date => nextAt(zone, dailyAt, now);

const nextMark = (digest: 'hourly' | 'daily', zone: string, now: Date): number =>
  digest === 'daily' ? dailyAt : (Math.floor(minutesIn(zone, now) / 60 + 1) * 60) % dayMinutes;
