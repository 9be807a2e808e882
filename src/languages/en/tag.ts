import { isTitleCase, titles, type Token } from './tokenise.ts';
import { isCapital } from './capital.ts';
import { closedOf } from './closed.ts';
import { factsOf, type WordFacts } from './wordFacts.ts';
import { startsDigit } from './numbers/cardinals.ts';
import { quantityAt } from './numbers/quantities.ts';
import { unlistedPeople } from './unlisted.ts';
import { age, isAge } from './numbers/otherNumbers.ts';
import type { NounSense, Tag, VerbForm, Word } from '../word.ts';
import { be, doing, get, have, modals, type FunctionWord } from './functions.ts';
import { formOf } from './inflect.ts';
import { lexicon } from './lexicon/index.ts';
import { isMonthName, timeEnd, timeOf } from './times.ts';

const determiners = new Set('the a an this these those every each any some another such all'.split(' '));
/** What each determiner is to the phrase: "these" is as definite as "the". */
const articles: ReadonlyMap<string, string> = new Map([
  ['an', 'a'],
  ...['this', 'that', 'these', 'those'].map((word) => [word, 'the'] as const),
]);
/** "these attacks": those that were told of just before. */
const demonstratives: ReadonlyMap<string, 'it' | 'they'> = new Map([
  ['this', 'it'],
  ['that', 'it'],
  ['these', 'they'],
  ['those', 'they'],
]);
const possessives = new Set('his her their its my our your'.split(' '));

/** Tokens of a sentence → words with what each does in it. */
export function tagged(given: readonly Token[], text: string): Word[] {
  const words: Word[] = [];
  // in a line of capitals a capital tells nothing
  const line = given.length > 0 ? text.slice(given[0]!.start, given.at(-1)!.end) : '';
  const plain = given.some((t) => /\p{Ll}/u.test(t.text)) && !isTitleCase(line);
  const tokens = plain ? given : given.map((t, at) => ({ ...t, text: inSmall(given, at) }));
  for (let at = datelineEnd(tokens); at < tokens.length;) {
    const facts = factsOf(tokens[at]!.lower);
    const word = unitAt(tokens, at, facts, words, text) ?? wordAt(tokens, at, facts, text);
    words.push(word);
    at = word.to;
  }
  return words;
}

/** A word of a line in capitals, written small but for months: "may 16" would be no day. */
function inSmall(tokens: readonly Token[], at: number): string {
  const { text, lower } = tokens[at]!;
  const dated = [tokens[at - 1], tokens[at + 1]].some((t) => t !== undefined && startsDigit(t.text));
  return isMonthName(lower) && dated ? text[0]!.toUpperCase() + lower.slice(1) : lower;
}

const dashes = new Set(['-', '–', '—', '--']);

