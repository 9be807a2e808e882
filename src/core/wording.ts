import { isFigure } from './claim.ts';
import { day } from './dates.ts';
import type { StoredBlame, StoredFigure } from './desk.ts';
import { inertLine } from './inert.ts';
import { isExact } from './interval.ts';
import type { StoredClaim } from './ledger.ts';

/** "Mohammed Karbouli, lawmaker"; for the outlet's own voice, the outlet. */
export function speakerOf(claim: StoredClaim): string {
  if (!claim.speaker) return `${inertLine(claim.outlet ?? 'the article')} itself`;
  const { name, role } = claim.speaker;
  return inertLine(role ? `${name}, ${role}` : name);
}

export const shortSpeaker = (claim: StoredClaim): string =>
  inertLine(claim.speaker?.name ?? claim.outlet ?? 'the article');

/** The figure as printed; a denial has none of its own. */
export const figureOf = (claim: StoredFigure): string =>
  claim.stance === 'denies' ? 'denied' : inertLine(claim.wording);

const words =
  'half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|scores|tens|couple|few|handful|' +
  'several|many|multiple|numerous|number';
const amount = new RegExp(
  `^.*\\b(?:\\d[\\d,.]*|${words})(?:-plus|\\+| or (?:more|fewer|less|so))?(?!\\w)`,
  'iu',
);

/** The amount without what is counted: "more than 100", "dozens", "55"; never a number that was not said. */
export function amountOf(claim: StoredFigure): string {
  if (isExact(claim)) return claim.low!.toLocaleString('en-US');
  const printed = inertLine(claim.wording).replace(/["“”]/g, '');
  const found = amount.exec(printed)?.[0] ?? printed;
  return found[0]!.toLowerCase() + found.slice(1);
}

/** "Amaq **blames Iraq's air force**": what a responsibility claim says, to stand after its speaker. */
export function blameOf({ stance, actor, speaker }: StoredBlame): string {
  const other = speaker?.name === actor ? '' : ` (${inertLine(actor)})`;
  if (stance === 'asserts') return `blames ${inertLine(actor)}`;
  return stance === 'admits' ? `says that it did it${other}` : `denies it${other}`;
}

/** Any claim, to stand after its speaker: "55 civilians (killed)", "denies civilian casualties", "blames Amaq". */
export function sayingOf(claim: StoredClaim): string {
  if (!isFigure(claim)) return blameOf(claim);
  const printed = inertLine(claim.wording);
  const whole = printed.toLowerCase().includes(claim.measure) ? printed : `${printed} (${claim.measure})`;
  return claim.stance === 'denies' ? `denies ${whole}` : whole;
}

/** "Reuters, 7 Dec", "Alsumaria TV through RT, 8 Dec": who carries it, and to whom it was said. */
export function carriedBy(claim: StoredClaim): string {
  const outlet = inertLine(claim.outlet ?? 'no outlet named');
  const where = claim.via ? `${inertLine(claim.via)} through ${outlet}` : outlet;
  return [where, day(claim.published)].filter(Boolean).join(', ');
}

/** The chain from witness to page: "residents of the town → Eed Amash → NBC News". */
export const chainOf = (claim: StoredClaim): string =>
  [
    'relayed' in claim ? claim.relayed : null,
    claim.speaker?.name ?? null,
    claim.via,
    claim.outlet ?? 'no outlet named',
  ]
    .filter((x) => x !== null)
    .map(inertLine)
    .join(' → ');
