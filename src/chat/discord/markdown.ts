import { inert, inertLine } from '../../core/inert.ts';
import { namesHost } from '../../core/namesHost.ts';

/**
 * Text from anywhere → Discord's Markdown that shows just that text: no formatting, no mention, no link, nothing hidden.
 * Discord reads a backslash before any mark as that mark; `://` is broken so that no client makes it a link.
 *
 * @example escape('**@everyone**') // '\\*\\*\\@everyone\\*\\*'
 */
export const escape = (text: string): string =>
  inert(text)
    .toWellFormed()
    .replace(/[\\*_~`|<>[\]@]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

export const escapeLine = (text: string): string => escape(inertLine(text));

/** `[Open the article](https://…) at nbcnews.com`, without the host where the label names it; what is no web address is shown as text, unlinked. */
export function link(label: string, address: string): string {
  const url = webAddress(address);
  if (!url) return escapeLine(address);
  const href = url.href.replace(/[()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  const shown = href.length > 1500 ? escapeLine(href) : `[${escapeLine(label)}](${href})`;
  return namesHost(label, href) ? shown : `${shown} at ${escapeLine(url.host)}`;
}

/** Of the web, and without anybody's password: its host is where it leads. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  const url = URL.parse(inertLine(text));
  return url && url.username === '' && url.password === '' ? url : null;
}

/**
 * Cuts text into pieces that, dressed, are no longer than `room`; between words where it can. Nothing is left out.
 *
 * @param dress makes Markdown of a piece; each line of a piece may grow by `perLine` over what `escape` makes of it
 */
export function pieces(
  text: string,
  room: number,
  dress: (piece: string) => string = escape,
  perLine = 0,
): string[] {
  const out: string[] = [];
  let piece = '';
  let cost = perLine;
  for (const word of wordsOf(inert(text).toWellFormed(), Math.floor(room / 4))) {
    const price = escape(word).length + 1 + (word.includes('\n') ? perLine : 0);
    if (piece !== '' && cost + price > room) {
      out.push(dress(piece.trimEnd()));
      piece = '';
      cost = perLine;
    }
    piece += word;
    cost += price;
  }
  return [...out, ...(piece.trim() === '' ? [] : [dress(piece.trimEnd())])];
}

/** Words with the space behind them; those longer than `most` in parts. */
const wordsOf = (text: string, most: number): string[] =>
  text.split(/(?<=\s)/).flatMap((word) => {
    if (word.length <= most) return [word];
    const letters = Array.from(word);
    const size = Math.max(1, Math.floor(most / 2));
    return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) =>
      letters.slice(i * size, (i + 1) * size).join(''),
    );
  });
