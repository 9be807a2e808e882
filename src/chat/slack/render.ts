import type { types } from '@slack/bolt';
import type { Action, Card } from '../../core/card.ts';
import { inertLine } from '../../core/inert.ts';
import { heading, piecesOf, typed, type Piece } from './blocks.ts';
import { actionId, askValue, pageValue, shareValue, type Again } from './ids.ts';
import { most } from './limits.ts';
import { fallback } from './fallback.ts';
import { costOf } from './rich.ts';

export interface Look {
  /** The first is 1; past the last gives the last. */
  readonly page?: number;
  /** Where the answer is found again: with it come buttons that turn pages and share. */
  readonly again?: Again;
  /** False where there is no channel to share it in. */
  readonly share?: boolean;
  /** Who showed it to all. */
  readonly by?: string;
  /** Said below the answer, such as where its files are. */
  readonly notes?: readonly string[];
}

/** A message as chat.postMessage, a response_url and views take it. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}
export interface Rendered {
  readonly page: number;
  readonly pages: number;
  readonly message: Message;
}

/** Of the 13,000 characters that all blocks may have: what text and an answer's own buttons may take. */
const textRoom = 6500;
const buttonsRoom = 4000;
const buttonMost = 2300;
const footerMost = 600;
/** Leaves room for the title, buttons and notes. */
const blocksMost = 40;

/** Card → one page of a message within all of Slack's limits; what is not on it is on another. */
export function render(card: Card, look: Look = {}): Rendered {
  const { buttons, words } = actionsOf(card.actions ?? []);
  const header = headerOf(card);
  const texts = pack([...(header === null ? heading(marked(card)) : []), ...piecesOf(card), ...words]);
  const groups = inGroups(buttons);
  const pages = Math.max(1, texts.length, groups.length);
  const n = Math.min(Math.max(1, Math.trunc(look.page ?? 1) || 1), pages);
  const footer = [
    ...(look.notes ?? []).map((note) => inertLine(note)),
    ...(pages > 1 ? [`Page ${n} of ${pages}`] : []),
    ...(look.by === undefined ? [] : [`Shared by ${inertLine(look.by).slice(0, 100).toWellFormed()}`]),
  ].join(' · ');
  const shownFooter = footer.length > footerMost ? `${footer.slice(0, footerMost).toWellFormed()}…` : footer;
  const blocks: types.KnownBlock[] = [
    ...(header === null ? [] : [{ type: 'header' as const, text: plain(header) }]),
    ...(texts[n - 1] ?? []).map(({ rich }) => ({ type: 'rich_text' as const, elements: [...rich] })),
    ...row(groups[n - 1] ?? groups.at(-1) ?? []),
    ...row(look.again ? turning(n, pages, look.again, look.share !== false) : []),
    ...(footer === '' ? [] : [{ type: 'context' as const, elements: [plain(shownFooter)] }]),
  ];
  const shown = blocks.length > 0 ? blocks : [{ type: 'header' as const, text: plain('–') }];
  return { page: n, pages, message: { text: fallback(card), blocks: shown } };
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** The mark says what a colour would: Slack has none for a message. */
const marked = (card: Card): string =>
  `${{ plain: '', alert: '⚠ ', error: '✖ ' }[card.tone]}${inertLine(card.title).toWellFormed()}`;

/** Null for a title too long for its place, or for none: it then opens the text. */
function headerOf(card: Card): string | null {
  const title = marked(card).trim();
  return title !== '' && title.length <= most.header ? title : null;
}

/** Fills pages in order; a heading goes over to the next page with what it heads. */
function pack(all: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  const fits = (page: readonly Piece[], piece: Piece): boolean =>
    page.length < blocksMost && size(page) + size([piece]) <= textRoom;
  for (const piece of all) {
    const page = pages.at(-1);
    if (page && fits(page, piece)) {
      page.push(piece);
      continue;
    }
    const heads = page && page.length > 1 && page.at(-1)?.withNext ? page.splice(-1) : [];
    pages.push([...heads, piece]);
  }
  return pages;
}

const wrapper = 40;
const size = (page: readonly Piece[]): number => page.reduce((sum, p) => sum + costOf(p.rich) + wrapper, 0);

/** Buttons for the actions that fit one, and what to type for the rest. */
function actionsOf(actions: readonly Action[]): {
  readonly buttons: readonly types.Button[];
  readonly words: readonly Piece[];
} {
  const made = actions.map((action, i) => ({ action, button: buttonOf(action, i) }));
  return {
    buttons: made.flatMap((m) => (m.button ? [m.button] : [])),
    words: made.flatMap((m) => (m.button ? [] : typed(m.action))),
  };
}

/** Null for an action that no button of Slack's can hold. */
function buttonOf({ label, command, ask, form, style }: Action, i: number): types.Button | null {
  const shown = inertLine(label).toWellFormed() || 'Go';
  const value = ask === undefined ? command : askValue(command, ask);
  const kind = form ? 'form' : ask === undefined ? 'run' : 'ask';
  const made = button(shown, actionId(kind, i), value, style);
  const fits = shown.length <= most.buttonLabel && value.length <= most.buttonValue && value !== '';
  return fits && costOf(made) <= buttonMost ? made : null;
}

const button = (label: string, id: string, value: string, style?: Action['style']): types.Button => ({
  type: 'button',
  text: plain(label),
  action_id: id,
  value,
  ...(style ? { style } : {}),
});

/** As many as one row of a page takes. */
function inGroups(buttons: readonly types.Button[]): types.Button[][] {
  const groups: types.Button[][] = [];
  for (const b of buttons) {
    const last = groups.at(-1);
    if (last && last.length < most.buttons && costOf([...last, b]) <= buttonsRoom) last.push(b);
    else groups.push([b]);
  }
  return groups;
}

function turning(n: number, pages: number, again: Again, share: boolean): types.Button[] {
  return [
    ...(n > 1 ? [button('◀ Back', actionId('page', 0), pageValue(again, n - 1))] : []),
    ...(n < pages ? [button('More ▶', actionId('page', 1), pageValue(again, n + 1))] : []),
    ...(share ? [button('Share', actionId('share', 0), shareValue(again))] : []),
  ];
}

const row = (elements: readonly types.Button[]): types.KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }];
