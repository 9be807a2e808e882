import { dayMs } from '../core/days.ts';

/** Minutes before each further try of an article that waits for the model; after those, as the last. */
const minutes = [1, 5, 15, 60, 180];

const later = (now: Date, ms: number, notBefore: string | null): string => {
  const soonest = now.getTime() + ms;
  const asked = notBefore === null ? soonest : Date.parse(notBefore);
  return new Date(Math.min(Math.max(soonest, asked), now.getTime() + 2 * dayMs)).toISOString();
};

/** When the model is asked again after so many `tries` in vain; not before the server, or the day's budget, allows it. */
export const nextTry = (tries: number, retryAt: string | null, now: Date): string =>
  later(now, (minutes[tries] ?? minutes.at(-1)!) * 60_000, retryAt);
