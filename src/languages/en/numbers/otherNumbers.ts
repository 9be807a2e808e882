import type { Token } from '../../text.ts';
import { isCalendar } from '../calendar.ts';
import { isCapital } from '../capital.ts';
import { lexicon } from '../lexicon/index.ts';
import { isHour } from '../times.ts';
import { ageEnd, goesOnToAge } from './ages.ts';

/** "June 24", "24 June", "2016", "aged 31", "Silva, 31,", "from one to the next": numbers that count nobody. */
export function isDateOrAge(tokens: readonly Token[], at: number, value: number, next: number): boolean {
  const previous = tokens[at - 1];
  const after = tokens[next];
  if (
    previous &&
    isCalendar(previous.lower) &&
    value < 32 &&
    /^\d/.test(tokens[at]!.text) &&
    /\./.test(previous.lower + '.') &&
    !isDayName(previous.lower)
  )
    return true;
  if (
    after &&
    isCalendar(after.lower) &&
    !isDayName(after.lower) &&
    value < 32 &&
    /^\d{1,2}$/.test(tokens[at]!.text) &&
    (after.lower !== 'may' || after.text === 'May')
  )
    return true;
  if (/^(?:19|20)\d\d$/.test(tokens[at]!.text) || isHour(tokens, at)) return true;
  if (isLabel(tokens, at, next) || isEach(tokens, at, next)) return true;
  if (isRatio(tokens, at, next)) return true;
  if (ageEnd(tokens, next - 1) > next - 1 || goesOnToAge(tokens, at, next)) return true;
  if (isOneOfAges(tokens, at, next) || isSomeonesAge(tokens, at)) return true;
  if (isAgeBehind(tokens, at) || isAgeOfNamed(tokens, at)) return true;
  const comma = previous?.text === ',' && value < 110 && at >= 2;
  const closes =
    !after ||
    /^[,.;:)–—-]$/.test(after.text) ||
    (after.lower === 'of' && !/^(?:them|whom|which)$/.test(tokens[next + 1]?.lower ?? ''));
  return comma && closes && !/\d/.test(tokens[at - 2]!.text) && /^\d{1,3}$/.test(tokens[at]!.text);
}

/** "from |one| killing to the next", "|one| blast after another": each of any number. */
const isEach = (tokens: readonly Token[], at: number, next: number): boolean =>
  tokens[at]!.lower === 'one' &&
  /^\S+ (?:to|after) (?:the (?:next|other)|another)(?: |$)/.test(
    tokens
      .slice(next, next + 4)
      .map((t) => t.lower)
      .join(' '),
  );

/** "|one| in five people": a share, and no count. */
function isRatio(tokens: readonly Token[], at: number, next: number): boolean {
  const ofPeople = (i: number): boolean =>
    tokens[i]?.pos === 'NUM' &&
    tokens[i - 1]?.lower === 'in' &&
    lexicon().nouns.get(tokens[i + 1]?.lower ?? '')?.population !== undefined;
  return ofPeople(next + 1) || (ofPeople(at) && tokens[at - 2]?.pos === 'NUM');
}

/** "(Channel |4|)", "KOIN |6|, ", "Route |5| and": digits after a capitalised word are part of a name, unless people or what befell them follow. */
const isLabel = (tokens: readonly Token[], at: number, next: number): boolean =>
  at > 0 &&
  /^\d{1,3}$/.test(tokens[at]!.text) &&
  tokens[at - 1]!.pos === 'PROPN' &&
  isCapital(tokens[at - 1]!.text) &&
  !isCalendar(tokens[at - 1]!.lower) &&
  /^[),.:;]$/.test(tokens[next]?.text ?? '.');

/**
 * "aged 31", "ages 22, 37 and |64|", "aged between 4 and |9|", "their ages are believed to be 37 and |64|": a list of ages goes on to
 * a number that counts no noun.
 */
