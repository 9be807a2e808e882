import { en } from 'chrono-node';

const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const slackMs = 24 * 3_600_000;
/** The web began in 1990; an earlier date is of something else. */
const first = '1990-01-01';

/**
 * A date as pages write it → ISO date, or time where it has a zone. Null for anything else, and for a day that has not
 * come yet.
 */
export function pageDate(raw: string | null | undefined, now: Date): string | null {
  const found = dateOf(raw?.trim() ?? '');
  if (found === null || found < first) return null;
  return Date.parse(found) > now.getTime() + slackMs ? null : found;
}

function dateOf(text: string): string | null {
  if (text === '' || text.length > 100) return null;
  const [, year, month, day, time, zone] = iso.exec(text) ?? [];
  if (year !== undefined) {
    const date = `${year}-${month}-${day}`;
    const offset = zone?.replace(/^([+-]\d\d):?(\d\d)?$/, (_, h, m) => `${h}:${m ?? '00'}`).toUpperCase();
    const whole = time && offset ? `${date}T${time.length === 5 ? `${time}:00` : time}${offset}` : date;
    return Number.isNaN(Date.parse(whole)) ? null : whole;
  }
  const start = en.casual.parse(text)[0]?.start;
  if (!start || !(['day', 'month', 'year'] as const).every((part) => start.isCertain(part))) return null;
  const at = start.isCertain('timezoneOffset') && start.isCertain('hour') ? start.date().toISOString() : null;
  const two = (n: number | null): string => String(n).padStart(2, '0');
  return at ?? `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
}

/** `/2016/12/08/` in a link. */
export const dateInLink = (url: string): string | null => {
  const [, year, month, day] = /\/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?=\/|-|$)/.exec(url) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : null;
};
