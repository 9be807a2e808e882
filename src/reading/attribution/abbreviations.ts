/** Whether letters abbreviate a name: by its initials, or by the beginnings of its words in turn. */
export function abbreviates(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w));
  if (words.length < 2) return false;
  const fits = (rest: string, at: number): boolean => {
    if (rest === '') return at === words.length;
    const word = words[at]?.toUpperCase() ?? '';
    for (let n = Math.min(word.length, rest.length); n > 0; n--)
      if (word.startsWith(rest.slice(0, n)) && fits(rest.slice(n), at + 1)) return true;
    return false;
  };
  return words.some((_, from) => (from === 0 || words.length - from > 1) && fitsFrom(fits, letters, from));
}

const fitsFrom = (fits: (rest: string, at: number) => boolean, letters: string, from: number): boolean =>
  fits(letters.toUpperCase(), from);
