import { sameActor } from '../core/actor.ts';
import type { Finding } from '../core/finding.ts';
import type { HeldPoint } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import { inertLine, isolated, shownLine } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { cut, linesOf, phone } from './phone.ts';
import { speakerIn } from './shortName.ts';
import { beside, count, said, saidToo } from './side.ts';

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
  const line = cut(shownLine(words), 40);
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
  !isFigure(a) && !isFigure(b) && a.stance === 'admits' && b.stance === 'admits' && sameActor(a, b);

/** An outlet corrects what it reported, whoever had said it; a speaker what he said. */
function corrected(before: StoredClaim | null, now: StoredClaim | null, rule: string, name: number): string {
  const [one, wrong] = [now ?? before, before ?? now];
  if (!one || !wrong) return 'nothing of it is on record any more';
  const who = rule.endsWith('outlet')
    ? isolated(cut(inertLine(one.outlet ?? 'the article'), name))
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
  const outlet = isolated(cut(inertLine(before?.outlet ?? now?.outlet ?? 'the article'), name));
  const how = isOwned ? ', with a correction' : ' without saying so';
  if (before && now) return `${outlet} changed ${count(before)} to ${beside(now, before)}${how}`;
  return `${outlet} took out ${before ? count(before) : 'a figure'}${how}`;
}
