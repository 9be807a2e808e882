const article = /^(?:al|el|ad|as|ar)-/;

/** True for words that begin with a capital letter, an Arabic article aside: `Qaim`, `al-Qaim`. */
export function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return (first > 64 && first < 91) || (word.charCodeAt(2) === 45 && afterArticle(word));
  return /^\p{Lu}/u.test(word);
}

const afterArticle = (word: string): boolean => article.test(word) && isCapital(word.slice(3));
