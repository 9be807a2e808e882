import { dayMs, daysFrom, isoDay, lastWeekday, shiftDay } from '../../core/days.ts';
import type { MainEvent } from './types.ts';
import type { Time } from '../../languages/word.ts';

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

/** True for a day that comes after the event: what came of it is told then. */
export function isAfter(time: Time, main: MainEvent): boolean {
  if (time.kind !== 'day') return false;
  const date = dayOf(time, main.published);
  if (date !== null && main.date !== null) return daysFrom(main.date, date) > 0;
  if (time.weekday === undefined || main.weekday === null) return false;
  const later = (time.weekday - main.weekday + 7) % 7;
  return later > 0 && later <= 3;
}

function compareDay(time: Time, main: MainEvent): 'same' | 'differs' | null {
  const date = dayOf(time, main.published);
  if (date !== null && main.date !== null) {
    const gap = Math.abs(daysFrom(date, main.date));
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
  const today = published?.slice(0, 10) ?? null;
  if (time.ago !== undefined) return today && shiftDay(today, -time.ago);
  if (time.weekday !== undefined) return today && lastWeekday(today, time.weekday);
  if (time.month === undefined || time.day === undefined) return null;
  const year = time.year ?? (today === null ? null : Number(today.slice(0, 4)));
  if (year === null) return null;
  const dayIn = (y: number): number => Date.UTC(y, time.month! - 1, time.day);
  const ahead = time.year === undefined && today !== null && dayIn(year) > Date.parse(today) + dayMs;
  return isoDay(dayIn(ahead ? year - 1 : year));
}
