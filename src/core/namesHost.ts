import { fold } from './fold.ts';

/**
 * True where words name the site that an address leads to, so that a link on them needs no host beside it: "hospital sources,
 * NBC News, 7 Dec" and nbcnews.com; not reuters.com.example.org.
 */
export function namesHost(words: string, address: string): boolean {
  const host = URL.parse(address)?.host.replace(/^www\./, '') ?? '';
  const [site = '', ...ending] = host.split('.');
  const isPlain = ending.length === 1 || (ending.length === 2 && ending.every((part) => part.length <= 3));
  return isPlain && words.split(',').some((part) => fold(part).replaceAll(' ', '') === site);
}
