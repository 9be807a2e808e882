import type { Finding } from '../core/finding.ts';
import type { HeldPoint } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import { inertLine } from '../core/inert.ts';
import { isExact } from '../core/interval.ts';
import type { StoredFigure } from '../core/desk.ts';
import type { StoredClaim } from '../core/record.ts';
import { inDigits } from './paragraph/english.ts';
import { clauseOf } from './paragraph/clause.ts';
import { counted, isBesideOthers } from './paragraph/counted.ts';
import { cut, linesOf, phone } from './phone.ts';
import { speakerIn } from './shortName.ts';
import { amountOf, figureOf, midSentence, sayingOf, wordingOf } from './wording.ts';

/** An act that is longer is left out: half of it may say something else. */
const longestAct = 60;

type Point = Pick<Finding, 'kind' | 'rule' | 'note' | 'before' | 'now'>;
type Place = HeldPoint['incident'];

/** Lines of a phone's title. */
const most = 3;

/**
 * What clashes, with place and both figures; what was done is left out before names are cut, and names before figures.
 *
 * @example headlineOf(alert.incident, point) // "Qaim air strike: Iraqi military denied civilian casualties; hospital sources said 55 civilians killed"
 */
export function headlineOf(incident: Place, point: Point): string {
  const lead = leadWords(incident);
  const tries = [
    `${lead}: ${clash(point, 40)}`,
    ...[40, 28, 20, 14].map((name) => `${lead}: ${clash(point, name, false)}`),
  ];
  return tries.find((line) => linesOf(line, phone.title) <= most) ?? tries.at(-1)!;
}

/** "Qaim air strike"; the title where a person gave one. */
export function leadWords({ title, place, kind, renamed }: Place): string {
  const words =
    renamed || (place === null && kind === null) ? title : [place, kind].filter(Boolean).join(' ');
  const line = cut(inertLine(words), 40);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The same without the place: "Iraqi military denied civilian casualties; hospital sources said 55 civilians killed". */
export function clash({ kind, rule, note, before, now }: Point, name = 28, acts = true): string {
  const [one] = [now, before].filter((c) => c !== null);
  if (!one) return 'nothing of it is on record any more';
  const who = speakerIn(one, name);
  switch (kind) {
    case 'changed':
      return changed(before, now, note !== null || rule === 'corrected', name);
    case 'corrected':
      return corrected(before, now, rule, name);
    case 'revised-down':
      return now && before ? `${who} lowered ${count(before)} to ${beside(now, before)}` : said(one, name);
    case 'self-conflict':
      return now && before ? `${who} said ${count(now)} and ${beside(before, now)}` : said(one, name);
    case 'rise':
    case 'conflict':
    case 'denial':
    case 'status':
    case 'responsibility':
      if (now && before && isSameAdmission(now, before)) return said(now, name, acts);
      return now && before
        ? `${said(now, name, acts)}; ${saidToo(before, now, name, acts)}`
        : said(one, name, acts);
    default:
      return kind satisfies never;
  }
}

/** Two who tell of one admission are one side. */
const isSameAdmission = (a: StoredClaim, b: StoredClaim): boolean =>
  !isFigure(a) &&
  !isFigure(b) &&
  a.stance === 'admits' &&
  b.stance === 'admits' &&
  (a.actor === b.actor || a.actorKeys.some((key) => b.actorKeys.includes(key)));

/** An outlet corrects what it reported, whoever had said it; a speaker what he said. */
function corrected(before: StoredClaim | null, now: StoredClaim | null, rule: string, name: number): string {
  const [one, wrong] = [now ?? before, before ?? now];
  if (!one || !wrong) return 'nothing of it is on record any more';
  const who = rule.endsWith('outlet')
    ? cut(inertLine(one.outlet ?? 'the article'), name)
    : speakerIn(one, name);
  const isTakenBack = isFigure(one) && one.state === 'retracted';
  return isTakenBack || !now || !before
    ? `${who} took back ${count(wrong)}`
    : `${who} corrected ${count(before)} to ${beside(now, before)}`;
}

function changed(
  before: StoredClaim | null,
  now: StoredClaim | null,
  isOwned: boolean,
  name: number,
): string {
  const outlet = cut(inertLine(before?.outlet ?? now?.outlet ?? 'the article'), name);
  const how = isOwned ? ', with a correction' : ' without saying so';
  if (before && now) return `${outlet} changed ${count(before)} to ${beside(now, before)}${how}`;
  return `${outlet} took out ${before ? count(before) : 'a figure'}${how}`;
}

const verb = (c: StoredClaim): string => (c.speaker ? 'said' : 'reported');

function said(c: StoredClaim, name: number, acts = true): string {
  const who = speakerIn(c, name);
  if (!isFigure(c)) return `${who} ${deed(c, name, acts)}`;
  return c.stance === 'denies' ? `${who} ${count(c)}` : `${who} ${verb(c)} ${count(c)}`;
}

/** Behind another figure, what both share is left out: "hospital sources said 55". */
function saidToo(c: StoredClaim, first: StoredClaim, name: number, acts: boolean): string {
  if (!isFigure(c) || c.stance === 'denies') return said(c, name, acts);
  return `${speakerIn(c, name)} ${verb(c)} ${beside(c, first)}`;
}

function beside(c: StoredClaim, first: StoredClaim): string {
  if (!isFigure(c) || !isFigure(first) || c.measure !== first.measure || c.stance === 'denies')
    return count(c);
  return inDigits(midSentence(c.population === first.population ? amountOf(c) : figureOf(plain(c))));
}

/**
 * "55 civilians killed", "denied civilian casualties"; the words of the figure as printed, numbers in digits, but "9 people" for "nine
 * others", which stood behind the first, for "they" and for what is printed in capitals.
 */
const count = (c: StoredClaim): string =>
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
  const actor = cut(inertLine(c.actor), name);
  const own = c.speaker?.name === c.actor;
  if (c.stance === 'asserts') return `blamed ${actor}`;
  if (c.stance === 'denies') return own ? 'denied responsibility' : `denied that ${actor} did it`;
  const act = acts ? clauseOf(c) : null;
  const what = act === null || act.length > longestAct ? 'it' : `“${act}”`;
  // Words that own up to nothing are only said.
  if (c.act !== null && c.cautions.includes('no-admission'))
    return what === 'it' ? 'spoke of it' : `said ${what}`;
  return own ? `admitted ${what}` : `said that ${actor} admitted ${what}`;
}
