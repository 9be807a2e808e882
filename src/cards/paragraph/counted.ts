import type { FigureMeasure } from '../../core/claim.ts';
import type { StoredFigure } from '../../core/desk.ts';
import { isExact } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import { amountOf, isRecounted, wordingOf } from '../wording.ts';
import { numeral } from './english.ts';
import { agedIn, isInOwnWords, summed } from './ownWords.ts';

/** Who or what is counted, one and many. */
const nouns: Record<Population, readonly [one: string, many: string]> = {
  people: ['person', 'people'],
  civilians: ['civilian', 'civilians'],
  militants: ['militant', 'militants'],
  soldiers: ['soldier', 'soldiers'],
  police: ['police officer', 'police officers'],
  attackers: ['attacker', 'attackers'],
  women: ['woman', 'women'],
  men: ['man', 'men'],
  children: ['child', 'children'],
  responders: ['rescue or medical worker', 'rescue or medical workers'],
  journalists: ['journalist', 'journalists'],
  other: ['person', 'people'],
  none: ['attack', 'attacks'],
};

/** Words after a number that name who is counted closer than the population does: "miners", "Russian pilots". */
const named: ReadonlySet<Population> = new Set(['other', 'responders', 'none']);
const group = /^(?:of )?((?:\p{L}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*s)$/u;
const unfit =
  /\b(?:others?|more|additional|further|lives|deaths|casualties|fatalities|wounded|injured|killed|dead|members)\b/i;

/** The figure as a subject: `text` with its noun, and whether the verb is in the singular. */
export interface Counted {
  readonly text: string;
  readonly isOne: boolean;
}

/** "55 civilians", "one child", "dozens of people", "at least 12 miners", "no civilians", "no one". */
export function counted(claim: StoredFigure): Counted {
  const [one, many] = nouns[claim.population];
  if (claim.high === 0)
    return claim.population === 'people'
      ? { text: 'no one', isOne: true }
      : { text: `no ${many}`, isOne: false };
  const sum = summed(claim);
  if (sum !== null) return { text: sum, isOne: false };
  if (isExact(claim) && claim.low === 1) return { text: agedIn(claim) ?? `one ${one}`, isOne: true };
  const amount = amountIn(claim);
  const isOne = claim.low === 1 && /(?:^|\s)(?:one|1)$/.test(amount);
  return { text: `${amount}${isMass(amount) ? ' of' : ''} ${isOne ? one : (nameIn(claim) ?? many)}`, isOne };
}

/** "more than 100", "twelve" as "12", "eight"; without "another" and "a further", which tell of what stood before. */
const amountIn = (claim: StoredFigure): string =>
  isExact(claim) && claim.low !== null
    ? numeral(claim.low)
    : amountOf(claim).replace(/^(?:the|another|a further|some other|other) /, '');

/** Without "others" and "more", which tell of what stood before: what is counted may be shown alone. */
export const isBesideOthers = (claim: StoredFigure): boolean => {
  const { amount, counted: noun } = wordingOf(claim);
  return (
    /^(?:another|a further|the other|some other)\b/i.test(amount) ||
    /^(?:others?|more|further|additional)\b/i.test(noun)
  );
};

/** "dozens of", "a couple of", but "a dozen", "12". */
const isMass = (amount: string): boolean =>
  /\b(?:dozens|scores|hundreds|thousands|millions|tens|couple|handful|number)$/.test(amount);

function nameIn(claim: StoredFigure): string | null {
  if (!named.has(claim.population) || claim.derived || isRecounted(claim)) return null;
  const found = group.exec(wordingOf(claim).counted)?.[1] ?? null;
  return found === null || unfit.test(found) ? null : found;
}

/** Of several who give one figure: by its noun where all use it, else as people. */
export function countedAll(claims: readonly StoredFigure[]): Counted {
  const [first] = claims;
  const all = claims.map(counted);
  if (first && isInOwnWords(first) && new Set(all.map(({ text }) => text)).size > 1)
    return counted({ ...first, derived: false, wording: amountOf(first) });
  const isShared = all.every(({ text }) => nounOf(text) === nounOf(all[0]!.text));
  return isShared || first?.population !== 'other'
    ? all[0]!
    : counted({ ...first, wording: amountOf(first) });
}

const nounOf = (text: string): string => text.split(' ').at(-1) ?? '';

/** The same without the noun, to follow another figure: "55", "dozens", "none". */
export const bare = (claim: StoredFigure): string => (claim.high === 0 ? 'none' : amountIn(claim));

interface Verb {
  /** After the event: "An air strike killed 12 people". */
  readonly active: string | null;
  /** After the people: "12 people were killed". */
  readonly passive: string;
  /** Behind a preposition: "two figures for the dead". */
  readonly group: string;
}

export const verbs: Record<FigureMeasure, Verb> = {
  killed: { active: 'killed', passive: 'killed', group: 'the dead' },
  injured: { active: 'injured', passive: 'injured', group: 'the injured' },
  casualties: { active: 'killed or injured', passive: 'killed or injured', group: 'the dead and injured' },
  missing: { active: null, passive: 'missing', group: 'the missing' },
  detained: { active: null, passive: 'detained', group: 'those detained' },
  abducted: { active: null, passive: 'abducted', group: 'those abducted' },
  displaced: { active: 'displaced', passive: 'displaced', group: 'the displaced' },
  evacuated: { active: null, passive: 'evacuated', group: 'those evacuated' },
  rescued: { active: null, passive: 'rescued', group: 'those rescued' },
  attacks: { active: null, passive: 'carried out', group: 'the attacks' },
};

/** Whether the words give a number that a sentence can repeat: "they" and "others" do not. */
export const isCounted = (claim: StoredFigure): boolean =>
  isExact(claim) || claim.high === 0 || wordingOf(claim).isNumber;

/** "55 civilians were killed", "one child was injured". */
export function befell(claims: readonly StoredFigure[]): string {
  const { text, isOne } = countedAll(claims);
  return `${text} ${isOne ? 'was' : 'were'} ${outcomeOf(claims)}`;
}

/** "killed"; "shot", where that is all that is said of them. */
export function outcomeOf(claims: readonly StoredFigure[]): string {
  const { passive } = verbs[claims[0]!.measure];
  return isShot(claims) ? 'shot' : passive;
}

/** Killed or injured is our term: who was "shot" was that. */
export const isShot = (claims: readonly StoredFigure[]): boolean =>
  claims.every(
    ({ measure, quote }) =>
      measure === 'casualties' &&
      /\bshot\b/i.test(quote) &&
      !/\b(?:killed|died|dead|injured|wounded|hurt)\b/i.test(quote),
  );
