import { distance } from 'fastest-levenshtein';
import { fold } from '../core/fold.ts';
import type { IncidentSummary } from '../core/ledger.ts';

/** One incident, a choice, or the nearest names. */
export type Found =
  | { readonly found: 'one'; readonly incident: IncidentSummary }
  | { readonly found: 'several'; readonly candidates: readonly IncidentSummary[] }
  | { readonly found: 'none'; readonly nearest: readonly IncidentSummary[] };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Query {
  readonly words: readonly string[];
  readonly year: string | null;
  readonly month: string | null;
}

/** "Qaim 2016", "al qa'im december": words, and what narrows the date. */
function parse(name: string): Query {
  const all = fold(name).split(' ').filter(Boolean);
  const year = all.find((w) => /^(?:19|20)\d\d$/.test(w)) ?? null;
  const month =
    all
      .map((w) => months.indexOf(w.slice(0, 3)))
      .find((i, n) => i >= 0 && /^(?:[a-z]{3,9})$/.test(all[n]!) && isMonth(all[n]!)) ?? null;
  const words = all.filter((w) => w !== year && !isMonth(w));
  return { words, year, month: month === null ? null : String(month + 1).padStart(2, '0') };
}

const isMonth = (word: string): boolean =>
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(
    word,
  );

const inTime = (i: IncidentSummary, { year, month }: Query): boolean =>
  (!year || i.date?.startsWith(year) === true) && (!month || i.date?.slice(5, 7) === month);

/** A slip or two of the finger: `Qiam` for `Qaim`; short words must be right. */
const alike = (a: string, b: string): boolean =>
  a.length >= 4 &&
  a[0] === b[0] &&
  distance(a, b) <= (a.length >= 8 ? 2 : a.length >= 5 ? 1 : 2) &&
  Math.abs(a.length - b.length) <= 1;

/** How well an incident answers: 4 its id or place, 3 its region or country, 2 words of its title, 1 a misspelling; 0 not. */
function rank(i: IncidentSummary, { words }: Query): number {
  const phrase = words.join(' ');
  const place = fold(i.place ?? '');
  if (phrase === place || phrase === fold(i.id)) return 4;
  if (i.within.some((w) => fold(w) === phrase)) return 3;
  const title = fold(i.title).split(' ');
  if (words.every((w) => title.includes(w))) return 2;
  const wide = [place, ...i.within.map(fold)];
  if (wide.some((w) => alike(phrase, w)) || words.every((w) => title.some((t) => t === w || alike(w, t))))
    return 1;
  return 0;
}

/** Finds an incident by what people type; forgiving in spelling, never choosing among equals. */
export function lookup(name: string, incidents: readonly IncidentSummary[]): Found {
  const exact = incidents.find((i) => i.id === name.trim().toLowerCase());
  if (exact) return { found: 'one', incident: exact };
  const query = parse(name);
  const timely = incidents.filter((i) => inTime(i, query));
  const ranked = timely.map((incident) => ({
    incident,
    score: query.words.length > 0 ? rank(incident, query) : 2,
  }));
  const best = Math.max(0, ...ranked.map((r) => r.score));
  const hits = best === 0 ? [] : ranked.filter((r) => r.score === best).map((r) => r.incident);
  const [only, ...more] = hits;
  if (only && more.length === 0) return { found: 'one', incident: only };
  return only
    ? { found: 'several', candidates: hits }
    : { found: 'none', nearest: nearest(query, incidents) };
}

function nearest({ words }: Query, incidents: readonly IncidentSummary[]): IncidentSummary[] {
  const phrase = words.join(' ');
  return incidents
    .toSorted((a, b) => distance(phrase, fold(a.place ?? '')) - distance(phrase, fold(b.place ?? '')))
    .slice(0, 5);
}
