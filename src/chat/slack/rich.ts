import type { types } from '@slack/bolt';
import { inert, inertLine } from '../../core/inert.ts';
import { namesHost } from '../../core/namesHost.ts';

export type Rich = types.RichTextBlock['elements'][number];
export type Run = types.RichTextElement;

/**
 * Rich text is shown letter for letter: Slack reads no mention, link, emoji or formatting in it, so that text from
 * articles needs no escaping there; only what is hidden or turns the reading direction is taken out.
 */
export const run = (text: string, style?: 'bold' | 'italic'): Run[] => {
  const shown = inert(text).toWellFormed();
  return shown === '' ? [] : [{ type: 'text', text: shown, ...(style ? { style: { [style]: true } } : {}) }];
};

/** The same on one line. */
export const line = (text: string, style?: 'bold' | 'italic'): Run[] => run(inertLine(text), style);

/** `Open the article at nbcnews.com`, opening it, without the host where the label names it; what is no web address is shown as text. */
export function link(label: string, address: string): Run[] {
  const url = webAddress(address);
  if (!url || url.href.length > linkMost) return line(address);
  const host = namesHost(label, url.href) ? [] : run(` at ${url.host}`);
  return [{ type: 'link', url: url.href, text: inertLine(label) || 'open' }, ...host];
}

const linkMost = 2000;

/** Of the web, and without anybody's password: its host is where it leads. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  const url = URL.parse(inertLine(text));
  return url && url.username === '' && url.password === '' ? url : null;
}

/** For Slack's own markup, where a message has no blocks and in notifications: no mention, link or entity is read in it. */
export const escape = (text: string): string =>
  inert(text).toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What Slack hands over of a typed or posted text → what was meant: links and mentions as they are read, entities undone. */
export const unescape = (text: string): string =>
  text
    .replace(/<(https?:[^|>\s]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<(?:mailto|tel):[^|>]+\|([^>]*)>/g, '$1')
    .replace(/<[@#!]([^|>]+)\|([^>]*)>/g, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** As characters of JSON, which is how Slack counts a message's blocks at their worst. */
export const costOf = (value: unknown): number => JSON.stringify(value).length;

/** Text in pieces that cost no more than `room`; cut between words where it can. Nothing is left out but spaces at cuts. */
export function pieces(text: string, room: number): string[] {
  const out: string[] = [];
  let piece = '';
  let cost = 2;
  for (const word of wordsOf(inert(text).toWellFormed(), Math.floor(room / 4))) {
    const price = costOf(word) - 2;
    if (piece !== '' && cost + price > room) {
      out.push(piece);
      piece = '';
      cost = 2;
    }
    piece += word;
    cost += price;
  }
  return [...out, piece].map((p) => p.replace(/^\n+|\s+$/g, '')).filter((p) => p.trim() !== '');
}

/** Words with the space behind them; those longer than `longest` in parts. */
const wordsOf = (text: string, longest: number): string[] =>
  text.split(/(?<=\s)/).flatMap((word) => {
    if (word.length <= longest) return [word];
    const letters = Array.from(word);
    const size = Math.max(1, Math.floor(longest / 2));
    return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) =>
      letters.slice(i * size, (i + 1) * size).join(''),
    );
  });
