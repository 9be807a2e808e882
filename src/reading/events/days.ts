import type { MainEvent } from './types.ts';
import type { Time } from '../../languages/word.ts';

const dayMs = 86_400_000;
/** Days after an event in which reports on it do not say when it was. */
const reported = 7;

/** Whether a time is that of the event, another, or a stretch; null where it does not tell. */
export function compare(time: Time, main: MainEvent): 'same' | 'differs' | 'span' | null {
  const { kind } = time;
  if (kind === 'moment') return null;
  if (kind === 'span') return 'span';
  if (kind === 'earlier') return 'differs';
  if (kind === 'year') return main.year === null || time.year === main.year ? 'span' : 'differs';
  if (kind === 'day') return compareDay(time, main);
  if (main.month === null) return 'differs';
  return time.month === main.month && (time.year ?? main.year) === main.year ? null : 'differs';
}

function compareDay(time: Time, main: MainEvent): 'same' | 'differs' | null {
  const date = dayOf(time, main.published);
  if (date !== null && main.date !== null) {
    const gap = Math.abs(Date.parse(date) - Date.parse(main.date)) / dayMs;
    // "Saturday night" and "early Sunday" may be one
    if (gap === 1 && main.lasts === 1 && (time.edge || main.edge)) return null;
    if (!main.named && gap > main.lasts && gap <= reported) return null;
    return gap <= (main.lasts > 1 || !main.named ? main.lasts : 0) ? 'same' : 'differs';
  }
  if (time.weekday !== undefined && main.weekday !== null) {
    const gap = Math.abs(time.weekday - main.weekday);
    return Math.min(gap, 7 - gap) <= (main.lasts > 1 ? 3 : 0) ? 'same' : 'differs';
  }
  if (time.month !== undefined && main.month !== null)
    return time.month === main.month && (time.day === undefined || main.date === null) ? null : 'differs';
  return null;
}

/** The ISO day that a time names, against the day of publication. */
export function dayOf(time: Time, published: string | null): string | null {
  const reference = published === null ? null : Date.parse(`${published.slice(0, 10)}T12:00:00Z`);
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  if (time.ago !== undefined) return reference === null ? null : iso(reference - time.ago * dayMs);
  if (time.weekday !== undefined) {
    if (reference === null) return null;
    const back = (new Date(reference).getUTCDay() - time.weekday + 7) % 7;
    return iso(reference - back * dayMs);
  }
  if (time.month === undefined || time.day === undefined) return null;
  const year = time.year ?? (reference === null ? null : new Date(reference).getUTCFullYear());
  if (year === null) return null;
  const told = Date.UTC(year, time.month - 1, time.day, 12);
  return iso(
    time.year === undefined && reference !== null && told > reference + dayMs
      ? Date.UTC(year - 1, time.month - 1, time.day, 12)
      : told,
  );
}
