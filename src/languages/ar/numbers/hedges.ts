import type { Hedge } from '../../common/hedge.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokens.ts';

/** A hedge by its words, as `foldWord` makes them. */
interface Phrase {
  readonly hedge: Hedge;
  readonly words: readonly string[];
}

type Rows = readonly (readonly [hedge: Hedge, phrases: string])[];

const before: Rows = [
  [
    'more-than',
    'أكثر من|أزيد من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|ما يربو على|يربو على',
  ],
  ['more-than', 'ما ينيف على|يتجاوز|تتجاوز|تجاوز|تجاوزت|تخطى|تخطت|يفوق|تفوق|ما يفوق|فاق'],
  ['at-least', 'ما لا يقل عن|لا يقل عن|لا تقل عن|ليس أقل من|على الأقل|على أقل تقدير|بحد أدنى'],
  [
    'up-to',
    'ما يصل إلى|يصل إلى|تصل إلى|إلى حد|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|ما لا يزيد على|ما لا يزيد عن',
  ],
  ['up-to', 'لا يتجاوز|لا تتجاوز|ما لا يتجاوز|ليس أكثر من|حتى|على الأكثر|بحد أقصى'],
  ['fewer-than', 'أقل من|ما يقل عن|يقل عن|تقل عن'],
  [
    'about',
    'حوالي|نحو|قرابة|زهاء|ما يقارب|يقارب|تقارب|ما يقرب من|يقرب من|تقرب من|ما يناهز|يناهز|تناهز|بحدود|في حدود|تقريبا',
  ],
  ['plain', 'ال|ما مجموعه|إجمالي'],
];
const behind: Rows = [
  ['more-than', 'ونيف|ونيفا'],
  ['at-least', 'على الأقل|على أقل تقدير|كحد أدنى|بحد أدنى|أو أكثر|فأكثر|وأكثر|أو يزيد|+'],
  ['up-to', 'على الأكثر|كحد أقصى|بحد أقصى|أو أقل|فأقل'],
  ['about', 'تقريبا'],
];

/** The longest first: "is not over" before "over". */
const phrasesOf = (rows: Rows): readonly Phrase[] =>
  rows
    .flatMap(([hedge, phrases]) =>
      phrases.split('|').map((phrase) => ({ hedge, words: phrase.split(' ').map(foldWord) })),
    )
    .toSorted((a, b) => b.words.length - a.words.length);

const beforeNumber = phrasesOf(before);
const behindNumber = phrasesOf(behind);

/** A hedge as it stands, up to the token `next`. */
export interface HedgeAt {
  readonly hedge: Hedge;
  readonly next: number;
  readonly isJoined: boolean;
}

/** "and", "so", "with" and "for" are written together with the first word: "بنحو", "ولأكثر من". */
const attached = /^([وف]?)[بل]?(?=.{2})/;

/** The hedge whose words begin at `at`, before a number. */
export function hedgeAt(tokens: readonly Token[], at: number): HedgeAt | null {
  const word = tokens[at]?.word ?? '';
  const whole = phraseAt(beforeNumber, tokens, at, word);
  if (whole) return { ...whole, isJoined: false };
  const bare = phraseAt(beforeNumber, tokens, at, word.replace(attached, ''));
  return bare && { ...bare, isJoined: word.startsWith('و') };
}

/** The hedge whose words begin at `at`, behind a number. */
export function hedgeBehind(tokens: readonly Token[], at: number): HedgeAt | null {
  const found = phraseAt(behindNumber, tokens, at, tokens[at]?.word ?? '');
  return found && { ...found, isJoined: false };
}

function phraseAt(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
  first: string,
): Pick<HedgeAt, 'hedge' | 'next'> | null {
  const found = phrases.find(({ words }) =>
    words.every((word, i) => (i === 0 ? first : tokens[at + i]?.word) === word),
  );
  return found ? { hedge: found.hedge, next: at + found.words.length } : null;
}
