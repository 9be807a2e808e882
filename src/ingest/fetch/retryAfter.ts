const aMonth = 30 * 24 * 60 * 60;

/** The header `Retry-After`, seconds or a date, in seconds from now, at most a month; null where it tells nothing. */
export function retryAfterOf(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, Math.ceil(seconds)), aMonth);
}
