import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { words } from '../../lexicon/words.ts';
import { isCalendar } from '../calendar.ts';
import { isCapital } from '../capital.ts';
import type { Token } from '../document.ts';
import { startsDigit } from '../numbers.ts';
import { nameEnd } from '../speakers/nameEnd.ts';
import { type Noun, bare } from './noun.ts';
import { nounAfter } from './nouns.ts';
import { isAge } from './otherNumbers.ts';
import { shareAt, wholeAt } from './partitives.ts';
import type { Party } from './party.ts';
import { type Quantity, quantityAt } from './quantities.ts';

/** Words that introduce one person without a number. */
const introduces = new Map<string, 'indefinite' | 'definite' | 'kin'>([
  ...['a', 'an', 'another'].map((word) => [word, 'indefinite'] as const),
  ...['the', 'this', 'that'].map((word) => [word, 'definite'] as const),
  ...['his', 'her', 'their', 'my', 'our', 'its'].map((word) => [word, 'kin'] as const),
]);

/** A quantity and the noun that it counts. */
function counted(tokens: readonly Token[], quantity: Quantity): Party {
  const whole = wholeAt(tokens, quantity.to);
  const noun = whole ? { ...whole, part: true } : nounOf(tokens, quantity);
  const open = quantity.rules.includes('dozens') && tokens[quantity.to]?.lower === 'more';
  return {
    from: quantity.from,
    to: noun.head === 'bare' ? quantity.to : Math.max(noun.to, quantity.to),
    low: quantity.low,
    high: open ? null : quantity.high,
    form: 'counted',
    head: noun.head,
    population: noun.population,
    measure: noun.measure,
    part: noun.part,
    noun: noun.word,
    rules: [...quantity.rules, noun.rule],
  };
}

/** "told Channel |3| the teen": an exact number counts nothing that begins with an article of its own. */
const nounOf = (tokens: readonly Token[], { to, rules }: Quantity): Noun =>
  rules.includes('number') && tokens[to]?.lower === 'the' ? bare(to) : nounAfter(tokens, to);

/** "a woman", "another senior commander", "his 60-year-old wife", "the gunman": one person without a number. */
function single(tokens: readonly Token[], at: number): Party | null {
  const form = introduces.get(tokens[at]!.lower);
  if (!form || isConjunction(tokens, at)) return null;
  const noun = possessed(tokens, nounAfter(tokens, at + 1));
  if (noun.head !== 'person' || noun.plural || noun.part) return null;
  if (noun.word === 'family') return null;
  if (form === 'kin' && tokens[noun.to]?.pos === 'NOUN') return null;
  return one(at, noun.to, form, noun.population, noun.word, noun.rule, noun.measure);
}

/** "said |that| the child": no determiner where another follows. */
const isConjunction = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'that' && /^(?:DET|PRON|NUM)$/.test(tokens[at + 1]?.pos ?? '');

