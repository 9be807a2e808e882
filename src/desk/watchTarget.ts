import { severities } from '../core/finding.ts';
import { watchKinds, type Target } from '../core/watch.ts';
import { UserError } from '../core/errors.ts';
import { fold } from '../core/fold.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import { isMisspelt } from '../core/spelling.ts';
import { findIncident } from './find.ts';
import type { Typed } from './typed.ts';

const everything = /^(?:everything|all)$/i;
const inWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `everything`, an incident by its id or the words of its name, else a place: there an incident need not have happened yet. */
export async function targetOf(name: string, ledger: Ledger): Promise<Target> {
  const typed = name.trim();
  if (everything.test(typed)) return { what: 'everything' };
  const isPlace = (await ledger.countIncidents({ place: typed })) > 0;
  const found = isPlace || !/\d/.test(typed) ? null : await findIncident(ledger, typed);
  if (found?.found === 'one') return { what: 'incident', id: found.incident.id };
  if (fold(typed) === '' || /\d/.test(typed))
    throw new UserError(
      `No single incident found for “${inertLine(typed)}”: give its id from /incidents, a place, or everything.`,
    );
  return { what: 'place', place: typed };
}

export const howMany = async (target: Target, ledger: Ledger): Promise<number> =>
  target.what === 'incident'
    ? 1
    : ledger.countIncidents(target.what === 'place' ? { place: target.place } : {});

export const sameTarget = (a: Target, b: Target): boolean =>
  a.what === 'place' && b.what === 'place'
    ? fold(a.place) === fold(b.place)
    : a.what === 'incident' && b.what === 'incident'
      ? a.id === b.id
      : a.what === b.what;

/**
 * Throws where words behind a target on record are neither of its name nor settings: `anbar 10`, `anbar severe`. A year may
 * stand there, and what is capitalised as a name: `Gaza City` while Gaza is on record.
 */
export async function checkSettings(name: string, ledger: Ledger): Promise<void> {
  const words = name.trim().split(/\s+/);
  if (await isOnRecord(words.join(' '), ledger)) return;
  const at = words.findIndex((word, i) => i > 0 && settings.some((s) => isMisspelt(word, s)));
  if (at > 0) throw surplus(words.slice(0, at).join(' '), words.slice(at).join(' '));
  for (let n = words.length - 1; n > 0; n--) {
    const [head, rest] = [words.slice(0, n).join(' '), words.slice(n)];
    if (
      /^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(rest.at(-1) ?? '') ||
      rest.every((word) => /^\p{Lu}/u.test(word))
    )
      continue;
    if (await isOnRecord(head, ledger)) throw surplus(head, rest.join(' '));
  }
}

const settings: readonly string[] = [...severities, ...watchKinds];

const isOnRecord = async (name: string, ledger: Ledger): Promise<boolean> =>
  everything.test(name) ||
  (await ledger.countIncidents({ place: name })) > 0 ||
  (await ledger.incident(name.toLowerCase())) !== null;

function surplus(head: string, rest: string): UserError {
  const values = `${inWords.format(severities)}, then ${inWords.format(watchKinds)}`;
  const name = /\d/.test(rest) ? '' : '; a longer name is written with capitals, such as Gaza City';
  return new UserError(
    `“${inertLine(rest.slice(0, 60))}” is not a setting of a watch: after ${inertLine(head)}, give ${values}${name}.`,
  );
}

/**
 * Nothing on record has that name: the place or the incident on record that it may be misspelt for; else, where it is no place's
 * name, the incident whose articles have that word, or the place of the gazetteer that it is near to.
 */
export async function meantBy(
  name: string,
  ledger: Ledger,
  placeOf: Typed['placeName'],
): Promise<string | null> {
  const found = await findIncident(ledger, name);
  const only = found.found === 'one' ? found.incident.id : null;
  if (found.found !== 'none' && found.by === 'name') {
    const all = found.found === 'one' ? [found.incident] : found.candidates;
    const names = all.flatMap(({ place, within }) => (place === null ? within : [place, ...within]));
    return names.find((other) => isMisspelt(fold(name), fold(other))) ?? only;
  }
  const { isKnown, near } = placeOf(name);
  return isKnown ? null : (only ?? near);
}
