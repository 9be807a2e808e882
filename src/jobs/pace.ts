import { dayMs } from '../core/days.ts';

const minuteMs = 60_000;

/** 0 up to 1, as `Math.random`; injected so that tests know it. */
export type Random = () => number;

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** When a feed is asked next: its interval, a tenth more or less, so that feeds added together drift apart. */
export const nextPoll = (minutes: number, now: Date, random: Random): string =>
  later(now, minutes * minuteMs * (0.9 + 0.2 * random()));

/**
 * After `failures` in a row, this one included: the interval doubled each time, a day at the most, half of it by chance; not
 * before the server wants us (`retryAfter`, seconds).
 */
export function nextTry(
  { failures, minutes, retryAfter }: { failures: number; minutes: number; retryAfter: number | null },
  now: Date,
  random: Random,
): string {
  const wait = Math.min(minutes * minuteMs * 2 ** Math.min(failures, 10), dayMs);
  return later(now, Math.max(wait * (0.5 + 0.5 * random()), (retryAfter ?? 0) * 1000));
}

/** Given up: taken away (410), refused three times, or failing ten times over three days and more. */
export function isDead(
  { failures, failingSince }: { failures: number; failingSince: string | null },
  { refused, code }: { refused: boolean; code: number | null },
  now: Date,
): boolean {
  if (code === 410) return true;
  if (refused) return failures >= 3;
  const since = failingSince === null ? now.getTime() : Date.parse(failingSince);
  return failures >= 10 && now.getTime() - since >= 3 * dayMs;
}

/** Minutes before each further try of an item that could not be read. */
const retryMinutes = [15, 120, 720];
/** The try after which an item has failed for good. */
export const lastTry = retryMinutes.length - 1;

/** When an item that could not be read is tried again: 15 minutes, 2 hours, 12 hours; null after that. */
export function nextReading(tries: number, retryAfter: number | null, now: Date): string | null {
  const minutes = retryMinutes[tries];
  return minutes === undefined ? null : later(now, Math.max(minutes * minuteMs, (retryAfter ?? 0) * 1000));
}
