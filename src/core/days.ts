/** A day in milliseconds. */
export const dayMs = 86_400_000;

/** Milliseconds → ISO day. */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The ISO day so many days after another; before it, where the number is negative. */
export const shiftDay = (date: string, days: number): string => isoDay(Date.parse(date) + days * dayMs);

/** How many days the second date or time is after the first; negative where it is before. */
export const daysFrom = (first: string, second: string): number =>
  (Date.parse(second) - Date.parse(first)) / dayMs;

/** The ISO day of the last such weekday (0 for Sunday), the given day included. */
export const lastWeekday = (date: string, weekday: number): string =>
  shiftDay(date, -((new Date(date).getUTCDay() - weekday + 7) % 7));
