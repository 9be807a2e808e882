import type { Action, Block, Card } from '../../core/card.ts';
import { inertLine, seen } from '../../core/inert.ts';
import { escape, escapeLine, link, pieces, webAddress } from './markdown.ts';

/** A part of a description that stays whole; a heading stays with what follows. */
export interface Piece {
  readonly text: string;
  readonly withNext?: true;
}

/** The longest piece; a page holds at least one. */
export const room = 3600;
/** A code block of tables in pieces of this size, so that pages fill. */
const tableRoom = 1200;
/** A code block wider than this wraps in an embed, and is no table any more. */
const tableWidth = 56;

const texts = (all: readonly string[]): Piece[] => all.map((text) => ({ text }));

/** Everything a card says, as Markdown; what its files hold is not in it. Its first paragraph keeps its distance, as headings do. */
export const piecesOf = (card: Card): Piece[] => [
  ...(card.subtitle ? texts(pieces(inertLine(card.subtitle), room)) : []),
  ...(card.subtitle && card.blocks[0]?.kind === 'text' ? texts(['']) : []),
  ...card.blocks.flatMap(blockPieces),
];

function blockPieces(block: Block): Piece[] {
  switch (block.kind) {
    case 'text':
      return texts(pieces(block.text, room));
    case 'heading':
      return heading(block.text, block.note);
    case 'table':
      return texts(table(block.rows.map((row) => row.map(inertLine))));
    case 'quote':
      return texts(
        block.inline
          ? inlineQuote(block)
          : [...pieces(`“${block.text}”`, room, quoted, 2), ...source(block.source, block.url)],
      );
    case 'file':
      return [];
    case 'picture':
      return block.alt.length > altMost ? texts(pieces(block.alt, room)) : [];
    default:
      return block satisfies never;
  }
}

/** Discord's limit for a file's description; a longer one is also written out in the message. */
export const altMost = 1024;

function heading(text: string, note = ''): Piece[] {
  const whole = `\n**${escapeLine(text)}**${note ? ` · ${escapeLine(note)}` : ''}`;
  if (inertLine(text) !== '' && whole.length <= room) return [{ text: whole, withNext: true }];
  return texts(pieces([inertLine(text), inertLine(note)].filter(Boolean).join(' · '), room));
}

const quoted = (piece: string): string => escape(piece).replace(/^/gm, '> ');

/** `> “…55 civilians were killed…” [hospital sources, Reuters, 7 Dec](…) at reuters.com` */
function inlineQuote({ text, source: from, url }: Extract<Block, { kind: 'quote' }>): string[] {
  const said = inertLine(from);
  const shown = url ? link(said || 'Open the article', url) : escapeLine(said);
  const line = `> “${escapeLine(text)}” ${shown}`.trimEnd();
  return line.length <= room ? [line] : [...pieces(`“${text}”`, room, quoted, 2), ...source(from, url)];
}

function source(text: string, url: string | undefined): string[] {
  const opened = url ? link('Open the article', url) : '';
  const line = [`— ${escapeLine(text)}`, opened].filter(Boolean).join(' · ');
  return line.length <= room ? [line] : [...pieces(text, room), ...pieces(opened && url ? url : '', room)];
}

/** Aligned in a code block where every line fits one; a line of text a row where it does not. */
function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((r) => r.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((r) => seen(r[i] ?? ''))));
  const total = widths.reduce((a, b) => a + b + 2, -2);
  const cells = rows.flat();
  if (total > tableWidth || cells.some((c) => c.includes('`') || webAddress(c))) return rows.flatMap(rowText);
  const lines = rows
    .map((row) => widths.map((w, i) => (row[i] ?? '').padEnd(w + (row[i]?.length ?? 0) - seen(row[i] ?? ''))))
    .map((row) => row.join('  ').trimEnd());
  return lines.every((l) => l === '') ? [] : blocksOf(lines);
}

function blocksOf(lines: readonly string[]): string[] {
  const groups = lines.reduce<string[]>((all, line) => {
    const last = all.at(-1);
    return last !== undefined && last.length + line.length < tableRoom
      ? [...all.slice(0, -1), `${last}\n${line}`]
      : [...all, line];
  }, []);
  return groups.map((group) => `\`\`\`\n${group.toWellFormed()}\n\`\`\``);
}

/** `**55 civilians** · hospital sources · Reuters, 7 Dec` */
function rowText(row: readonly string[]): string[] {
  const [first = '', ...rest] = row;
  const shown = rest.filter((cell) => cell !== '').map(cellText);
  const key = webAddress(first) ? cellText(first) : `**${escapeLine(first)}**`;
  const line = [...(first === '' ? [] : [key]), ...shown].join(' · ');
  return line.length <= room ? (line === '' ? [] : [line]) : pieces(row.join(' · '), room);
}

const cellText = (cell: string): string => (webAddress(cell) ? link('open', cell) : escapeLine(cell));

/** For actions that no button can hold: what to type instead. */
export const typed = ({ label, command, ask }: Action): Piece[] =>
  texts(
    pieces(
      `${inertLine(label)}: type ${inertLine(command)}${ask ? ` and then: ${inertLine(ask)}` : ''}`,
      room,
    ),
  );
