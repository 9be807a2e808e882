import type { Span } from '../../text.ts';
import { functionWords } from '../functions.ts';
import { sentenceIn } from './leading.ts';

/** Labels that stand nowhere in a report: "Prev Post", "Top Headlines", "MORE NEWS:". */
const always = String.raw`(?:Prev(?:ious)?|Next) (?:Post|Article|Story)|Most (?:Viewed|Read|Popular|Shared)|(?:More|Related|Latest|Top|Trending|Recommended) (?:[Nn]ews|[Ss]tories|[Aa]rticles|[Pp]osts|[Vv]ideos|[Hh]eadlines|[Cc]ontent)(?: (?:Videos|Stories))?|MORE NEWS|RELATED(?: (?:NEWS|STORIES|ARTICLES|POSTS|VIDEOS))?(?=:)|(?:READ|ALSO) (?:ALSO|READ|MORE)(?=:)|(?:Read [Aa]lso|Also [Rr]ead|See [Aa]lso|Read [Mm]ore|Related)(?=:)`;
/** Labels that may open a sentence, too: it takes a headline behind them. */
const mayOpen = String.raw`Related|Trending(?: [Nn]ow)?|Read [Aa]lso|Also [Rr]ead|See [Aa]lso|Read [Mm]ore|Don['’]t [Mm]iss|Up [Nn]ext|Most [Vv]iewed`;

const strong = new RegExp(String.raw`(?<=^|[\s>»|])(?:${always})\b:?\s*(?=["“‘]?[\p{Lu}\d]|$)`, 'gu');
const weak = new RegExp(
  String.raw`(?<=^|[.!?]["”’)]?\s{1,3})(?:${mayOpen})\b\s*(?=["“‘]?[\p{Lu}\d]|$)`,
  'gu',
);

/** So many letters of what stands behind a label are looked at. */
const longest = 400;

/** "… died. |Related Fire Kills Three In Oln|", "… |MORE NEWS: 14 killed in ferry fire| The mayor said …": links of a page that was put into one line. */
export const links = (line: string): readonly Span[] =>
  [...found(line, strong, 0), ...found(line, weak, leastTitle)].toSorted((a, b) => a.start - b.start);

/** A run of fewer capitalised words is no headline. */
const leastTitle = 4;

const found = (line: string, label: RegExp, least: number): readonly Span[] =>
  [...line.matchAll(label)].flatMap(({ index: start, 0: words }) => {
    const behind = line.slice(start + words.length, start + words.length + longest);
    const length = headline(behind);
    const isHeadline = behind !== '' && behind.length === length ? true : titled(behind) >= least;
    return isHeadline ? [{ start, end: start + words.length + length }] : [];
  });

/** How much of a text is headlines: all of it without a full stop, else its capitalised words, else what stands before a sentence. */
function headline(text: string): number {
  if (!/[.!?]/.test(text)) return text.length;
  const title = titleEnd(text);
  if (title.words >= leastTitle) return title.end;
  const until = /[.!?]/.exec(text)!.index;
  return Math.max(0, sentenceIn(text.slice(0, until)));
}

const titled = (text: string): number => titleEnd(text).words;

/** Where the words end that are capitalised or small ones; the capital before a plain word opens the sentence behind. */
function titleEnd(text: string): { readonly words: number; readonly end: number } {
  const starts: number[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const isSmall = functionWords.has(word.toLowerCase()) || /^(?:a|an|the)$/i.test(word);
    if (/^["“‘(]?[\p{Lu}\d]/u.test(word) || (isSmall && starts.length > 0)) {
      starts.push(index);
      if (/[.!?]["”’)]?$/.test(word)) return { words: 0, end: 0 };
      continue;
    }
    const opens = starts.findLastIndex((at) => /^["“‘(]?\p{Lu}/u.test(text.slice(at)));
    return opens < 1 ? { words: 0, end: 0 } : { words: opens, end: starts[opens]! };
  }
  return { words: starts.length, end: text.length };
}
