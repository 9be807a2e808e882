import type { Scope } from '../../core/claim.ts';

/** Words that set a sentence's figures apart from the event that the article reports. */
export interface Cue {
  readonly scope: Exclude<Scope, 'incident'>;
  /** What the words tell; stands among a claim's rules. */
  readonly why: string;
  readonly words: RegExp;
}

const month = 'january|february|march|april|may|june|july|august|september|october|november|december';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const spans = 'days?|nights?|weeks?|months?|years?|decades?';
const attack =
  'attack|shooting|strike|airstrike|raid|incident|bombing|explosion|blast|quake|earthquake|operation|crash|accident|case';

const cue = (scope: Cue['scope'], why: string, ...words: readonly string[]): Cue => ({
  scope,
  why,
  words: new RegExp(words.join('|'), 'i'),
});

/** In order: the first that stands in a sentence decides. */
export const cues: readonly Cue[] = [
  cue('other', 'since-one', String.raw`\bsince (?:the|a|an) (?:[\w-]+ ){1,5}(?:that|which|when) `),
  cue(
    'aggregate',
    'since',
    String.raw`\bsince (?:the|its|their|(?:19|20)\d\d|early|late|mid|last|${month}|${weekday}|fighting|war|hostilities)\b`,
  ),
  cue(
    'aggregate',
    'period',
    String.raw`^\W*(?:${month})\s*(?::|\||–|—)`,
    String.raw`\bso far (?:this|in|during)\b`,
    String.raw`\b(?:this|that|last|each|every) year\b`,
    String.raw`\b(?:in|over|during|for) the (?:past|last|previous) (?:\w+[ -])?(?:days|weeks?|months?|years?|decades?|century)\b`,
    String.raw`\bin (?:a little |just |slightly )?(?:over|under|more than|less than) (?:\d+|two|three|four|five|six) (?:hours|days|weeks|months|years)\b`,
    String.raw`\bfirst (?:half|quarter|\w+ months) of\b`,
    String.raw`\b(?:between|from) (?:${month})\b`,
    String.raw`\bfrom [^,.]{0,20}\b${weekday} (?:to|until|through) [^,.]{0,20}\b${weekday}\b`,
    String.raw`\b(?:year-to-date|annual|annually|yearly|per year|a year|nationwide|on average|every day|each day)\b`,
    String.raw`\b(?:city|county|state|region|province|nation|country)['’]s (?:homicide |murder |overall )?(?:total|tally)\b`,
    String.raw`\bnumber of (?:homicides|murders|shootings|road deaths|traffic deaths|drownings)\b`,
    String.raw`\b(?:19|20)\d\d (?:and|to|through|until|-|–) (?:19|20)\d\d\b`,
  ),
  cue(
    'aggregate',
    'campaign',
    String.raw`\b(?:during|throughout) the (?:\w+[- ]){0,3}(?:war|conflict|campaign|offensive|uprising|insurgency)\b`,
    String.raw`\b(?:the|a|its|their) (?:(?:${month}) )?(?:19|20)\d\d (?:[\w-]+ ){0,2}(?:report|study|war|inquiry|investigation|census)\b`,
    String.raw`\b(?:whole|entire) (?:campaign|war|conflict)\b`,
    String.raw`\btoll (?:of|in|from) the (?:\w+ )?(?:campaign|war|conflict|offensive)\b`,
    String.raw`\b(?:day|week|month|year)[- ](?:long )?(?:war|conflict|siege)\b`,
  ),
  cue(
    'aggregate',
    'several-events',
    String.raw`\bover the years\b`,
    String.raw`\b(?:shootings|attacks|killings|deaths|crashes|accidents)\b[^.]*\b(?:over|during|this) (?:the )?weekend\b`,
    // "140 in Idlib, 782 in Aleppo, 218 in Hasakah": a sum, told place by place
    String.raw`(?:\b\d[\d,]{0,12} (?:\w{1,20} )?in (?-i:[A-Z])[\w' -]{1,30}(?:, (?:and )?| and )){2}\d[\d,]{0,12} (?:\w{1,20} )?in (?-i:[A-Z])`,
    String.raw`\bin total\b.{0,40}\b(?:attacks|shootings|strikes)\b`,
    String.raw`\bin (?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|dozens of) (?:separate |different )?(?:shootings|incidents|crashes|accidents)\b`,
  ),
  cue(
    'other',
    'earlier',
    String.raw`\b(?:last|previous|the previous) (?:week|month|summer|winter|spring|fall|autumn)\b`,
    String.raw`\b(?:earlier (?:this|that) (?:week|month|year)|in (?:early|mid|late)[- ](?:${month}))\b`,
    String.raw`\b(?:${spans}) (?:ago|earlier|before)\b`,
    String.raw`\banniversary\b`,
    String.raw`\bin (?:(?:${month}) )?(?:19|20)\d\d\b`,
    String.raw`\b(?:the|a) (?:19|20)\d\d (?:[\w-]+ ){0,2}(?:${attack}|fire|flood|storm|collapse|disaster|massacre|cyclone|hurricane|typhoon|tsunami)\b`,
  ),
  cue(
    'other',
    'another',
    String.raw`\b(?:in|to) (?:a|an) (?:separate|earlier|previous|unrelated|similar|different)\b`,
    String.raw`\b(?:separate|previous|earlier|unrelated) (?:${attack})\b`,
    String.raw`\b(?:separately|elsewhere)\b`,
    String.raw`\bthe (?:deadliest|worst|biggest|bloodiest|most recent|latest) (?:\w+ ){0,2}(?:happened|occurred|came|took place|was)\b`,
    String.raw`\bthe last (?:\w+ ){0,3}(?:${attack})\b[^.]{0,40}\b(?:was|came|happened|occurred) in\b`,
  ),
];

