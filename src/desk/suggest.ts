import { sayingOf, shortSpeaker } from '../cards/wording.ts';
import type { ChatDeps, Suggestion } from '../core/chat.ts';
import type { Desk } from '../core/desk.ts';
import type { Incident } from '../core/incident.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import type { IncidentSummary } from '../core/record.ts';
import { readName } from './readName.ts';
import { findIncident } from './find.ts';

export interface SuggestDeps {
  readonly desk: Pick<Desk, 'claim'>;
  readonly ledger: Pick<Ledger, 'incident' | 'incidents' | 'incidentsNamed' | 'termsLike' | 'termsBeginning'>;
}

/** A platform shows no more. */
const most = 25;
/** So many words are taken to begin as what was typed. */
const wordsMost = 50;

/** Completes incidents by the beginning of a word of theirs, and claims by their number. */
export const makeSuggest =
  ({ desk, ledger }: SuggestDeps): ChatDeps['suggest'] =>
  async (kind, typed) => {
    if (kind === 'incident') return (await incidentsFor(ledger, typed)).map(incidentLabel);
    return kind === 'claim' ? claimFor(desk, typed) : [];
  };

const incidentLabel = ({ id, title }: Incident): Suggestion => ({ label: inertLine(title), value: id });

/** `qa` finds Qaim, `strike qa` an air strike there, an id itself; where nothing begins so, what it may be misspelt for. */
async function incidentsFor(ledger: SuggestDeps['ledger'], typed: string): Promise<readonly Incident[]> {
  const { words: all, year, month } = readName(typed);
  // Of an id, the day is left out: the name and the year are enough.
  const words = all.filter((word) => !/^\d{1,2}$/.test(word));
  const last = words.at(-1);
  if (last === undefined)
    return (await ledger.incidentsNamed({ as: 'any', all: [], year, month }, most)).incidents;
  const [phrases, ends] = await Promise.all([
    ledger.termsBeginning(words.join(' '), wordsMost),
    ledger.termsBeginning(last, wordsMost),
  ]);
  const rows = [...words.slice(0, -1).map((word) => [word]), ends];
  const found = await Promise.all([
    phrases.length === 0 ? [] : named(ledger, 'place', [phrases], { year, month }),
    ends.length === 0 ? [] : named(ledger, 'headline', rows, { year, month }),
  ]);
  const unique = [...new Map(found.flat().map((i) => [i.id, i])).values()];
  if (unique.length > 0) return idsFirst(unique, typed).slice(0, most);
  const meant = await findIncident(ledger, typed);
  if (meant.found === 'one') return [meant.incident];
  return meant.found === 'several' ? meant.candidates.slice(0, most) : [];
}

const named = async (
  ledger: SuggestDeps['ledger'],
  as: 'place' | 'headline',
  all: readonly (readonly string[])[],
  when: { year: string | null; month: string | null },
): Promise<readonly IncidentSummary[]> => (await ledger.incidentsNamed({ as, all, ...when }, most)).incidents;

/** What was typed may be the beginning of an id. */
const idsFirst = (found: readonly Incident[], typed: string): readonly Incident[] => {
  const begins = ({ id }: Incident): boolean => id.startsWith(typed.trim().toLowerCase());
  return [...found.filter(begins), ...found.filter((i) => !begins(i))];
};

/** `12` or `#12` → what claim 12 says. */
async function claimFor(desk: SuggestDeps['desk'], typed: string): Promise<readonly Suggestion[]> {
  const id = /^#?(\d{1,15})$/.exec(typed.trim())?.[1];
  const file = id === undefined ? null : await desk.claim(Number(id));
  if (!file || id === undefined) return [];
  return [{ label: inertLine(`#${id} ${shortSpeaker(file.claim)}: ${sayingOf(file.claim)}`), value: id }];
}
