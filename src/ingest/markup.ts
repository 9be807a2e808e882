import { decodeHTML } from 'entities';

const breaks = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure figcaption hr pre'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'figcaption', 'template', 'noscript', 'iframe', 'svg']);

/**
 * HTML of a feed → plain text, a paragraph a line. A scan from front to end: feeds carry fragments, cut and nested at will,
 * and a tree of them would cost what their nesting asks.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  let out = '';
  let [at, broken] = [0, 0];
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    out += html.slice(at, open);
    const tag = /^<(\/?)([a-z][a-z0-9]{0,20})\b/i.exec(html.slice(open, open + 24));
    if (html.startsWith('<!--', open)) at = after(html, '-->', open);
    else if (tag || /^<[!?]/.test(html.slice(open, open + 2))) {
      const name = (tag?.[2] ?? '').toLowerCase();
      const end = broken < mostBroken ? tagEnd(html, open) : null;
      if (end === null) broken += 1;
      at = end ?? after(html, '>', open);
      if (tag?.[1] === '' && silent.has(name)) at = after(html, '>', after(html, `</${tag[2]}`, at) - 1);
      out += breaks.has(name) ? '\n' : '';
    } else {
      out += '<';
      at = open + 1;
    }
  }
  return tidy(decodeHTML(out + html.slice(at)));
}

/** Letters of a tag in which its end is looked for, and tags in which it may be missed: then quotation marks hide nothing. */
const longestTag = 4000;
const mostBroken = 500;

/** Behind the `>` of a tag; one in a quoted value does not end it. Null where there is none. */
function tagEnd(html: string, open: number): number | null {
  let quote: string | null = null;
  for (let at = open + 1; at < Math.min(open + longestTag, html.length); at += 1) {
    const sign = html[at];
    if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return null;
}

/** The place behind the next `mark`; the end where there is none. */
export function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** The same on one line; null where nothing is left. For titles, which some feeds escape twice. */
export const plainLine = (html: string | undefined): string | null =>
  plainText(html ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 500)
    .trim() || null;
