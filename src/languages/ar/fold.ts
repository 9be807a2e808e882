/** Short vowels and other marks on letters, the stroke that lengthens a word, and what is not seen. */
const unread = /[\p{M}\p{Cf}\u0640]/gu;

/**
 * A word in the letters that all who write it write: without vowel marks, alef and yaa in one form, the final taa as a haa. Persian and
 * Kurdish keyboards have a kaf and a yaa of their own.
 *
 * @example foldWord('إِمْرأةً') // 'امراه'
 */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(unread, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .toLowerCase();
