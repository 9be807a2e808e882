import { type FigureClaim, type FigureMeasure, isFigure } from '../core/claim.ts';
import { isExact } from '../core/interval.ts';
import type { NewClaim } from '../core/record.ts';

/**
 * Whether a figure is so surely the whole of its outcome that a different one contradicts it. An alert that is wrong costs
 * more than one that is missing; what fails here still stands on the incident's card. docs/alerts.md has these rules in words.
 */
export const isSureWhole = (claim: NewClaim): boolean => doubtOf(claim) === null;

/** The first rule for which a figure is not sure; null where none. */
export function doubtOf(claim: NewClaim): string | null {
  if (!isFigure(claim) || claim.stance === 'denies') return null;
  return doubts.find(({ is }) => is(claim, around(claim)))?.rule ?? null;
}

/** The words of the sentence before and after the figure's own. */
interface Around {
  readonly before: string;
  readonly after: string;
}

function around({ quote, wording }: FigureClaim): Around {
  const at = quote.indexOf(wording);
  if (at < 0) return { before: quote, after: quote };
  return { before: quote.slice(0, at), after: quote.slice(at + wording.length) };
}

interface Doubt {
  readonly rule: string;
  readonly is: (claim: FigureClaim, around: Around) => boolean;
}

const counts =
  '\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|half|none';
