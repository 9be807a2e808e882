import { after } from '../markup.ts';

/** What a page may hold before it is parsed; articles stay far below. */
export const most = {
  tags: 40_000,
  deep: 1_000,
  tag: 8_000,
  attributes: 200_000,
  data: 500_000,
  signs: 50_000,
} as const;

export interface Prepared {
  /** Without scripts, styles and comments. */
  readonly html: string;
  /** The bodies of `application/ld+json` scripts. */
  readonly data: readonly string[];
  readonly scripts: number;
  /** What is too much of it, in a clause; null for a page that may be parsed. */
  readonly fault: string | null;
}

const silent = new Set(['script', 'style', 'svg', 'template', 'iframe']);
const single = new Set(
  'area base br col embed hr img input link meta param source track wbr !doctype'.split(' '),
);
/** Tags that end the one before of the same name. */
const closes = new Set(['p', 'li', 'td', 'th', 'tr', 'option', 'dt', 'dd']);

/**
 * Makes a page ready for the parser, in one pass from front to end: a tree costs what its tags and its nesting ask, so both
 * are counted before there is one; what is no text is left out; endless tags lose their attributes.
 */
export function prepared(page: string): Prepared {
  const [out, data, open]: [string[], string[], string[]] = [[], [], []];
  const done = (fault: string | null): Prepared => ({ html: out.join(''), data, scripts, fault });
  let [at, tags, attributes, scripts] = [0, 0, 0, 0];
  // The parser makes a piece of text of each.
  let signs = page.split('&', most.signs + 2).length;
  while (at < page.length) {
    const start = page.indexOf('<', at);
    if (start < 0) break;
    out.push(page.slice(at, start));
    const [, end, raw] = /^<(\/?)([a-z!][a-z0-9:-]{0,30})/i.exec(page.slice(start, start + 34)) ?? [];
    if (raw === undefined) {
      signs += 1;
      out.push(page.startsWith('<?', start) ? '' : '&lt;');
      at = start + 1;
      continue;
    }
    if (page.startsWith('<!--', start)) {
      at = after(page, '-->', start + 4);
      continue;
    }
    const name = raw.toLowerCase();
    at = tagEnd(page, start);
    const tag = page.slice(start, at);
    tags += 1;
    if (tags > most.tags) return done(`it holds over ${count(most.tags)} tags`);
    if (silent.has(name)) {
      if (end) continue;
      const close = closing(page, raw, at);
      if (name === 'script') {
        scripts += 1;
        if (/ld\+json/i.test(tag) && data.length < 50 && close - at < most.data)
          data.push(page.slice(at, close));
      }
      at = after(page, '>', close);
      continue;
    }
    if (end) {
      const last = open.lastIndexOf(name);
      if (last >= 0) open.length = last;
    } else if (!single.has(name) && !tag.endsWith('/>')) {
      if (!closes.has(name) || open.at(-1) !== name) open.push(name);
      if (open.length > most.deep) return done(`its tags are nested over ${count(most.deep)} deep`);
    }
    attributes += tag.length > most.tag ? 0 : attributesIn(tag);
    if (attributes > most.attributes) return done(`its tags hold over ${count(most.attributes)} attributes`);
    out.push(tag.length > most.tag ? `<${end}${raw}>` : tag);
  }
  out.push(page.slice(at));
  return done(signs > most.signs ? `it holds over ${count(most.signs)} entities` : null);
}

const count = (n: number): string => n.toLocaleString('en-US');

/** A whole tag: a `>` in a quoted value does not end it, and quotation marks elsewhere hide nothing. */
const wholeTag = /^<(?:[^>=]|=(?!\s*["'])|=\s*(?:"[^"]*"|'[^']*'))*>/;

/** Behind the `>` of a tag. */
function tagEnd(page: string, start: number): number {
  const whole = wholeTag.exec(page.slice(start, start + most.tag));
  return whole ? start + whole[0].length : after(page, '>', start);
}

/** Words of a tag behind its name, without those in quoted values. */
const attributesIn = (tag: string): number =>
  tag.replace(/"[^"]*"|'[^']*'/g, '').match(/[\s/]+[^\s/>]/g)?.length ?? 0;

/** Where `</name` begins; the end of the page where it does not, as in browsers. */
function closing(page: string, name: string, from: number): number {
  for (const each of [`</${name}`, `</${name.toLowerCase()}`, `</${name.toUpperCase()}`]) {
    const found = page.indexOf(each, from);
    if (found >= 0) return found;
  }
  return page.length;
}
