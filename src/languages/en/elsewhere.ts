import type { FigureClaim } from '../../core/claim.ts';

/** Words of another event, or of a sum over several: the scope is not sure. */
const elsewhere: readonly RegExp[] = [
  /\b(?:last (?:month|year|week|summer|winter|spring|fall|autumn)|(?:months|years|weeks) (?:ago|earlier)|since (?:19|20)\d\d|the most recent before)\b/i,
  /\b(?:another|separate|earlier|previous|unrelated|similar) (?:\w+ ){0,2}(?:shooting|attack|incident|bombing|strike|blast|crash|quake)s?\b/i,
  /\b(?:(?:so far )?this year|(?:for|of) the year|for (?:19|20)\d\d|homicide total|death toll for the|the weekend[’']s)\b/i,
  /\b(?:shootings|attacks|strikes|bombings|incidents|killings) (?:across|around|throughout|in several)\b/i,
  /\b(?:these|those) (?:\w+ ){0,2}(?:shootings|attacks|(?:air ?)?strikes|bombings|incidents|killings)\b/i,
  /\bin (?:\w+day )(?:shootings|attacks|strikes|bombings)\b/i,
];

/** "a 2019 bombing that killed dozens" in an article of 2021. */
function namesOtherYear({ quote, date, asOf }: FigureClaim): boolean {
  const own = [date, asOf].flatMap((d) => d?.slice(0, 4) ?? []);
  return [...quote.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => !own.includes(year));
}

/** True where the sentence of a figure has words of another event, or of a sum over several. */
export const namesOtherEvent = (c: FigureClaim): boolean =>
  elsewhere.some((words) => words.test(c.quote)) || namesOtherYear(c);
