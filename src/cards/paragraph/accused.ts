import { isFigure } from '../../core/claim.ts';
import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { outletKey } from '../../core/outletKey.ts';
import { actOf, isToHimself } from './acts.ts';
import { chargeOf } from './charges.ts';
import { withDeterminer } from './determiners.ts';
import { inSentence } from './inSentence.ts';
import { actorName } from './naming.ts';

type Told = Pick<IncidentFile, 'incident' | 'claims'>;

/**
 * Blame that a card can print: on a name or a side ("rebels"), or for a deed that its words tell ("police said a gunman shot the
 * guards"). Not on the event itself, an outlet, or somebody who is counted among the victims, and not for what somebody did to himself.
 */
export const accusedIn =
  (file: Told) =>
  (c: StoredBlame): boolean => {
    const actor = inertLine(c.actor);
    return (
      (hasName(actor) || !isSomebody(c) || actOf(c)?.as === 'past') &&
      !isToHimself(c) &&
      !isList.test(actor) &&
      !isEvent(actor, file) &&
      !isOutlet(actor, file) &&
      !isVictim(actor, file) &&
      (isDeed(c) || !isDead(actor, file))
    );
  };

/** "Ana Silva", "Iraq's air force", "the Syrian regime": a name, or one before what it is the name of; "Investigators" is none. */
export function hasName(actor: string): boolean {
  const name = inSentence(actorName(actor));
  return person.test(name) || /^\p{Lu}(?!.*\p{Ll}\s\p{Lu}\p{Ll}+s$)/u.test(name);
}

/** Two to four words with a capital. */
const person = /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}$/u;

/** Two to four words with a capital, none of them a body's. */
export const isNamedPerson = (actor: string): boolean => {
  const name = inSentence(actorName(inertLine(actor)));
  return person.test(name) && !body.test(name);
};
const body =
  /\b(?:army|brigade|coalition|command|force|forces|front|government|group|guards?|islamic|military|militia|ministry|movement|party|police|republic|state|states|union)\b/i;

/** One of many without a name: "a gunman", "a 16-year-old", "a friend". */
export const isSomebody = ({ actor, quote }: Pick<StoredBlame, 'actor' | 'quote'>): boolean =>
  !hasName(actor) && (/\d/.test(actor) || /^an? /.test(withDeterminer(actor, [quote])));

/** Several names run together: "S.D.F., coalition planes". */
const isList = /,/;

/** The town or the province, by itself or with what happened there: "Newford", "a Newford shooting"; a country acts. */
function isEvent(actor: string, { incident: { place, within, kind } }: Told): boolean {
  const places = [place, ...within].slice(0, -1);
  const rest = [...places, kind && `${kind}s`, kind].reduce(
    (left: string, word) => (word === null ? left : left.replace(word.toLowerCase(), '')),
    actor.toLowerCase(),
  );
  return !/\p{L}/u.test(rest);
}

/** They carry the news. */
const isOutlet = (actor: string, { claims }: Told): boolean =>
  claims.some((c) => [c.via, c.outlet].some((o) => o !== null && outletKey(o) === outletKey(actor)));

/** Whom a figure counts by name: "Ana Silva, 40, was killed". */
const isVictim = (actor: string, { claims }: Told): boolean =>
  claims.some(
    (c) =>
      isFigure(c) &&
      (c.measure === 'killed' || c.measure === 'injured') &&
      c.population !== 'attackers' &&
      inertLine(c.wording).includes(actor),
  );

const isDeed = (c: StoredBlame): boolean =>
  chargeOf(c) !== null || ['past', 'gerund'].includes(actOf(c)?.as ?? '');

/** Of whom some sentence tells that he died: "Ana Silva was found dead", "killed herself". */
function isDead(actor: string, { claims }: Told): boolean {
  if (!isNamedPerson(actor)) return false;
  const family = actorName(actor)
    .split(' ')
    .at(-1)!
    .replace(/[^\p{L}\p{N}-]/gu, '');
  const dead = new RegExp(String.raw`\b${family}\b[^.;]{0,60}\b(?:${died})\b`, 'iu');
  return claims.some((c) => dead.test(inertLine(c.quote)));
}
const died =
  '(?:is|was|were) (?:also |later |then |fatally |shot and )?(?:among the dead|among those killed|dead|found dead|killed|pronounced dead|shot dead)|(?:killed|shot) (?:him|her)self|took (?:his|her) own life|died';
