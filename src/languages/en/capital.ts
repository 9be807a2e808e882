const article = /^(?:al|el|ad|as|ar)-/;

/** True for words that begin with a capital letter, an Arabic article aside: `Qaim`, `al-Qaim`. */
export function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return (first > 64 && first < 91) || (word.charCodeAt(2) === 45 && afterArticle(word));
  return /^\p{Lu}/u.test(word);
}

const afterArticle = (word: string): boolean => article.test(word) && isCapital(word.slice(3));

/** True for a line in capitals, an agency's name aside: in it a capital tells nothing. */
export function isAllCapitals(words: readonly { readonly text: string }[]): boolean {
  const capitals = words.filter((w) => /^\p{Lu}{2}/u.test(w.text)).length;
  return capitals >= 3 && words.filter((w) => /\p{Ll}/u.test(w.text)).length * 5 <= capitals;
}

/** `MOSUL` → `Mosul`, `AL-QAIM` → `Al-Qaim`. */
export const withCapital = (word: string): string =>
  word.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
