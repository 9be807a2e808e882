import type { Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import type { Passage, Report } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { onePlace } from './scope/salvos.ts';
import type { MainEvent } from './types.ts';
import { chainOf, isEvent, isKnown, phrasesOf, placesOf, upwards } from './signs.ts';

/** An event of its own: set in another place, and not told of as "the attack". */
export function elsewhere({ index, structure }: Passage, clause: Clause, report: Report): Verdict | null {
  const { lead, main, places: known, placed } = report;
  if (index <= lead.first || main.lasts > 1 || !placed) return null;
  const chain = chainOf(clause, structure);
  const events = phrasesOf(chain).filter(isEvent);
  if (events.some(isKnown) || onePlace(chain) || events.some((p) => isOfWide(p, main))) return null;
  const setting = upwards(clause);
  if (setting.some(isInCare) || placesOf(setting).some((a) => isNarrow(a, structure))) return null;
  const places = placesOf(setting)
    .filter((a) => !isOfThing(a, setting))
    .flatMap((a) => a.phrases);
  // "on Mill Road": a spot in the town, unless the lead tells of another spot
  const names = places.flatMap(namesIn).filter((run) => report.spotted || !known.isSite(textOf(run)));
  const isNew =
    names.length > 0 && names.flat().every((n) => known.isSite(n.text) || !isKnownName(n, report));
  if (events.length > 0 && (isNew || places.some(isUnnamedArea)))
    return { scope: 'other', rule: 'scope:new-place' };
  if (!isNew || main.scattered) return null;
  const town = names.some((run) => known.isPlace(textOf(run))) || (isApart(setting) && places.some(isBare));
  return town ? { scope: 'other', rule: 'scope:elsewhere' } : null;
}

/** "|shelling| in Oln", where the lead told of the shelling of "a hilly |area|": a town in it. */
const isOfWide = (event: NounPhrase, { mention }: MainEvent): boolean => {
  const { noun } = headOf(event);
  return (
    mention !== null &&
    mention.kind === (noun?.event ?? noun?.attack) &&
    mention.clause.adjuncts.some(
      ({ role, phrases }) =>
        (role === 'of' || role === 'target' || role === 'place') &&
        phrases.some((p) => headOf(p).noun?.wide && p.determiner === 'indefinite'),
    )
  );
};

/** "eight died there |the same day|", "|gunmen| shot three in Oln": by a day or a doer of its own, an event of its own. */
const isApart = (setting: readonly Clause[]): boolean =>
  setting.some(
    ({ times, verb, subjects }) =>
      times.some((w) => w.apart === 'same') ||
      (verb?.head.verb?.deed !== undefined && !verb.passive && subjects.some(isSomebodyNew)),
  );

/** "gunmen", "a soldier"; "the gunmen" were told of before. */
const isSomebodyNew = (p: NounPhrase): boolean =>
  headOf(p).noun?.population !== undefined &&
  p.sort === 'common' &&
  (p.determiner === 'none' || p.determiner === 'indefinite');

/** "in |Oln|": a name alone, as places have it. */
const isBare = (p: NounPhrase): boolean => p.sort === 'name' && p.owner === null;

/** "taken to a clinic in |Dresk|", "died at a hospital in |Dresk|": where the hurt were brought tells nothing of where it was. */
const isInCare = ({ adjuncts, verb }: Clause): boolean =>
  adjuncts.some(
    ({ role, phrases }) =>
      (role === 'goal' && verb?.head.verb?.treats) ||
      phrases.some((p) => p.words.some((w) => w.noun?.hospital)),
  );

/** "12 |in Dresk| alone": of the event, as far as it was there. */
const isNarrow = ({ phrases }: Adjunct, { words }: Structure): boolean =>
  words[phrases.at(-1)?.to ?? -1]?.apart === 'narrow';

/** "the owner of a mill |in Dresk|": where a thing of hers is. */
const isOfThing = ({ host }: Adjunct, clauses: readonly Clause[]): boolean =>
  host !== null &&
  !isEvent(host) &&
  !headOf(host).noun?.area &&
  headOf(host).noun?.population === undefined &&
  host.sort === 'common' &&
  clauses.some((c) => c.adjuncts.some((a) => a.role === 'of' && a.phrases.includes(host)));

/** "an air raid on |a town| in the east" */
const isUnnamedArea = (p: NounPhrase): boolean =>
  Boolean(headOf(p).noun?.area) &&
  !headOf(p).noun?.plural &&
  (p.determiner === 'indefinite' || p.determiner === 'another');

/** Names in one piece: "Anderson Street" is not the town of Anderson. */
export function namesIn({ words }: NounPhrase): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const [at, word] of words.entries())
    if (word.tag === 'name') {
      const run = words[at - 1]?.tag === 'name' ? runs.pop()! : [];
      runs.push([...run, word]);
    }
  return runs;
}

export const textOf = (run: readonly Word[]): string => run.map((w) => w.text).join(' ');

const isKnownName = ({ stem }: Word, { names, places }: Report): boolean =>
  names.has(stem) || places.known(stem);
