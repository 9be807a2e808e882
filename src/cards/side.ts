import { speaksForItself } from '../core/actor.ts';
import { isFigure } from '../core/claim.ts';
import type { StoredFigure } from '../core/desk.ts';
import { inertLine, isolated } from '../core/inert.ts';
import { isExact } from '../core/interval.ts';
import type { StoredClaim } from '../core/record.ts';
import { isPast } from './paragraph/acts.ts';
import { clauseOf } from './paragraph/clause.ts';
import { counted, isBesideOthers } from './paragraph/counted.ts';
import { inDigits } from './paragraph/english.ts';
import { pronoun } from './paragraph/persons.ts';
import { cut } from './phone.ts';
import { speakerIn } from './shortName.ts';
import { amountOf, figureOf, midSentence, sayingOf, wordingOf } from './wording.ts';

/** An act that is longer is left out: half of it may say something else. */
const longestAct = 60;

const verb = (c: StoredClaim): string => (c.speaker ? 'said' : 'reported');

/** What one side of a point says, in a headline's words: "hospital sources said 55 civilians killed"; `name` letters of a name. */
export function said(c: StoredClaim, name: number, acts = true): string {
  const who = speakerIn(c, name);
  if (!isFigure(c)) return `${who} ${deed(c, name, acts)}`;
  return c.stance === 'denies' ? `${who} ${count(c)}` : `${who} ${verb(c)} ${count(c)}`;
}

/** Behind another figure, what both share is left out: "hospital sources said 55". */
export function saidToo(c: StoredClaim, first: StoredClaim, name: number, acts: boolean): string {
  if (!isFigure(c) || c.stance === 'denies') return said(c, name, acts);
  return `${speakerIn(c, name)} ${verb(c)} ${beside(c, first)}`;
}

/** A figure behind another, without what both share: "55". */
export function beside(c: StoredClaim, first: StoredClaim): string {
  if (!isFigure(c) || !isFigure(first) || c.measure !== first.measure || c.stance === 'denies')
    return count(c);
  return inDigits(midSentence(c.population === first.population ? amountOf(c) : figureOf(plain(c))));
}

/**
 * "55 civilians killed", "denied civilian casualties"; the words of the figure as printed, numbers in digits, but "9 people" for "nine
 * others", which stood behind the first, for "they" and for what is printed in capitals.
 */
export const count = (c: StoredClaim): string =>
  cut(
    (isFigure(c) && c.stance === 'asserts' ? inDigits(sayingOf(plain(c))) : sayingOf(c))
      .replace(/^denies /, 'denied ')
      .replace(' (attacks)', '')
      .replace(' (casualties)', ' killed or injured')
      .replace(/ \((\w+)\)$/, ' $1'),
    48,
  );

function plain(c: StoredFigure): StoredFigure {
  const wording = inertLine(c.wording);
  const isNoNumber = isExact(c) && !wordingOf(c).isNumber;
  const isShouted = wording.length > 3 && wording === wording.toUpperCase() && /\p{L}{2}/u.test(wording);
  return isBesideOthers(c) || isNoNumber || isShouted ? { ...c, wording: counted(c).text } : c;
}

/** What was owned up to is in the speaker's own words: a strike that is admitted is no admission of the harm. */
function deed(c: StoredClaim & { readonly measure: 'responsibility' }, name: number, acts: boolean): string {
  const actor = isolated(cut(inertLine(c.actor), name));
  const own = speaksForItself(c);
  if (c.stance === 'asserts') return `blamed ${actor}`;
  if (c.stance === 'denies') return own ? 'denied responsibility' : `denied that ${actor} did it`;
  const act = acts ? clauseOf(c) : null;
  const they = act !== null && isPast(act) ? pronoun(c) : null;
  const what =
    act === null || act.length > longestAct ? 'it' : [they, `“${isolated(act)}”`].filter(Boolean).join(' ');
  // Words that own up to nothing are only said.
  if (c.act !== null && c.cautions.includes('no-admission'))
    return what === 'it' ? 'spoke of it' : `said ${what}`;
  return own ? `admitted ${what}` : `said that ${actor} admitted ${what}`;
}
