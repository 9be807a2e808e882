import type { Finding } from '../core/finding.ts';
import type { HeldPoint } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import { inertLine } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { cut, linesOf, phone } from './phone.ts';
import { amountOf, figureOf, sayingOf } from './wording.ts';

type Point = Pick<Finding, 'kind' | 'rule' | 'note' | 'before' | 'now'>;
type Place = HeldPoint['incident'];

/** Lines of a phone's title. */
const most = 3;

/**
 * What clashes, with place and both figures; names are cut before figures are.
 *
 * @example headlineOf(alert.incident, point) // "Qaim air strike: Iraqi military denied civilian casualties; hospital sources said 55 civilians killed"
 */
export function headlineOf(incident: Place, point: Point): string {
  const tries = [40, 28, 20, 14].map((name) => `${leadWords(incident)}: ${clash(point, name)}`);
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
export function clash({ kind, rule, note, before, now }: Point, name = 28): string {
  const [one] = [now, before].filter((c) => c !== null);
  if (!one) return 'nothing of it is on record any more';
  const who = speaker(one, name);
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
      return now && before ? `${said(now, name)}; ${saidToo(before, now, name)}` : said(one, name);
    default:
      return kind satisfies never;
  }
}

/** An outlet corrects what it reported, whoever had said it; a speaker what he said. */
function corrected(before: StoredClaim | null, now: StoredClaim | null, rule: string, name: number): string {
  const [one, wrong] = [now ?? before, before ?? now];
  if (!one || !wrong) return 'nothing of it is on record any more';
  const who = rule.endsWith('outlet')
    ? cut(inertLine(one.outlet ?? 'the article'), name)
    : speaker(one, name);
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

/** The outlet's own voice reports; a person or a body says. */
const speaker = (c: StoredClaim, name: number): string =>
  cut(inertLine(c.speaker?.name ?? c.outlet ?? 'an article'), name);
const verb = (c: StoredClaim): string => (c.speaker ? 'said' : 'reported');

function said(c: StoredClaim, name: number): string {
  const who = speaker(c, name);
  if (!isFigure(c)) return `${who} ${deed(c, name)}`;
  return c.stance === 'denies' ? `${who} ${count(c)}` : `${who} ${verb(c)} ${count(c)}`;
}

/** Behind another figure, what both share is left out: "hospital sources said 55". */
function saidToo(c: StoredClaim, first: StoredClaim, name: number): string {
  if (!isFigure(c) || c.stance === 'denies') return said(c, name);
  return `${speaker(c, name)} ${verb(c)} ${beside(c, first)}`;
}

function beside(c: StoredClaim, first: StoredClaim): string {
  if (!isFigure(c) || !isFigure(first) || c.measure !== first.measure || c.stance === 'denies')
    return count(c);
  return c.population === first.population ? amountOf(c) : figureOf(c);
}

/** "55 civilians killed", "denied civilian casualties"; the words of the figure as printed. */
const count = (c: StoredClaim): string =>
  cut(
    sayingOf(c)
      .replace(/^denies /, 'denied ')
      .replace(' (attacks)', '')
      .replace(' (casualties)', ' killed or injured')
      .replace(/ \((\w+)\)$/, ' $1'),
    48,
  );

/** What was owned up to is in the speaker's own words: a strike that is admitted is no admission of the harm. */
function deed(c: StoredClaim & { readonly measure: 'responsibility' }, name: number): string {
  const actor = cut(inertLine(c.actor), name);
  const own = c.speaker?.name === c.actor;
  if (c.stance === 'asserts') return `blamed ${actor}`;
  if (c.stance === 'denies') return own ? 'denied responsibility' : `denied that ${actor} did it`;
  const act = c.act === null ? '' : cut(inertLine(c.act), 40);
  const what = act === '' ? 'it' : `“${act}”`;
  return own ? `admitted ${what}` : `said that ${actor} admitted ${what}`;
}
