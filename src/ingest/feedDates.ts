const zones: Readonly<Record<string, string>> = {
  '': '+0000',
  z: '+0000',
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  bst: '+0100',
  cet: '+0100',
  cest: '+0200',
  eet: '+0200',
  eest: '+0300',
  msk: '+0300',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
};
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2}|\d{4})[\s,]+(\d{1,2}:\d\d(?::\d\d)?)\s*([a-z]{0,5}|[+-]\d\d:?\d\d)$/i;
const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** How far ahead a clock may be wrong: beyond it a date is no date of publication. */
const slackMs = 24 * 3_600_000;

/**
 * A date as feeds write it (RFC 822 or ISO 8601, zones by name too; none is UTC) → ISO time. Null for anything else, and
 * for a day that has not come yet; one of the next hours is the fault of a clock, and becomes `now`.
 */
export function feedDate(raw: string | undefined, now: Date): string | null {
  const time = timeOf(raw?.trim() ?? '');
  if (time === null || Number.isNaN(time) || time < 0 || time > now.getTime() + slackMs) return null;
  return new Date(Math.min(time, now.getTime())).toISOString();
}

function timeOf(text: string): number | null {
  const [, date, clock = '00:00', zone = 'Z'] = iso.exec(text) ?? [];
  if (date)
    return Date.parse(
      `${date}T${clock}${zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, h, m) => `${h}:${m ?? '00'}`)}`,
    );
  const [, day, month, year = '', hours, named = ''] = mail.exec(text) ?? [];
  if (!day || (/^[01]\d{3}$/.test(year) && year < '1970')) return null;
  const offset = /^[+-]/.test(named) ? named.replace(':', '') : zones[named.toLowerCase()];
  if (offset === undefined) return null;
  return Date.parse(`${day} ${month} ${year.length === 2 ? `20${year}` : year} ${hours} ${offset}`);
}
