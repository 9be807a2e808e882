import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Passage, Report } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { onePlace } from './scope/salvos.ts';
import { chainOf, isEvent, isKnown, phrasesOf, placesOf, upwards } from './signs.ts';

/** An event of its own: set in another place, and not told of as "the attack". */
export function elsewhere({ index, structure }: Passage, clause: Clause, report: Report): Verdict | null {
  const { lead, main, places: known } = report;
  if (index <= lead.first || main.lasts > 1) return null;
  const chain = chainOf(clause, structure);
  const events = phrasesOf(chain).filter(isEvent);
  if (events.some(isKnown) || onePlace(chain)) return null;
  const places = placesOf(upwards(clause)).flatMap((a) => a.phrases);
  // "an air raid on |a town| in the east"
  const unnamed = places.some(
    (p) =>
      headOf(p).noun?.area &&
      !headOf(p).noun?.plural &&
      (p.determiner === 'indefinite' || p.determiner === 'another'),
  );
  const names = places.flatMap((p) => p.words.filter((w) => w.tag === 'name'));
  const isNew = names.length > 0 && names.every((n) => !isKnownName(n, report));
  if (events.length > 0 && (unnamed || isNew)) return { scope: 'other', rule: 'scope:new-place' };
  const hospital = places.some((p) => p.words.some((w) => w.noun?.hospital));
  const town = isNew && !hospital && !main.scattered && names.some((n) => known.isPlace(n.text));
  return town ? { scope: 'other', rule: 'scope:elsewhere' } : null;
}

const isKnownName = ({ stem }: Word, { names, places }: Report): boolean =>
  names.has(stem) || places.known(stem);
