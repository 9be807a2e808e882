const enc = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * A link that opens the page at a sentence: `…#:~:text=start,end` (WICG Scroll to Text Fragment; `-`, `,` and `&` are
 * percent-encoded as it asks). Long sentences are named by their first and last words.
 */
export function textFragment(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const target =
    words.length <= 12
      ? enc(words.join(' '))
      : `${enc(words.slice(0, 5).join(' '))},${enc(words.slice(-5).join(' '))}`;
  const [page, hash] = url.split('#', 2);
  return `${page}#${hash === undefined ? '' : hash.replace(/:~:.*$/, '')}:~:text=${target}`;
}