const partOf = new RegExp(`\\b(?:${counts}) of (?:the|those|these|them|their|his|her|its|our|whom)\\b`, 'i');
/** A number by itself: "6", "at least one"; "six members of a family" are the six. */
const isBare = ({ wording }: FigureClaim): boolean => new RegExp(`\\b(?:${counts})$`, 'i').test(wording);
/** Words of another event, or of a sum over several: the scope is not sure. */
const elsewhere: readonly RegExp[] = [
  /\b(?:last (?:month|year|week|summer|winter|spring|fall|autumn)|(?:months|years|weeks) (?:ago|earlier)|since (?:19|20)\d\d|the most recent before)\b/i,
  /\b(?:another|separate|earlier|previous|unrelated|similar) (?:\w+ ){0,2}(?:shooting|attack|incident|bombing|strike|blast|crash|quake)s?\b/i,
  /\b(?:(?:so far )?this year|(?:for|of) the year|for (?:19|20)\d\d|homicide total|death toll for the|the weekend[’']s)\b/i,
  /\b(?:shootings|attacks|strikes|bombings|incidents|killings) (?:across|around|throughout|in several)\b/i,
  /\b(?:these|those) (?:\w+ ){0,2}(?:shootings|attacks|(?:air ?)?strikes|bombings|incidents|killings)\b/i,
  /\bin (?:\w+day )(?:shootings|attacks|strikes|bombings)\b/i,
];
/** Of the first minutes: what a caller said, what the first officers met. */
const atFirst =
  /\b(?:911 call|caller|(?:initial|early|first) reports?|initially|originally|dispatch(?:er|ed)?)\b/i;
/** "seven others were hurt", "three more": beside whom is for the sentence to say. */
const besides = /\b(?:others?|additional|further)\b/i;
const more = /\b(?:more|another|remaining|rest)\b/i;

const doubts: readonly Doubt[] = [
  { rule: 'no-number', is: (c) => c.rules.some((r) => r === 'both' || r === 'of-them' || r === 'none') },
  {
    // "two of the victims", "one of four killed": a part by its own words.
    rule: 'part-of',
    is: (c, { after }) => partOf.test(c.wording) || (isBare(c) && /^\s+of (?!age)/i.test(after)),
  },
  {
    rule: 'all-or-rest',
    is: (c) => /^(?:all|both|each|either|the (?:other|remaining|first|last|next))\b/i.test(c.wording),
  },
  {
    rule: 'more',
    is: ({ wording, low }) => more.test(wording.replace(/\bmore than\b|\bor more\b/gi, '')) && low !== null,
  },
  {
    rule: 'one-of-some',
    is: (c) => c.low === 1 && c.high === 1 && /^(?:women|men|children)$/.test(c.population),
  },
  {
    rule: 'at-first',
    is: (c, { before }) => atFirst.test(c.quote) || /\bfound\s+(?:\w+\s+)?$/i.test(before),
  },
  {
    rule: 'besides',
    is: (c, { after }) =>
      (besides.test(c.wording) || /^\s+others?\b/i.test(after)) && !tellsAnotherOutcome(c),
  },
  // "a father of two", "Image 35 of 40", "aged 19 and 41", "from 17- to 28-years-old".
  {
    rule: 'other-count',
    is: (c, { before, after }) =>
      (/\b(?:father|mother|family|dad|mom|mum|parents?|grand\w+|image|photo|page|channel|news|route|aged?|ages|from|between)(?:\s+\S+){0,2}\s+(?:of\s+|and\s+|to\s+)?$/i.test(
        before,
      ) &&
        (!/\bpeople|civilians|victims\b/i.test(c.wording) || /\bimage|photo\b/i.test(before))) ||
      /^\s*-?\s*(?:to\s+\d+\s*-?\s*)?years?\b/i.test(after),
  },
  { rule: 'loose-noun', is: (c) => /^\S+ \w+ (?:the|a|an|his|her|their)\b/i.test(c.wording) && isExact(c) },
  { rule: 'elsewhere', is: (c) => elsewhere.some((words) => words.test(c.quote)) || namesOtherYear(c) },
  { rule: 'hospital', is: (c, { after }) => c.measure === 'injured' && isHospitals(after) },
  { rule: 'outcome-far', is: (c, { before, after }) => isFar(c, before, after) },
];

/** "a 2019 bombing that killed dozens" in an article of 2021. */
function namesOtherYear({ quote, date, asOf }: FigureClaim): boolean {
  const own = [date, asOf].flatMap((d) => d?.slice(0, 4) ?? []);
  return [...quote.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => !own.includes(year));
}

/** Words that tell an outcome; a figure far from all of them may count something else. */
const outcomes: Partial<Record<FigureMeasure, RegExp>> = {
  killed:
    /\b(?:kill|slain|slay|murder|dead\b|death|die[ds]?\b|dying|fatal|lives\b|life\b|perish|massacre|bod(?:y|ies)\b|toll|gunned|execut|martyr|homicide|claim)/i,
  injured: /\b(?:injur|wound|hurt|maim|shot\b|gunshot|bullet)/i,
  casualties: /\b(?:casualt|shot\b|shoot|hit\b|struck|victims?|toll|killed or|dead (?:and|or))/i,
};

/** No outcome word among the words next to the figure: nine after it, six before. */
function isFar(c: FigureClaim, before: string, after: string): boolean {
  const outcome = outcomes[c.measure];
  if (!outcome) return false;
  const near = [...before.split(/\s+/).slice(-6), c.wording, ...after.split(/\s+/).slice(0, 9)].join(' ');
  return !outcome.test(near);
}

/** "One patient was treated for a wound", "11 were admitted": whom a hospital took in, not all who were hurt. */
function isHospitals(after: string): boolean {
  const [first] =
    /\b(?:injur|wound(?:ed|ing)|hurt|shot|treated|admitted|released|taken|transported|rushed|arrived|airlifted|flown|hospitali[sz]ed|went|stable|critical|serious)/i.exec(
      after.split(/\s+/).slice(0, 10).join(' '),
    ) ?? [];
  return first !== undefined && !/^(?:injur|wound|hurt|shot)/i.test(first);
}

/** "killing one man and injuring seven others": the others are the injured as a whole. */
function tellsAnotherOutcome(c: FigureClaim): boolean {
  const rest = Object.entries(outcomes).filter(
    ([measure]) => measure !== c.measure && measure !== 'casualties',
  );
  return c.measure !== 'casualties' && rest.some(([, words]) => words.test(c.quote));
}

/** True where the sentence of a figure tells of people killed. */
export const tellsOfDead = ({ quote }: FigureClaim): boolean => outcomes.killed?.test(quote) ?? false;