/** "KANSAS CITY, Mo. (KXYZ) – An early": where the sentence begins behind the dateline; 0 where there is none. */
function datelineEnd(tokens: readonly Token[]): number {
  // "UPDATE: …", "BREAKING: …"
  if (
    tokens[1]?.text === ':' &&
    /^\p{Lu}{4,}$/u.test(tokens[0]!.text) &&
    !lexicon().nouns.get(tokens[0]!.lower)?.speaks
  )
    return 2;
  for (let at = 1; at < 22 && at < tokens.length - 1; at++) {
    const { text, pos } = tokens[at]!;
    if (dashes.has(text) && (isCapital(tokens[at + 1]!.text) || /^[\d“"‘[(]/.test(tokens[at + 1]!.text))) {
      const head = tokens.slice(0, at);
      const placed = head.every(
        (t) => isCapital(t.text) || /^[\d(),.[\]/&'’]/.test(t.text) || /^(?:of|de|al|the)$/.test(t.lower),
      );
      if (!placed || !head.some((t) => t.pos === 'PROPN')) return 0;
      return at + 1 + datelineEnd(tokens.slice(at + 1));
    }
    if ((pos === 'VERB' || pos === 'AUX') && !/^\p{Lu}+$/u.test(text)) return 0;
  }
  return 0;
}

function made(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  tag: Tag,
  rest: Partial<Word> = {},
  known: WordFacts | null = null,
): Word {
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const single = to - from === 1 ? tokens[from]! : null;
  const own = single && text.startsWith(single.text, start) ? single.text : text.slice(start, end);
  const lower = single ? single.lower : own.toLowerCase();
  const facts = known ?? factsOf(lower);
  // field by field: a spread of fields takes most of the time of tagging
  return {
    from,
    to,
    text: own,
    lower,
    start,
    end,
    quotation: tokens[from]!.quotation,
    tag,
    colon: rest.colon ?? false,
    lemma: rest.lemma ?? lower,
    stem: tag === 'noun' ? facts.stem : tag === 'name' ? facts.nameStem : lower,
    closed: rest.lemma === undefined ? facts.closed : closedOf(lower, rest.lemma),
    form: rest.form ?? null,
    role: rest.role ?? null,
    quantity: rest.quantity ?? null,
    noun: rest.noun ?? null,
    verb: rest.verb ?? null,
    state: rest.state ?? null,
    refers: rest.refers ?? null,
    apart: rest.apart ?? facts.apart,
    floor: lower === 'at least',
    deadly: facts.deadly,
    ordinal: facts.ordinal,
    multiple: facts.multiple,
    time: rest.time ?? null,
    turns: rest.turns ?? null,
  };
}

/** Several tokens that stand as one word: numbers with their hedges, days, prepositions of two words. */
function unitAt(
  tokens: readonly Token[],
  at: number,
  facts: WordFacts,
  before: readonly Word[],
  text: string,
): Word | null {
  const token = tokens[at]!;
  if (facts.isPlain || marks.has(token.text)) return null;
  const end = facts.mayBeTime ? timeEnd(tokens, at) : at;
  if (end > at)
    return made(tokens, at, end, text, 'time', {
      time: timeOf(
        tokens
          .slice(at, end)
          .map((t) => t.lower)
          .join(' '),
      ),
    });
  // "a boy |around 10 years old|"
  const years = facts.mayCount ? quantityAt(tokens, at) : null;
  if (
    years &&
    /^(?:year|month|week|day)s?$/.test(tokens[years.to]?.lower ?? '') &&
    tokens[years.to + 1]?.lower === 'old'
  )
    return made(tokens, at, years.to + 2, text, 'adjective', {
      turns: (years.high ?? 99) < 18 ? 'children' : null,
    });
  // "two children |under five| were"
  const limit = before.at(-1)?.tag === 'noun' && before.at(-1)!.noun?.population !== undefined;
  if (limit && /^(?:under|over|below|above)$/.test(token.lower)) {
    const bound = years;
    const ends = /^(?:AUX|VERB|PUNCT|CCONJ)$/.test(tokens[bound?.to ?? -1]?.pos ?? 'PUNCT');
    if (bound && ends && (bound.low ?? 0) < 100 && (bound.high ?? 0) < 100)
      return made(tokens, at, bound.to, text, 'adjective');
  }
  // "two men |in their 20s|"
  const decade =
    token.lower === 'in' && possessives.has(tokens[at + 1]?.lower ?? '') ? decadeEnd(tokens, at + 2) : 0;
  if (decade > 0) return made(tokens, at, decade, text, 'adverb');
  // "people |between 70 and 90 years|": how old those are who were just told of
  const told = before.at(-1)?.noun?.population !== undefined && years?.rules.includes('range');
  if (told && /^(?:years|months)$/.test(tokens[years!.to]?.lower ?? '')) {
    const to =
      years!.to + (tokens[years!.to + 1]?.lower === 'of' && tokens[years!.to + 2]?.lower === 'age' ? 3 : 1);
    return made(tokens, at, to, text, 'adjective');
  }
  if (facts.functions) {
    const phrase = facts.functions.find(
      ({ words }) => words.length > 1 && words.every((w, i) => tokens[at + i]?.lower === w),
    );
    const number =
      phrase?.tag === 'adverb' ||
      token.lower === 'no' ||
      token.lower === 'not' ||
      token.lower === 'above' ||
      token.lower === 'over' ||
      token.lower === 'under' ||
      token.lower === 'below' ||
      token.lower === 'up' ||
      token.lower === 'as' ||
      token.lower === 'between' ||
      token.lower === 'around' ||
      token.lower === 'about' ||
      token.lower === 'close' ||
      token.lower === 'past'
        ? years
        : null;
    const moved = token.lower === 'up' && before.at(-1)?.verb?.counts;
    if (number && !moved && number.to > at + 1) return quantity(tokens, number, text);
    if (phrase) return made(tokens, at, at + phrase.words.length, text, phrase.tag, { role: phrase.role });
  }
  // "Cmdr. |Silva|": the full stop ends no sentence
  if (
    isCapital(token.text) &&
    titles.has(token.lower) &&
    tokens[at + 1]?.text === '.' &&
    isCapital(tokens[at + 2]?.text ?? '')
  )
    return made(tokens, at, at + 2, text, 'name', { noun: lexicon().nouns.get(token.lower) ?? null });
  // "the |U.N.-led| force"
  const [dash, led] = [tokens[at + 1], tokens[at + 2]];
  if (
    dash?.text === '-' &&
    dash.start === token.end &&
    led?.start === dash.end &&
    /^\p{Lu}[\p{L}.]*\.$/u.test(token.text)
  )
    return made(tokens, at, at + 3, text, 'adjective');
  if (isAge(token.lower)) return null;
  const ageApart =
    startsDigit(token.text) &&
    /^\d{1,3}-?$/.test(token.text) &&
    /^-?years?-old|^years?$/.test(tokens[at + 1]?.lower ?? '');
  if (ageApart) {
    const old = tokens[at + 1]!.lower.includes('old')
      ? at + 2
      : /^-?olds?$/.test(tokens[at + 2]?.lower ?? '')
        ? at + 3
        : -1;
    if (old > 0)
      return made(tokens, at, old, text, 'adjective', {
        turns: Number(token.text) < 18 ? 'children' : null,
        noun: { population: Number(token.text) < 18 ? 'children' : 'people', plural: false },
      });
  }
  // "16- year-old"
  const split =
    tokens[at + 1]?.text === '-' &&
    /^\d{1,3}$/.test(token.text) &&
    /^years?-old$/.test(tokens[at + 2]?.lower ?? '');
  if (split) {
    const turns = Number(token.text) < 18 ? 'children' : null;
    return made(tokens, at, at + 3, text, 'adjective', {
      turns,
      noun: { population: turns ?? 'people', plural: false },
    });
  }
  // "|half a| house"
  if (token.lower === 'half' && tokens[at + 1]?.pos === 'DET' && !years)
    return made(tokens, at, at + 2, text, 'determiner', { lemma: 'half' });
  const but = token.lower === 'all' && tokens[at + 1]?.lower === 'but' ? quantityAt(tokens, at + 2) : null;
  if (but) return made(tokens, at, but.to, text, 'pronoun');
  const not = token.lower === 'not' ? quantityAt(tokens, at + 1) : null;
  if (not && tokens[not.to]?.lower === 'but') return made(tokens, at, not.to + 1, text, 'other');
  const verb = token.pos === 'VERB' && !token.lower.endsWith('ing');
  const pair =
    token.lower === 'both' &&
    (/^(?:himself|herself|themselves|him|her|a|an)$/.test(tokens[at + 1]?.lower ?? '') ||
      tokens[at + 1]?.pos === 'PROPN' ||
      /^(?:VERB|ADV)$/.test(tokens[at + 1]?.pos ?? '') ||
      (tokens[at + 1]?.pos === 'ADJ' && tokens[at - 1]?.pos === 'AUX'));
  const each = (token.lower === 'all' || token.lower === 'both') && tokens[at - 1]?.pos === 'AUX';
  if (pair || each) return made(tokens, at, at + 1, text, 'adverb');
  const found = verb || (token.lower === 'up' && before.at(-1)?.verb?.counts) ? null : years;
  const counted = before.at(-1)?.tag === 'number' || before.at(-1)?.tag === 'determiner';
  return found && !(counted && found.rules.includes('others')) ? quantity(tokens, found, text) : null;
}

/** "early |20s|", "|forties|": where the words for an age end; 0 where none stand. */
function decadeEnd(tokens: readonly Token[], from: number): number {
  const at = /^(?:early|mid|late|mid-to-late)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  return /^(?:(?:mid-)?[1-9]0['’]?s|teens|(?:mid-)?(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/.test(
    tokens[at]?.lower ?? '',
  )
    ? at + 1
    : 0;
}

/** "dozens |more|" has no upper end. */
const isOpen = (tokens: readonly Token[], to: number, rules: readonly string[]): boolean =>
  tokens[to]?.lower === 'more' && rules.some((r) => r === 'dozens' || r === 'hundreds' || r === 'scores');

const quantity = (
  tokens: readonly Token[],
  { from, to, low, high, rules }: ReturnType<typeof quantityAt> & object,
  text: string,
): Word =>
  made(tokens, from, to, text, 'number', {
    quantity: { low, high: isOpen(tokens, to, rules) ? null : high, rules },
  });

const marks: ReadonlyMap<string, Tag> = new Map([
  [',', 'comma'],
  ...[';', ':', '—', '–', '-', '|', '--', '…', '/', '•', '*', '>'].map((m) => [m, 'mark'] as const),
  ...['“', '”', '"', '«', '»', '„', '‘', '’', "'", '``', "''"].map((m) => [m, 'quote'] as const),
  ...['(', '[', '{'].map((m) => [m, 'open'] as const),
  ...[')', ']', '}'].map((m) => [m, 'close'] as const),
  ...['.', '?', '!', '?!', '...'].map((m) => [m, 'end'] as const),
]);

function wordAt(tokens: readonly Token[], at: number, facts: WordFacts, text: string): Word {
  const token = tokens[at]!;
  const { lower, pos } = token;
  const one = (tag: Tag, rest: Partial<Word> = {}): Word => made(tokens, at, at + 1, text, tag, rest, facts);
  if (pos !== 'ADP' && facts.isPlain)
    return verbal(tokens, at, facts, one) ?? nominal(tokens, at, facts, one);
  const mark = marks.get(token.text);
  const owns =
    (token.text === "'" || token.text === '’') &&
    at > 0 &&
    tokens[at - 1]!.end === token.start &&
    tokens[at - 1]!.lower.endsWith('s') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
  if (mark && !owns) return one(mark, { colon: /^[:—–-]$/.test(token.text) });
  if (pos === 'ADP' && lower.includes('-') && /\w-\w/.test(lower)) return one('adjective');
  if (isGenitive(token.text))
    return pos === 'PART' || tokens[at + 1]?.pos !== 'VERB'
      ? one('genitive')
      : one('auxiliary', { lemma: 'be', verb: { be: true, infinitive: 'real' } });
  if (lower === 'to' && pos !== 'ADP') return one('infinitive');
  if (
    tokens[at + 1]?.lower === 'of' &&
    /^(?:most|half|some|many|each|all|none|any|few|several|either|neither|part)$/.test(lower)
  )
    return one('pronoun', { lemma: lower === 'all' ? 'all' : 'share' });
  if (
    (lower === 'all' || lower === 'both' || lower === 'each') &&
    (tokens[at - 1]?.pos === 'AUX' || tokens[at - 1]?.pos === 'PRON') &&
    /^(?:VERB|AUX|ADV|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return one('adverb');
  // "by |either| Tolv or Dresk"
  if (lower === 'either' && tokens[at - 1]?.pos === 'ADP' && nounFollows(tokens, at + 1))
    return one('adverb');
  const special = particle(tokens, at, facts);
  if (special) return one(special.tag, { role: special.role });
  if (
    possessives.has(lower) &&
    nounFollows(tokens, at + 1) &&
    (nounAhead(tokens, at + 1) || !lexicon().states.has(tokens[at + 1]!.lower))
  )
    return one('possessive', { refers: owners.get(lower) ?? null });
  if (demonstratives.has(lower) && pos !== 'SCONJ' && !nounAhead(tokens, at + 1))
    return one('pronoun', { lemma: 'that' });
  // "by |that| storm"
  const points = lower === 'that' && lexicon().nouns.get(tokens[at + 1]?.lower ?? '')?.event !== undefined;
  if (
    (determiners.has(lower) || points) &&
    (pos === 'DET' ||
      lower === 'the' ||
      lower === 'a' ||
      lower === 'an' ||
      lower === 'another' ||
      (lower === 'all' && nounFollows(tokens, at + 1)))
  )
    return one('determiner', {
      lemma: articles.get(lower) ?? lower,
      refers: demonstratives.get(lower) ?? null,
    });
  return verbal(tokens, at, facts, one) ?? nominal(tokens, at, facts, one);
}

const isGenitive = (text: string): boolean => text === "'s" || text === '’s' || text === "'" || text === '’';

const nounFollows = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|VERB|ADV)$/.test(tokens[at]?.pos ?? '');

/** True where a noun follows, adjectives and numbers aside; a participle alone is none: "those |wounded|". */
function nounAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    const { pos } = tokens[i]!;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') return true;
    if (!/^(?:ADJ|NUM|VERB|ADV)$/.test(pos)) return false;
  }
  return false;
}

/** "told him that |armed rebels| fired", "that |two people| died": several, at whom no "that" points. */
function severalFollow(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (/^(?:ADJ|ADV)$/.test(tokens[at]?.pos ?? '')) at++;
  if (tokens[at]?.pos === 'NUM') return tokens[at]!.lower !== 'one' && tokens[at]!.lower !== '1';
  while (tokens[at + 1]?.pos === 'NOUN') at++;
  return tokens[at]?.pos === 'NOUN' && lexicon().nouns.get(tokens[at]!.lower)?.plural === true;
}

/** Prepositions, conjunctions and the like of one word. */
function particle(tokens: readonly Token[], at: number, facts: WordFacts): FunctionWord | null {
  const { lower, pos, text } = tokens[at]!;
  if (
    particles.has(lower) &&
    tokens[at - 1]?.pos === 'VERB' &&
    tokens[at + 1]?.lower !== 'of' &&
    lexicon().verbs.get(tokens[at - 1]!.lower)
  )
    return { tag: 'adverb', role: null, words: [lower] };
  const row = facts.functions?.find(({ words }) => words.length === 1);
  // "is dead |following| a crash"
  if (
    lower === 'following' &&
    /^(?:ADJ|NOUN|VERB|ADV)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:DET|NUM)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return row ?? null;
  if (!row || pos === 'NOUN' || (pos === 'PROPN' && isCapital(text) && at > 0)) return null;
  if (row.tag === 'that') {
    const points = pos === 'DET' && nounFollows(tokens, at + 1) && tokens[at + 1]?.pos !== 'VERB';
    return points && !severalFollow(tokens, at + 1) ? null : row;
  }
  if (
    row.tag === 'preposition' &&
    (pos === 'ADV' || pos === 'VERB') &&
    lower !== 'including' &&
    lower !== 'citing' &&
    !(lower === 'following' && tokens[at - 1]?.pos !== 'AUX')
  ) {
    if (pos === 'VERB') return null;
    return /^(?:over|up|down|off|around|about|along|behind|inside|outside|in|on|near|across|throughout|through|within|besides|by|aboard)$/.test(
      lower,
    )
      ? nounFollows(tokens, at + 1) || tokens[at + 1]?.pos === 'DET'
        ? row
        : { tag: 'adverb', role: null, words: row.words }
      : row;
  }
  if (
    lower === 'yet' &&
    (tokens[at - 1]?.pos === 'PART' || tokens[at - 1]?.pos === 'AUX' || tokens[at + 1]?.pos === 'AUX')
  )
    return { tag: 'adverb', role: null, words: [lower] };
  if (lower === 'following' && pos === 'ADJ') return null;
  return row;
}

const severalAre = (): Word['verb'] => ({ ...lexicon().senses.get('be'), plural: true });

/** Forms of "be", "have" and "do", and "may" and the like, where they help a verb. */
function helping(lower: string, pos: string, one: (tag: Tag, rest?: Partial<Word>) => Word): Word | null {
  const { senses } = lexicon();
  if (be.has(lower) && pos !== 'PROPN')
    return one('auxiliary', {
      lemma: 'be',
      form:
        lower === 'being'
          ? 'gerund'
          : lower === 'been'
            ? 'participle'
            : lower === 'be'
              ? 'base'
              : lower.startsWith('w')
                ? 'past'
                : 'present',
      verb: lower === 'were' || lower === 'are' ? severalAre() : (senses.get('be') ?? null),
    });
  if (have.has(lower))
    return one('auxiliary', {
      lemma: 'have',
      form: lower === 'having' ? 'gerund' : lower === 'had' || lower === "'d" ? 'past' : 'present',
      verb: senses.get('have') ?? null,
    });
  if (doing.has(lower) && (pos === 'AUX' || pos === 'VERB'))
    return one('auxiliary', { lemma: 'do', form: 'past' });
  if (modals.has(lower) && pos === 'AUX')
    return one('auxiliary', { lemma: lower === 'may' || lower === 'might' ? 'may' : 'modal', form: 'past' });
  return null;
}

function verbal(
  tokens: readonly Token[],
  at: number,
  facts: WordFacts,
  one: (tag: Tag, rest?: Partial<Word>) => Word,
): Word | null {
  const { lower, pos, text } = tokens[at]!;
  const { senses } = lexicon();
  if (facts.helps) {
    const helper = helping(lower, pos, one);
    if (helper) return helper;
  }
  const known = facts.verb;
  if (!isVerb(tokens, at, facts)) return null;
  if (at === 0 && known?.form === 'base' && pos === 'VERB' && tokens[1]?.pos === 'NOUN')
    return one('adjective');
  const lemma = known?.lemma ?? lower;
  const form: VerbForm = known?.form ?? formOf(lower);
  const noun = isCapital(text) && at > 0 ? null : (facts.noun ?? null);
  if (get.has(lower))
    return one('verb', {
      lemma: 'get',
      form: lower === 'getting' ? 'gerund' : lower === 'get' ? 'base' : 'past',
      noun: null,
    });
  return one('verb', {
    lemma,
    form,
    verb: senses.get(lemma) ?? null,
    state: facts.state,
    noun,
    turns: facts.turns,
  });
}

/** wink-nlp's tag, but for forms of verbs of harm that it takes for nouns: "five |wounded| in", "the man police |shot|". */
function isVerb(tokens: readonly Token[], at: number, facts: WordFacts): boolean {
  const { lower, pos, text } = tokens[at]!;
  if (pos !== 'VERB' && pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN') return false;
  const before = tokens[at - 1];
  const known = facts.verb;
  const tellsMore = pos === 'NOUN' && before?.lower === 'which' && lower.endsWith('s');
  if (pos !== 'VERB' && !known && !tellsMore && !(pos === 'ADJ' && lower.endsWith('ing'))) return false;
  const next = tokens[at + 1];
  if (pos === 'VERB' && isCapital(text) && /^(?:of|for)$/.test(before?.lower ?? '')) return false;
  const base = known ? known.form === 'base' || known.form === 'present' : !/(?:ed|ing)$/.test(lower);
  if (pos === 'VERB' && base && before?.pos === 'ADP' && next?.pos === 'NOUN') return false;
  if (pos === 'VERB' && isCapital(text) && /^['’]s$/.test(next?.text ?? '')) return false;
  if (
    pos === 'VERB' &&
    isCapital(text) &&
    at > 0 &&
    isCapital(next?.text ?? '') &&
    !isCapital(before?.text ?? 'A') &&
    before?.pos !== 'PUNCT'
  )
    return false;
  if (
    before?.pos === 'NUM' &&
    next?.pos === 'AUX' &&
    known?.form === 'past-or-participle' &&
    facts.noun !== undefined
  )
    return false;
  if (
    /^an?$/.test(before?.lower ?? '') &&
    known?.form === 'past-or-participle' &&
    !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next?.pos ?? '')
  )
    return false;
  if (facts.state !== null && lower.endsWith('ing') && !/^(?:DET|NUM|PRON)$/.test(next?.pos ?? ''))
    return false;
  // "remain |unaccounted| for"
  if (facts.state !== null && !known) return false;
  // "non-life |threatening| injuries"
  if (
    lower.endsWith('ing') &&
    lexicon().nouns.get(next?.lower ?? '')?.wound &&
    (lower.includes('-') || before?.pos === 'ADJ' || before?.pos === 'NOUN')
  )
    return false;
  const says = known !== undefined && lexicon().senses.get(known.lemma)?.says !== undefined;
  if (pos === 'VERB' && lower.endsWith('ing') && !says && isNominal(tokens, at)) return false;
  if (
    pos === 'ADJ' &&
    lower.endsWith('ing') &&
    /^(?:DET|NUM|PRON)$/.test(next?.pos ?? '') &&
    before &&
    before.pos !== 'DET'
  )
    return true;
  if (
    pos === 'VERB' &&
    base &&
    facts.noun?.speaks &&
    (before?.pos === 'NOUN' || before?.pos === 'PUNCT' || (before?.pos === 'ADV' && at === 1)) &&
    /^(?:VERB|AUX|CCONJ|PUNCT)$/.test(next?.pos ?? 'PUNCT')
  )
    return false;
  // "the Office for Human Rights |monitor| said"
  if (base && lexicon().nouns.get(lower)?.speaks && before?.pos === 'PROPN' && next?.pos === 'VERB')
    return false;
  if (pos === 'VERB' && isCapital(text) && before?.text === '.' && isCapital(next?.text ?? '')) return false;
  if (
    pos === 'VERB' &&
    isCapital(text) &&
    at > 0 &&
    tokens[at - 1]!.pos !== 'PUNCT' &&
    !isCapital(tokens[at + 1]?.text ?? '') &&
    (isCapital(tokens[at - 1]!.text) || before?.lower === 'the')
  )
    return false;
  // "Karim Silva, |Combined| Joint Force"
  if (
    pos === 'VERB' &&
    isCapital(text) &&
    before?.text === ',' &&
    isCapital(next?.text ?? '') &&
    next?.pos === 'PROPN'
  )
    return false;
  // "the Tolv |Governing| Council"
  if (
    pos === 'VERB' &&
    isCapital(text) &&
    isCapital(before?.text ?? '') &&
    before?.pos === 'PROPN' &&
    isCapital(next?.text ?? '') &&
    next?.pos === 'PROPN'
  )
    return false;
  if (isBetween(tokens, at - 1)) return false;
  // "last night's |shooting|"
  if (pos === 'VERB' && lower.endsWith('ing') && /^['’]s$/.test(before?.text ?? '') && before?.pos === 'PART')
    return false;
  // "|Flooding| in the south has killed"
  if (
    pos === 'VERB' &&
    lower.endsWith('ing') &&
    facts.noun?.event &&
    next?.pos === 'ADP' &&
    (!before || /^[-–—:)]+$/.test(before.text))
  )
    return false;
  // "according to |court| documents"
  if (pos === 'VERB' && before?.lower === 'to' && tokens[at - 2]?.lower === 'according') return false;
  // "when |police| found her": people are no verb that no list has
  if (
    pos === 'VERB' &&
    !known &&
    facts.noun?.population !== undefined &&
    /^(?:VERB|AUX)$/.test(next?.pos ?? '')
  )
    return false;
  // "a gunshot |wound|"
  if (
    pos === 'VERB' &&
    base &&
    facts.noun?.wound &&
    before?.pos === 'NOUN' &&
    /^(?:DET|ADJ|NUM)$/.test(tokens[at - 2]?.pos ?? '')
  )
    return false;
  // "two murder |suspects| fled", "six officers and |recruits|, five of whom"
  if (
    pos === 'VERB' &&
    known?.form === 'present' &&
    facts.noun?.population !== undefined &&
    (/^(?:NOUN|ADJ|NUM)$/.test(before?.pos ?? '') || (before?.pos === 'CCONJ' && isPeople(tokens[at - 2]))) &&
    /^(?:VERB|AUX|PUNCT)$/.test(next?.pos ?? '')
  )
    return false;
  if (pos === 'VERB') {
    // "two air |strikes|", "the |fire|": the word after a determiner or an adjective is no verb of its own form
    const afterNoun =
      before &&
      ((before.pos === 'DET' &&
        before.lower !== 'that' &&
        before.lower !== 'all' &&
        before.lower !== 'both') ||
        (before.pos === 'ADJ' && !/(?:dead|alone)$/.test(before.lower)));
    return !(base && afterNoun && facts.noun !== undefined);
  }
  // "the group, which |tracks| the war, said"
  if (tellsMore && tokens[at - 2]?.text === ',' && /^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(next?.pos ?? ''))
    return true;
  if (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') {
    if (!known || isCapital(text)) return false;
    const sense = lexicon().senses.get(known.lemma);
    if (known.form === 'base' && sense?.harm?.frame === 'transitive' && isDoing(tokens, at)) return true;
    if (known.form === 'present' && sense?.counts)
      return /^(?:to|above|past|by)$/.test(tokens[at + 1]?.lower ?? '') && before?.pos === 'NOUN';
    if (known.form === 'gerund')
      return Boolean(sense?.harm) && objectFollows(tokens, at) && tokens[at - 1]?.pos !== 'DET';
    if (
      before?.pos === 'AUX' &&
      known.form !== 'base' &&
      known.form !== 'present' &&
      pos !== 'ADJ' &&
      !be.has(before.lower)
    )
      return true;
    if (known.form === 'past' || known.form === 'past-or-participle' || known.form === 'participle')
      return Boolean(sense?.harm ?? sense?.says) || pos === 'ADJ';
  }
  return false;
}

const isPeople = (token: Token | undefined): boolean => {
  const noun = lexicon().nouns.get(token?.lower ?? '');
  return noun?.plural === true && noun.population !== undefined;
};

/** "gunmen |murder| two": people before it, and those counted behind it. */
const isDoing = (tokens: readonly Token[], at: number): boolean =>
  isPeople(tokens[at - 1]) && quantityAt(tokens, at + 1) !== null;

/** "killing |a|", "wounding |up to 54|": what a verb takes, and a noun does not. */
const objectFollows = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NUM|DET|PRON)$/.test(tokens[at + 1]?.pos ?? '') ||
  (tokens[at + 1] !== undefined && quantityAt(tokens, at + 1) !== null);

/** "in |shelling| of", "|Shelling| killed", "a week of |fighting|": a form of a verb that stands as a noun. */
/** "an |earlier| report", "the |earlier| toll": what stands between a determiner and a noun that looks like a verb. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.pos === 'ADV' &&
    tokens[at - 1]?.pos === 'DET' &&
    next?.pos === 'VERB' &&
    (lexicon().verbs.get(next.lower)?.form ?? 'base') === 'base' &&
    lexicon().nouns.has(next.lower)
  );
}

function isNominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.pos === 'AUX') return false;
  if (next?.lower === 'of') return true;
  if (
    (at === 0 || before?.pos === 'CCONJ' || before?.pos === 'DET' || before?.pos === 'ADJ') &&
    /^(?:VERB|AUX)$/.test(next?.pos ?? '') &&
    !next!.lower.endsWith('ing')
  )
    return true;
  const sense = lexicon().nouns.get(tokens[at]!.lower);
  if (
    (sense?.attack ?? sense?.event ?? sense?.harm) &&
    /^(?:ADJ|DET|NOUN|NUM|PROPN)$/.test(before?.pos ?? '') &&
    before!.lower !== 'that' &&
    !objectFollows(tokens, at) &&
    (next?.pos !== 'PROPN' || timeEnd(tokens, at + 1) > at + 1)
  )
    return true;
  return (
    before?.pos === 'ADP' &&
    (next === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(next.pos)) &&
    next?.lower !== 'for'
  );
}

/** "aid |workers|": the two words tell more than the second alone. */
const pairOf = (tokens: readonly Token[], at: number): NounSense | null =>
  at > 0 && lexicon().pairHeads.has(tokens[at]!.lower)
    ? (lexicon().pairs.get(`${tokens[at - 1]!.lower} ${tokens[at]!.lower}`) ?? null)
    : null;

/** "Swedes", "cyclists": plurals for people that stand in no list. */
function unlisted(tokens: readonly Token[], at: number): NounSense | null {
  const { text, pos, lower } = tokens[at]!;
  // "Swedes", "Japanese", "firemen"
  if (!lower.endsWith('s') && !lower.endsWith('ese') && !lower.endsWith('men')) return null;
  const nation =
    at > 0 &&
    tokens[at - 1]!.pos === 'NUM' &&
    isCapital(text) &&
    /[^s]s$/.test(text) &&
    (pos === 'NOUN' || pos === 'PROPN') &&
    !isCapital(tokens[at + 1]?.text ?? '') &&
    !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
  if (nation) return { population: 'people', plural: true };
  const population = unlistedPeople(tokens, at);
  // "Dennis", "Powers": a name may end like a people's
  const several = /^(?:who|were|are|have)$/.test(tokens[at + 1]?.lower ?? '');
  return population && { population, plural: several || !isCapital(text) };
}

/** "the |wounding| of three": a verb of harm as a noun. */
function ofHarm(lower: string): NounSense | null {
  const verb = lower.endsWith('ing') ? lexicon().verbs.get(lower) : undefined;
  const harm = verb && lexicon().senses.get(verb.lemma)?.harm;
  return harm && !harm.peopleOnly ? { harmOf: harm.measure, plural: false } : null;
}

/** "12-year-old": a child; older people are what their noun says. */
function ageTurns(lower: string): 'children' | null {
  const years = isAge(lower) ? age.exec(lower)?.[1] : undefined;
  if (years === undefined) return null;
  return Number(years) < 18 || minors.has(years) ? 'children' : null;
}

const minors = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  ),
);

const pronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'we'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['we', 'we'],
  ['i', 'we'],
]);
/** Whose a possessive says that something is. */
const owners: ReadonlyMap<string, Word['refers']> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
  ['our', 'we'],
  ['my', 'we'],
]);

