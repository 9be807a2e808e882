import anyAscii from 'any-ascii';

/**
 * A spelling brought down to what tells names apart: `Al-Qā’im`, `al qa'im` and `Qaim` all give `qaim`.
 * Letters without marks, lower case, no apostrophes, words joined by one space, the Arabic article dropped.
 */
export const fold = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : folded(name));

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

const folded = (name: string): string =>
  (isAscii(name) ? name : anyAscii(name.normalize('NFKC')))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:al|el|ad|an|ar|as|at|az|ash) (?=\p{L})/gu, '')
    .trim();