/** Any of the cues at once: most sentences have none. */
export const anyCue = new RegExp(cues.map(({ words }) => words.source).join('|'), 'i');

/** "…, one day after a raid killed", "… a review into a 2019 bombing": what follows is another event, what stands before is not. */
export const dayAfter = new RegExp(
  String.raw`\b(?:a|the) (?:19|20)\d\d (?:[\w-]+ ){0,2}(?:${attack})s?\b|\b(?:an?|one|two|three|four|five|six|several|\w+teen|\d+) (?:hours?|${spans}) (?:ago|earlier|before|after)\b`,
  'i',
);

/** Words that bring the text back to what it reports; the event's noun is the first group. */
export const anchor =
  /\b(?:this|the) (?:latest |deadly )?(attack|incident|shooting|strikes?|airstrikes?|air strikes?|bombing|blast|explosion|accident|crash|quake|earthquake|fire|massacre|raid|storm|flood|disaster|tragedy|victims?|suspect|gunman|shooter)\b/i;

/** "a raid", "an earlier air strike": an event that the sentence brings up. */
export const broughtUp =
  /\b(?:an?|another) (?:[\w-]+ ){0,3}?(attack|shooting|strike|airstrike|air strike|bombing|blast|explosion|accident|crash|quake|earthquake|raid|storm|flood)\b/gi;

/** "Meanwhile": another place or day follows where the sentence names one. */
export const meanwhile = /\bmeanwhile\b/i;

/** "air raids on a town in eastern Syria": a place that the text has not named before. */
export const newPlace =
  /\b(?:in|on|at|near|hit|struck|against) (?:a|another) (?:[\w-]+ ){0,2}(?:town|village|city|district|neighbou?rhood|suburb|camp) (?:in|near|outside|of)\b/i;

/** Somebody speaks, and not of what was said before: background is told by the outlet itself. */
export const saying = /^(?!\W*(?:earlier|previously|in the past|separately)\b).*\b(?:said|says|told)\b/is;

/** Sentences that begin so go on with what the one before told. */
export const goesOn = /^\W*(?:it|they|he|she|his|her|their|its)\b/i;
export const goesOnWithOne = /^\W*it\b/i;

/** "in that operation", "During the operation": what the sentence before brought up. */
export const sameAsBefore =
  /\b(?:in|during) that (?:\w+ )?(?:operation|attack|raid|strike|shooting|incident|case|quake)\b|^\W*(?:in|during|after) the (?:operation|raid)\b/i;
