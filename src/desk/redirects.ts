import type { Redirect } from '../core/correctionLedger.ts';
import type { Lookups } from '../core/desk.ts';
import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import type { Ledger } from '../core/ledger.ts';
import { readName } from './readName.ts';

/** Looking up that also knows names gone by: an incident that was merged answers with the one that it is now. */
export function followRedirects(plain: Lookups['named'], ledger: Ledger): Lookups['named'] {
  const follow: (through: Redirect) => ReturnType<Lookups['named']> = async (through) => {
    const found = await plain(through.into);
    return found.found === 'one' && through.into !== through.incident.id ? { ...found, through } : found;
  };
  return async (name) => {
    const [exact] = await ledger.redirects(name.trim().toLowerCase());
    if (exact && exact.into !== exact.incident.id) return follow(exact);
    const found = await plain(name);
    // The old name of a merged incident goes before words of other incidents' articles.
    if (found.found !== 'none' && found.by === 'name') return found;
    const targets = (await ledger.redirects()).filter(({ incident }) => answersTo(incident, name));
    const [first] = targets;
    if (!first) return found;
    const into = new Set(targets.map((r) => r.into));
    if (into.size === 1) return follow(first);
    const candidates = (await ledger.incidents()).filter((i) => into.has(i.id));
    return { found: 'several', by: 'name', candidates, more: into.size - candidates.length };
  };
}

/** An old name is found by its own words, letter for letter. */
function answersTo(incident: Incident, name: string): boolean {
  const { words, year, month } = readName(name);
  const own = new Set(fold([incident.title, incident.place ?? '', ...incident.within].join(' ')).split(' '));
  const date = incident.date ?? '';
  const inTime = (year === null || date.startsWith(year)) && (month === null || date.slice(5, 7) === month);
  return words.length > 0 && inTime && words.every((word) => own.has(word));
}
