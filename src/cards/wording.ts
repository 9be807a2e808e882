import { speaksForItself } from '../core/actor.ts';
import { isFigure } from '../core/claim.ts';
import { day } from '../core/dates.ts';
import type { StoredBlame, StoredFigure } from '../core/desk.ts';
import type { Fixable } from '../core/fields.ts';
import { inertLine, isolated, shownLine } from '../core/inert.ts';
import { isExact } from '../core/interval.ts';
import type { StoredClaim } from '../core/record.ts';
import { setBy } from './editWords.ts';
import { inWords, isInOtherLetters } from './otherLetters.ts';

/** "Karim Haddad, mayor"; for the outlet's own voice, the outlet. */
export function speakerOf(claim: StoredClaim): string {
  if (!claim.speaker) return `${shownLine(claim.outlet ?? 'the article')} itself`;
  const { name, role } = claim.speaker;
  return role ? `${shownLine(name)}, ${shownLine(role)}` : shownLine(name);
}

export const shortSpeaker = (claim: StoredClaim): string =>
  shownLine(claim.speaker?.name ?? claim.outlet ?? 'the article');

/** The figure as printed; a denial has none of its own. */
export const figureOf = (claim: StoredFigure): string =>
  claim.stance === 'denies' ? 'denied' : printed(claim);

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
  const found = wordingOf(claim).amount;
  return found[0]!.toLowerCase() + found.slice(1);
}

/** "Dozens of civilians" → the amount "Dozens", and what is counted: "of civilians"; of words in other letters the number that they give. */
export function wordingOf(claim: StoredFigure): {
  readonly amount: string;
  readonly counted: string;
  readonly isNumber: boolean;
} {
  const wording = inertLine(claim.wording).replace(/["“”]/g, '');
  if (isInOtherLetters(wording)) return { amount: inWords(claim), counted: '', isNumber: true };
  const found = amount.exec(wording)?.[0];
  if (found === undefined) return { amount: wording, counted: '', isNumber: false };
  return { amount: found, counted: wording.slice(found.length).trim(), isNumber: true };
}

/** "any civilian casualties", "that anyone was killed": what a denial denies where its own words are not told. */
export function deniedHarm({ measure, population }: Pick<StoredFigure, 'measure' | 'population'>): string {
  const who = population === 'people' || population === 'other' ? null : population;
  if (measure === 'casualties') return who === 'civilians' ? 'any civilian casualties' : 'any casualties';
  return `that ${who === null ? 'anyone was' : `any ${who} were`} ${measure}`;
}

const isSet = ({ correction }: StoredFigure, field: Fixable): boolean =>
  correction?.set.some((set) => set.field === field) ?? false;

/** A person set how many, whom or what it counts: its words no longer say so. That it counts whom it was read to count changes nothing. */
export const isRecounted = (claim: StoredFigure): boolean =>
  isSet(claim, 'figure') ||
  isSet(claim, 'outcome') ||
  (isSet(claim, 'population') && claim.correction?.read.figure?.population !== claim.population);

/** The words of the figure as printed; where a person set figure, population or outcome, what it is now: "12-15 civilians". */
function printed(claim: StoredFigure): string {
  const isOther = isInOtherLetters(claim.wording);
  if (isOther && claim.stance === 'denies') return deniedHarm(claim);
  if (!isOther && (!isRecounted(claim) || claim.stance === 'denies'))
    return isolated(inertLine(claim.wording));
  const count = isSet(claim, 'figure') ? inertLine(claim.wording) : amountOf(claim);
  const { population } = claim;
  if (population === 'people' || population === 'none') return count;
  return `${count} ${population === 'other' ? 'others' : population}`;
}

/** "the rebels **blame the air force**": what a responsibility claim says, to stand after its speaker. */
export function blameOf(claim: StoredBlame): string {
  const { stance, act } = claim;
  const who = shownLine(claim.actor);
  const isOwn = speaksForItself(claim);
  if (stance === 'asserts') return `blames ${who}`;
  if (stance === 'denies') return isOwn ? 'denies it' : `denies that ${who} did it`;
  if (isOwn) return act === null ? 'admits it' : `says it did this: “${shownLine(act)}”`;
  return `says that ${who} admits it${act === null ? '' : `: “${shownLine(act)}”`}`;
}

/** Words that tell the outcome by themselves: "24 dead" needs no "killed". */
export const telling: Partial<Record<StoredFigure['measure'], RegExp>> = {
  killed: /\b(?:dead|deaths?|died|kill(?:ed|ing|s)?|bod(?:y|ies)|lives|fatalities)\b/i,
  injured: /\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt)\b/i,
};

/** How a figure begins that opened its sentence: "Three people" stands behind "said" as "three people". */
const opening =
  /^(?:At|More|Less|Fewer|Over|Nearly|Almost|About|Around|Some|Several|Dozens|Scores|Hundreds|Thousands|Tens|Up|As|All|Both|No|None|A|An|The|Many|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?=[\s-]|$)/;

/** "At least 12" → "at least 12". */
export const midSentence = (figure: string): string =>
  figure.replace(opening, (first) => first.toLowerCase());

/** Any claim, to stand after its speaker: "12 civilians (killed)", "denies civilian casualties", "blames the rebels". */
export function sayingOf(claim: StoredClaim): string {
  if (!isFigure(claim)) return blameOf(claim);
  const figure = midSentence(printed(claim));
  const tells = telling[claim.measure]?.test(figure) ?? figure.toLowerCase().includes(claim.measure);
  const whole = tells ? figure : `${figure} (${claim.measure})`;
  return claim.stance === 'denies' ? `denies ${whole}` : whole;
}

/**
 * "Reuters, 7 Dec", "Channel Nine through The Paper, 8 Dec": who carries it, and to whom it was said; and what people set,
 * "Reuters, 7 Dec; figure set by Ana, 9 Dec".
 */
export function carriedBy(claim: StoredClaim): string {
  const outlet = shownLine(claim.outlet ?? 'no outlet named');
  const where = claim.via ? `${shownLine(claim.via)} through ${outlet}` : outlet;
  const carried = [where, day(claim.published)].filter(Boolean).join(', ');
  return [carried, setBy(claim.correction)].filter(Boolean).join('; ');
}

/** The chain from witness to page: "residents of the town → Karim Haddad → NBC News". */
export const chainOf = (claim: StoredClaim): string =>
  [
    'relayed' in claim ? claim.relayed : null,
    claim.speaker?.name ?? null,
    claim.via,
    claim.outlet ?? 'no outlet named',
  ]
    .filter((x) => x !== null)
    .map(shownLine)
    .join(' → ');

/** "#12", "#12 (figure set by Ana, 9 Dec)": the number of a claim, and what people set in it. */
export const numberOf = ({ id, correction }: StoredClaim): string =>
  correction ? `#${id} (${setBy(correction)})` : `#${id}`;
