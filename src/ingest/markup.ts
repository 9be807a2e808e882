import { parseHTML } from 'linkedom';

const breaks = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure figcaption hr pre'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'figcaption', 'template', 'noscript', 'iframe', 'svg']);

/** A tag with its attributes; a `>` in a quoted one does not end it. */
const wholeTag = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/;

/**
 * HTML of a feed → plain text, a paragraph a line. A scan from front to end: feeds carry fragments, cut and nested at will,
 * and a tree of them would cost what their nesting asks.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  let out = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    out += html.slice(at, open);
    const tag = /^<(\/?)([a-z][a-z0-9]{0,20})\b/i.exec(html.slice(open, open + 24));
    if (html.startsWith('<!--', open)) at = after(html, '-->', open);
    else if (tag || /^<[!?]/.test(html.slice(open, open + 2))) {
      const name = (tag?.[2] ?? '').toLowerCase();
      const whole = wholeTag.exec(html.slice(open, open + 4000))?.[0];
      at = whole ? open + whole.length : after(html, '>', open);
      if (tag?.[1] === '' && silent.has(name)) at = after(html, '>', after(html, `</${tag[2]}`, at) - 1);
      out += breaks.has(name) ? '\n' : '';
    } else {
      out += '<';
      at = open + 1;
    }
  }
  return tidy(decoded(out + html.slice(at)));
}

/** The place behind the next `mark`; the end where there is none. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** `&amp;`, `&#8217;`, `&rsquo;` → the letters; by the parser of pages, which knows them all. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const { document } = parseHTML(`<html><body>${text.replaceAll('<', '&lt;')}</body></html>`);
  return document.body.textContent ?? '';
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
