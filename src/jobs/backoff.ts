const second = 1000;
const most = 15 * 60 * second;

/**
 * How long to wait before the next try, in milliseconds: 5 s, 10 s, 20 s … up to a quarter of an hour, a fifth more or less
 * by chance so that many do not come back at once; never sooner than the platform asked.
 */
export function backoff(attempts: number, asked: number, random: () => number): number {
  const wait = Math.min(most, 5 * second * 2 ** Math.min(attempts, 20));
  return Math.max(asked, Math.round(wait * (0.8 + 0.4 * random())));
}