/** "the child's |mother|", "his father's |gun|": what is had, not who has it; a man's body and a man's death are his own. */
function possessed(tokens: readonly Token[], owner: Noun): Noun {
  if (owner.head !== 'person' || !/^['’]s?$/.test(tokens[owner.to]?.text ?? '')) return owner;
  if (
    /^(?:body|bodies|remains|corpse|death|killing|injuries|wounds)$/.test(tokens[owner.to + 1]?.lower ?? '')
  )
    return owner;
  return nounAfter(tokens, owner.to + 1);
}

/** Singular nouns that stand before a name without an article: "civilian Ana Silva", "Deputy Ortega". */
function titled(tokens: readonly Token[], at: number): Party | null {
  if (tokens[at + 1]?.pos !== 'PROPN') return null;
  const first = tokens[at]!;
  const noun = words().people.get(first.lower);
  if (!noun || noun.plural) return null;
  if (tokens[at - 1]?.pos === 'ADP' || (tokens[at - 1]?.pos === 'DET' && tokens[at - 2]?.pos === 'ADP'))
    return null;
  return one(at, nameEnd(tokens, at + 1), 'name', noun.population, first.lower, 'title-and-name');
}

/** "Ana Silva", "Ana Silva, 31": two capitalised words or more; only death and injury make a claim of it. */
function named(tokens: readonly Token[], at: number): Party | null {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.pos !== 'PROPN' || !isCapital(token.text) || isCalendar(token.lower)) return null;
  if (
    before &&
    (before.pos === 'PROPN' ||
      before.pos === 'ADP' ||
      before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'NUM' ||
      before.text === '(' ||
      /^t(?:ell|old|ells|elling)$/.test(before.lower))
  )
    return null;
  if (before?.pos === 'VERB' && !words().verbs.has(before.lower) && !words().speech.has(before.lower))
    return null;
  const to = nameEnd(tokens, at);
  if (tokens.slice(at, to).some((t) => isCalendar(t.lower))) return null;
  return one(at, to, 'name', 'people', token.lower, 'name');
}

const one = (
  from: number,
  to: number,
  form: Party['form'],
  population: Population,
  noun: string,
  rule: string,
  measure: FigureMeasure | null = null,
): Party => ({
  from,
  to,
  low: 1,
  high: 1,
  form,
  head: 'person',
  population,
  measure,
  part: false,
  noun,
  rules: [rule],
});

/** "a 12-year-old" and "12 year-old Ana Silva" are one person, not twelve. */
function aged(tokens: readonly Token[], at: number): Party | null {
  const { lower } = tokens[at]!;
  if (!startsDigit(lower) && !lower.includes('old')) return null;
  const apart =
    /^\d{1,3}$/.test(tokens[at]!.text) &&
    /^years?$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.lower === 'old';
  if (apart) return agedAt(tokens, at, at + 2);
  const own = isAge(tokens[at]?.lower ?? '');
  const mark = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const split = /^\d{1,3}$/.test(tokens[at]!.text) && isAge(tokens[mark]?.lower ?? '');
  if (!own && !split) return null;
  return agedAt(tokens, at, split ? mark : at, split);
}

function agedAt(tokens: readonly Token[], at: number, mark: number, told = true): Party | null {
  const noun = nounAfter(tokens, mark, told ? Number(tokens[at]!.text) : undefined);
  if (noun.head !== 'person' || noun.plural) return null;
  const to = nameEnd(tokens, noun.to);
  return one(at, to, to > noun.to ? 'name' : 'indefinite', noun.population, noun.word, 'age');
}

/** All parties of a sentence, left to right, none overlapping. */
export function parties(tokens: readonly Token[]): Party[] {
  const found: Party[] = [];
  for (let at = 0; at < tokens.length;) {
    const party = partyAt(tokens, at) ?? alsoNone(tokens, at, found.at(-1));
    if (party) found.push(party);
    at = party ? Math.max(party.to, at + 1) : at + 1;
  }
  return found;
}

/** "no soldiers |or civilians| were hurt": the second noun shares the `no`. */
function alsoNone(tokens: readonly Token[], at: number, previous: Party | undefined): Party | null {
  if (previous?.high !== 0 || previous.to !== at - 1 || tokens[at - 1]!.lower !== 'or') return null;
  const noun = nounAfter(tokens, at);
  return noun.head === 'person'
    ? { ...one(at, noun.to, 'counted', noun.population, noun.word, noun.rule), low: 0, high: 0 }
    : null;
}

function partyAt(tokens: readonly Token[], at: number): Party | null {
  const person = aged(tokens, at) ?? single(tokens, at);
  if (person) return person;
  const quantity = quantityAt(tokens, at);
  const share = shareAt(tokens, quantity?.to ?? at);
  if (share !== null) return { ...one(at, share, 'counted', 'none', 'a share', 'share'), head: 'thing' };
  if (quantity) return counted(tokens, quantity);
  return titled(tokens, at) ?? named(tokens, at);
}
