import { type Claim, type FigureClaim, isFigure } from '../../core/claim.ts';
import type { Fixable } from '../../core/fields.ts';
import { isExact } from '../../core/interval.ts';
import { namesOtherEvent } from './elsewhere.ts';
import { outcomeWords, tellsOf } from './outcomeWords.ts';

/**
 * Why a claim is not sure enough to raise an alert: of a figure, every rule by which it may not be the whole of its outcome, so that
 * a different one need not contradict it; of an admission, that its words do not own up to anything. An alert that is wrong costs
 * more than one that is missing; what fails here still stands on the incident's card. docs/alerts.md has these rules in words.
 * What a person `set` is not in doubt.
 */
export function cautionsOf(claim: Claim, set: readonly Fixable[] = []): readonly string[] {
  // "she said she ran to the door": told, and owned up to nothing
  if (!isFigure(claim)) {
    const ownsUp = set.includes('stance') || claim.rules.includes('owns-up');
    return claim.stance === 'admits' && !ownsUp ? ['no-admission'] : [];
  }
  if (claim.stance === 'denies') return [];
  const beside = around(claim);
  return doubts.filter((d) => !set.includes(d.about) && d.is(claim, beside)).map(({ rule }) => rule);
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
  /** The field that it doubts. */
  readonly about: Fixable;
  readonly is: (claim: FigureClaim, around: Around) => boolean;
}

const counts =
  '\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|half|none';
const partOf = new RegExp(`\\b(?:${counts}) of (?:the|those|these|them|their|his|her|its|our|whom)\\b`, 'i');
const bare = new RegExp(`\\b(?:${counts})$`, 'i');
/** A number by itself: "6", "at least one"; "six members of a family" are the six. */
const isBare = ({ wording }: FigureClaim): boolean => bare.test(wording);
/** Of the first minutes: what a caller said, what the first officers met. */
const atFirst =
  /\b(?:911 call|caller|(?:initial|early|first) reports?|initially|originally|dispatch(?:er|ed)?)\b/i;
/** "seven others were hurt", "three more": beside whom is for the sentence to say. */
const besides = /\b(?:others?|additional|further)\b/i;
const more = /\b(?:more|another|remaining|rest)\b/i;

const doubts: readonly Doubt[] = [
  // "up from 12", "to 7, not 17": its own article has a later one.
  { rule: 'overtaken', about: 'state', is: ({ state }) => state !== 'current' },
  {
    rule: 'no-number',
    about: 'figure',
    is: (c) => c.rules.some((r) => r === 'both' || r === 'of-them' || r === 'none'),
  },
  {
    // "two of the victims", "one of four killed": a part by its own words.
    rule: 'part-of',
    about: 'standing',
    is: (c, { after }) =>
      !isAllOf(c) && (partOf.test(c.wording) || (isBare(c) && /^\s+of (?!age)/i.test(after))),
  },
  {
    rule: 'all-or-rest',
    about: 'standing',
    is: (c) =>
      !isAllOf(c) &&
      /^(?:all (?!\d+ \p{L})|both|each|either|the (?:other|remaining|first|last|next))\b/iu.test(c.wording),
  },
  {
    rule: 'more',
    about: 'standing',
    is: ({ wording, low, measure }) =>
      measure !== 'injured' && more.test(wording.replace(/\bmore than\b|\bor more\b/gi, '')) && low !== null,
  },
  {
    rule: 'one-of-some',
    about: 'standing',
    is: (c) => c.low === 1 && c.high === 1 && /^(?:women|men|children)$/.test(c.population),
  },
  {
    rule: 'at-first',
    about: 'state',
    is: (c, { before }) => atFirst.test(c.quote) || /\bfound\s+(?:\w+\s+)?$/i.test(before),
  },
  {
    rule: 'besides',
    about: 'standing',
    is: (c, { after }) =>
      c.measure !== 'injured' &&
      (besides.test(c.wording) || /^\s+others?\b/i.test(after)) &&
      !tellsAnotherOutcome(c),
  },
  // "a father of two", "Image 35 of 40", "aged 19 and 41", "from 17- to 28-years-old".
  {
    rule: 'other-count',
    about: 'figure',
    is: (c, { before, after }) =>
      !isCountedElsewhere(c) &&
      ((/\b(?:father|mother|family|dad|mom|mum|parents?|grand\w+|image|photo|page|channel|news|route|aged?|ages|from|between)(?:\s+\S+){0,2}\s+(?:of\s+|and\s+|to\s+)?$/i.test(
        before,
      ) &&
        (!/\bpeople|civilians|victims\b/i.test(c.wording) || /\bimage|photo\b/i.test(before))) ||
        /^\s*-?\s*(?:to\s+\d+\s*-?\s*)?years?\b/i.test(after)),
  },
  {
    rule: 'loose-noun',
    about: 'population',
    is: (c) => /^\S+ \w+ (?:the|a|an|his|her|their)\b/i.test(c.wording) && isExact(c),
  },
  { rule: 'elsewhere', about: 'scope', is: namesOtherEvent },
  {
    rule: 'hospital',
    about: 'standing',
    is: (c, { after }) => c.measure === 'injured' && isHospitals(after),
  },
  {
    rule: 'outcome-far',
    about: 'outcome',
    is: (c, { before, after }) => !isCountedElsewhere(c) && isFar(c, before, after),
  },
];

/** "all nine of the dead": no part of them. */
const isAllOf = ({ rules }: FigureClaim): boolean => rules.includes('all-of');

/** "lowered the toll from 17 to |seven|", "none of |the 11 people| survived": other words say what is counted. */
const isCountedElsewhere = ({ rules }: FigureClaim): boolean =>
  rules.includes('toll') || rules.includes('none-survived');

/** No outcome word among the words next to the figure: nine after it, six before. */
function isFar(c: FigureClaim, before: string, after: string): boolean {
  if (!outcomeWords[c.measure]) return false;
  const near = [...before.split(/\s+/).slice(-6), c.wording, ...after.split(/\s+/).slice(0, 9)].join(' ');
  return !tellsOf(c.measure, near);
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
const tellsAnotherOutcome = ({ measure, quote }: FigureClaim): boolean =>
  measure !== 'casualties' &&
  (['killed', 'injured'] as const).some((other) => other !== measure && tellsOf(other, quote));
