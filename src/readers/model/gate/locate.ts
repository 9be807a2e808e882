/** Letters `start` up to `end` of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks that models write otherwise than articles do. */
const marks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
};

interface Folded {
  readonly text: string;
  /** Of each letter of `text` its place in the original; one more for the end. */
  readonly at: readonly number[];
}

/** White space of any kind and length is one space, quotation marks are plain; nothing else is changed. */
function folded(original: string): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  let isAfterSpace = true;
  for (let i = 0; i < original.length; i++) {
    const letter = original[i]!;
    const isSpace = /\s/.test(letter);
    if (!(isSpace && isAfterSpace)) {
      letters.push(isSpace ? ' ' : (marks[letter] ?? letter));
      at.push(i);
    }
    isAfterSpace = isSpace;
  }
  return { text: letters.join(''), at: [...at, original.length] };
}

export interface Locator {
  /** The first place where the words stand, within a span where one is given; null where they stand nowhere. */
  find(words: string, within?: Span): Span | null;
}

/** Finds words in a text letter for letter, but for white space and the form of quotation marks. */
export function locatorIn(original: string): Locator {
  const text = folded(original);
  return {
    find(words, within) {
      const wanted = folded(words.trim()).text.trimEnd();
      if (wanted === '') return null;
      const from = within
        ? Math.max(
            0,
            text.at.findIndex((at) => at >= within.start),
          )
        : 0;
      for (let i = text.text.indexOf(wanted, from); i >= 0; i = text.text.indexOf(wanted, i + 1)) {
        const span = { start: text.at[i]!, end: text.at[i + wanted.length - 1]! + 1 };
        if (within && span.end > within.end) return null;
        if (isWhole(original, span)) return span;
      }
      return null;
    },
  };
}

const isPartOfWord = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** "5" does not stand in "55", nor "art" in "party". */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !(isPartOfWord(text[start - 1]) && isPartOfWord(text[start])) &&
  !(isPartOfWord(text[end - 1]) && isPartOfWord(text[end]));
