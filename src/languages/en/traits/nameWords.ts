import { fold } from '../../../core/fold.ts';
import { isCapital } from '../capital.ts';
import { common } from './common.ts';

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const isName = (text: string): boolean =>
  text.length > 2 && isCapital(text) && /^\p{Lu}[\p{L}'’-]+$/u.test(text);

/** Without "'s" and the marks behind it. */
const bareOf = (printed: string): string =>
  /['’.s-]$/.test(printed) ? printed.replace(/['’]s?$|[.]+$|-+$/g, '') : printed;

/** `TOLV` in "TOLV, Mass. —". */
const isDateline = (text: string): boolean => /^\p{Lu}{4,}$/u.test(text);

/** "|Tolv| police", "|Tolv|, Mass." */
const placed = /^ (?:police|county|sheriff)\b|^,? (?:\p{Lu}[a-z]+\.|\p{Lu}\.\p{Lu}\.)/iu;

const startsSmall = (printed: string): boolean => {
  const first = printed.charCodeAt(0);
  return first < 128 ? first > 96 && first < 123 : /^\p{Ll}/u.test(printed);
};

/** A word with a capital, as it stands in the text and without what hangs on it. */
interface Printed {
  readonly at: number;
  readonly printed: string;
  readonly bare: string;
}

/** A word that may be one of a name. */
interface NameWord {
  readonly key: string;
  /** Begins a sentence, a line or what is quoted: its capital tells nothing. */
  readonly initial: boolean;
  /** Follows the word before it with no more than a space between. */
  readonly joined: boolean;
}

function nameWord(text: string, printed: string, at: number, key: string): NameWord {
  const before = text.slice(Math.max(0, at - 3), at);
  const behind = text.slice(at + printed.length, at + printed.length + 9);
  const opens = /(?:^|[.!?:;|\n"“”)>–—-]\s*)$/u.test(before);
  return {
    key,
    initial: opens && !isDateline(printed) && !placed.test(behind),
    joined: before.endsWith(' ') && !/[.,] $/.test(before),
  };
}

/** Names as they stand in running text; the first word of a sentence counts only where it is one elsewhere too. */
export function nameWords(text: string): { readonly words: Set<string>; readonly runs: string[][] } {
  const small = new Set<string>();
  const all: (Printed | null)[] = [];
  for (const { index, 0: printed } of text.matchAll(word)) {
    const isSmall = startsSmall(printed);
    if (isSmall) small.add(bareOf(printed).toLowerCase());
    const bare = isSmall ? '' : bareOf(printed);
    all.push(isName(bare) ? { at: index, printed, bare } : null);
  }
  const isOwn = (lower: string): boolean => !small.has(lower) && !common.has(lower);
  const names = all.map((t) =>
    t && isOwn(t.bare.toLowerCase()) ? nameWord(text, t.printed, t.at, fold(t.bare)) : null,
  );
  const within = new Set(names.flatMap((t) => (t && !t.initial ? [t.key] : [])));
  const words = new Set<string>();
  const runs: string[][] = [];
  let run: string[] = [];
  for (const t of names) {
    if (t && (!t.initial || within.has(t.key) || run.length > 0)) words.add(t.key);
    if (t && (run.length === 0 || (t.joined && !t.initial))) run.push(t.key);
    else {
      if (run.length > 1) runs.push(run);
      run = t ? [t.key] : [];
    }
  }
  if (run.length > 1) runs.push(run);
  return { words, runs };
}