function isOneOfAges(tokens: readonly Token[], at: number, next: number): boolean {
  const first = back(tokens, at - 1, ({ lower }) => /^(?:\d{1,3}|,|and|or|to|from|between|-|–)$/.test(lower));
  const joins = tokens.slice(first + 1, at).filter(({ lower }) => lower === 'and' || lower === 'or');
  if (joins.length > 1) return false;
  const before = back(tokens, first, ({ pos }) => /^(?:AUX|VERB|PART|ADV|ADP)$/.test(pos));
  const isAge = (i: number): boolean => /^(?:aged?|ages)$/.test(tokens[i]?.lower ?? '');
  const from = [first, before, ownedBefore(tokens, before)].find(isAge);
  if (from === undefined) return false;
  return from === at - 1 || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[next]?.pos ?? '');
}

const ends = (token: Token | undefined): boolean => /^[,;]$/.test(token?.text ?? '');
const isAgeNumber = (token: Token | undefined): boolean => /^(?:\d|[1-9]\d|10\d)$/.test(token?.text ?? '');

/** "two children, |4| and |2|, and a woman": numbers alone between commas, behind those whose ages they are. */
function isAgeBehind(tokens: readonly Token[], at: number): boolean {
  if (!isAgeNumber(tokens[at])) return false;
  const joins = (token: Token): boolean => isAgeNumber(token) || /^(?:,|and)$/.test(token.lower);
  const who = back(tokens, at - 1, joins);
  let end = at + 1;
  while (end < at + 12 && tokens[end] && joins(tokens[end]!)) end++;
  // the comma that closes the list
  const run = tokens.slice(who + 1, end);
  const last = run.findLastIndex(isAgeNumber);
  const closing = run[last + 1] ?? tokens[end];
  const isPlural = lexicon().nouns.get(tokens[who]?.lower ?? '')?.population !== undefined;
  return (
    isPlural &&
    run[0]?.text === ',' &&
    run.filter(isAgeNumber).length > 1 &&
    /^[,.;:)]$/.test(closing?.text ?? '.')
  );
}

/** "Ann Ray, 31, and Cal Orr |62| were": behind a name, where another name has its age between commas. */
function isAgeOfNamed(tokens: readonly Token[], at: number): boolean {
  if (!isAgeNumber(tokens[at]) || !isNamed(tokens[at - 1])) return false;
  return tokens
    .slice(Math.max(0, at - 14), at)
    .some(
      (t, i, before) =>
        isAgeNumber(t) && before[i - 1]?.text === ',' && isNamed(before[i - 2]) && ends(before[i + 1]),
    );
}

const isNamed = (token: Token | undefined): boolean => token?.pos === 'PROPN' && isCapital(token.text);

/** The last token from `at` back, a dozen at most, of which something does not hold. */
function back(tokens: readonly Token[], at: number, holds: (token: Token) => boolean): number {
  let from = at;
  while (from > at - 12 && tokens[from] && holds(tokens[from]!)) from--;
  return from;
}

/** "the ages |of the victims| were 20 and 30" */
function ownedBefore(tokens: readonly Token[], at: number): number {
  const of = back(tokens, at, ({ pos }) => /^(?:NOUN|ADJ|DET|PRON|NUM)$/.test(pos));
  return tokens[of]?.lower === 'of' ? of - 1 : of;
}

/** "he is |17|", "she looks to be about |40|", "he turned |18|": how old, not how many. */
const isSomeonesAge = (tokens: readonly Token[], at: number): boolean =>
  /\b(?:he|she) (?:is|was|'s|turned|turns|(?:looks|looked|seems|seemed|appears|appeared) to be)(?: about| around| only| just)?$/.test(
    tokens
      .slice(Math.max(0, at - 6), at)
      .map((t) => t.lower)
      .join(' '),
  );

const isDayName = (word: string): boolean => /day$|tonight/.test(word);