const particles = new Set('out up down away off over back'.split(' '));

function nominal(
  tokens: readonly Token[],
  at: number,
  facts: WordFacts,
  one: (tag: Tag, rest?: Partial<Word>) => Word,
): Word {
  const { lower, pos, text } = tokens[at]!;
  const noun = pairOf(tokens, at) ?? facts.noun ?? unlisted(tokens, at);
  const rest = { noun, state: facts.state, turns: facts.turns ?? ageTurns(lower) };
  // "wounded three |more|"
  if (
    lower === 'more' &&
    tokens[at - 1]?.pos === 'NUM' &&
    /^(?:SCONJ|CCONJ|PUNCT|AUX|ADP)$/.test(tokens[at + 1]?.pos ?? 'PUNCT') &&
    !/^(?:than|of)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return one('noun', { ...rest, lemma: 'other', noun: { population: 'people', plural: true } });
  if (lower === 'other' && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? ''))
    return one('noun', { ...rest, noun: { population: 'people', plural: false } });
  if (isAge(lower) && !isCapital(text))
    return one('adjective', {
      ...rest,
      noun: { population: rest.turns ?? 'people', plural: lower.endsWith('olds') },
    });
  if ((pos === 'ADJ' || lower.endsWith('ing')) && rest.state !== null) return one('adjective', rest);
  if (at === 0 && (noun?.plural || noun?.population) && !isCapital(tokens[1]?.text ?? ''))
    return one('noun', rest);
  if (
    pos === 'ADJ' &&
    at > 0 &&
    isCapital(text) &&
    isCapital(tokens[at - 1]!.text) &&
    tokens[at - 1]!.lower !== 'the' &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return one('name', rest);
  const name =
    isCapital(text) &&
    (pos === 'PROPN' || (at > 0 && pos !== 'ADJ' && pos !== 'ADV' && pos !== 'ADP' && pos !== 'PRON'));
  if (name) return one('name', rest);
  if (pos === 'NOUN' || noun) return one('noun', { ...rest, noun: noun ?? ofHarm(lower) });
  if (pos === 'PROPN') return one('noun', rest);
  if (pos === 'NUM') return one('other');
  if (pos === 'ADJ') return one('adjective', rest);
  if (lower === 'there' || lower === 'here')
    return one(at === 0 || tokens[at + 1]?.pos === 'AUX' ? 'pronoun' : 'adverb', { ...rest, lemma: 'there' });
  if (/sel(?:f|ves)$/.test(lower))
    return one('pronoun', {
      lemma: 'self',
      refers: lower === 'himself' ? 'he' : lower === 'herself' ? 'she' : null,
    });
  if (pos === 'PRON' || pos === 'DET' || pronouns.has(lower))
    return one('pronoun', { ...rest, refers: pronouns.get(lower) ?? null });
  if (isBetween(tokens, at)) return one('adjective', rest);
  if (pos === 'ADV') return one('adverb', rest);
  if (pos === 'VERB') {
    const harm = lexicon().senses.get(lexicon().verbs.get(lower)?.lemma ?? '')?.harm;
    if (rest.state !== null) return one('adjective', rest);
    return one('noun', { ...rest, noun: harm ? { harm: harm.measure, plural: false } : null });
  }
  if (pos === 'ADP') return one('preposition', { role: 'topic' });
  if (pos === 'SCONJ') return one('subordinator', { role: 'condition' });
  if (pos === 'CCONJ') return one('conjunction', { role: 'and' });
  if (pos === 'AUX') return one('auxiliary', { lemma: 'modal', form: 'past' });
  if (pos === 'PART') return one('adverb');
  return one('other');
}
