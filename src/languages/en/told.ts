import type { Speaker } from '../../core/claim.ts';
import { isoDay } from '../../core/days.ts';
import { inertLine } from '../../core/inert.ts';
import type { Interval } from '../../core/interval.ts';
import { datesIn } from './dates.ts';
import { readDocument } from './tokenise.ts';
import { quantityAt } from './numbers/quantities.ts';
import { isOrganisation } from './names/names.ts';

/** Texts that a person types in place of what was read; longer ones are no figure and no name. */
const most = 120;

/** `12-15`, `1,000–1,200` */
const range = /^(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})\s*[-–—]\s*(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})$/;

/**
 * A figure and nothing beside it, in the words that articles use or in short: `12-15`, `12+`, `more than 100`, `dozens`.
 * null where it is none.
 */
export function readFigure(text: string): Interval | null {
  const plain = inertLine(text).replace(/^(\d[\d,.]*)\s*\+$/, '$1 or more');
  if (plain === '' || plain.length > most) return null;
  const ends = range
    .exec(plain)
    ?.slice(1)
    .map((end) => Number(end.replaceAll(',', '')));
  if (ends) return ordered(ends[0]!, ends[1]!);
  const tokens = readDocument(plain).sentences.flatMap((s) => s.tokens);
  const found = quantityAt(tokens, 0);
  return found?.to === tokens.length ? { low: found.low, high: found.high } : null;
}

const ordered = (low: number, high: number): Interval | null => (low <= high ? { low, high } : null);

const isoDate = /^\d{4}-\d\d-\d\d$/;

/** A day with its year and nothing beside it: `2016-12-07`, `7 December 2016` → ISO date. null where it is none. */
export function readDay(text: string): string | null {
  const line = inertLine(text);
  if (isoDate.test(line)) {
    const time = Date.parse(`${line}T00:00:00Z`);
    return !Number.isNaN(time) && isoDay(time) === line ? line : null;
  }
  // "7/12/2016" is another day on the other side of the ocean.
  if (line.length > most || !/\p{L}/u.test(line)) return null;
  const [only] = datesIn(line, null);
  return only?.exact && only.text === line ? only.date : null;
}

/** `Karim Haddad, mayor` → a person with a role; `hospital sources` → a group. null where it names nobody. */
export function readSpeaker(text: string): Speaker | null {
  const [first = '', ...rest] = inertLine(text).split(',');
  const [name, role] = [first.trim(), rest.join(',').trim() || null];
  if (!/\p{L}/u.test(name) || text.length > most) return null;
  return { name, role, kind: kindOf(name) };
}

/** Unnamed sources are written small; a person has two names or more, of which none is a body's. */
function kindOf(name: string): Speaker['kind'] {
  if (/^\p{Ll}/u.test(name)) return 'group';
  const words = name.split(/\s+/);
  return words.length > 1 && !isOrganisation(name) && !namesMany(name) ? 'person' : 'organisation';
}

/** "White Helmets": written small, the name is an adjective and a plural. */
function namesMany(name: string): boolean {
  const tokens = readDocument(name.toLowerCase()).sentences.flatMap((s) => s.tokens);
  const last = tokens.at(-1);
  return tokens.at(-2)?.pos === 'ADJ' && last?.pos === 'NOUN' && last.lower.endsWith('s');
}
