import type { Action, Block, Card } from '../../core/card.ts';
import { inertLine, seen } from '../../core/inert.ts';
import { costOf, line, link, pieces, run, webAddress, type Rich, type Run } from './rich.ts';

/** A part of a message that stays whole; a heading stays with what follows. */
export interface Piece {
  readonly rich: readonly Rich[];
  readonly withNext?: true;
}

/** The dearest piece, as JSON; a page holds at least one. */
export const room = 2600;
/** Rows of a table go together in pieces of this size, so that pages fill. */
const tableRoom = 1200;
/** A preformatted line wider than this wraps in a side-by-side window, and is no table any more. */
const tableWidth = 64;

const section = (elements: readonly Run[]): Rich => ({ type: 'rich_text_section', elements: [...elements] });
const texts = (all: readonly string[]): Piece[] => all.map((text) => ({ rich: [section(run(text))] }));

/** Everything a card says; what its files hold is not in it. */
export const piecesOf = (card: Card): Piece[] => [
  ...(card.subtitle ? texts(pieces(inertLine(card.subtitle), room)) : []),
  ...card.blocks.flatMap(blockPieces),
];

function blockPieces(block: Block): Piece[] {
  switch (block.kind) {
    case 'text':
      return texts(pieces(block.text, room));
    case 'heading':
      return heading(block.text, block.note);
    case 'table':
      return table(block.rows.map((row) => row.map(inertLine)));
    case 'quote':
      return quote(block);
    case 'file':
      return [];
    case 'picture':
      return texts(pieces(block.alt, room));
    default:
      return block satisfies never;
  }
}

export function heading(text: string, note = ''): Piece[] {
  const runs = [...line(text, 'bold'), ...(inertLine(note) ? [...run(' · '), ...line(note)] : [])];
  if (inertLine(text) !== '' && costOf(runs) <= room) return [{ rich: [section(runs)], withNext: true }];
  return texts(pieces([inertLine(text), inertLine(note)].filter(Boolean).join(' · '), room));
}

function quote({ text, source, url, inline }: Extract<Block, { kind: 'quote' }>): Piece[] {
  if (inline) {
    const said = inertLine(source);
    const from = url && inertLine(url) ? link(said || 'Open the article', url) : run(said);
    const runs = [...run(`“${inertLine(text)}”`), ...(from.length > 0 ? [...run(' '), ...from] : [])];
    if (costOf(runs) <= room) return [{ rich: [{ type: 'rich_text_quote', elements: runs }] }];
  }
  const quoted = pieces(`“${text}”`, room).map((t) => ({
    rich: [{ type: 'rich_text_quote' as const, elements: run(t) }],
  }));
  const said = inertLine(source);
  const opened = url && inertLine(url) ? link('Open the article', url) : [];
  const runs = [
    ...(said ? run(`— ${said}`) : []),
    ...(said && opened.length > 0 ? run(' · ') : []),
    ...opened,
  ];
  if (runs.length === 0) return quoted;
  if (costOf(runs) <= room) return [...quoted, { rich: [section(runs)] }];
  return [...quoted, ...texts([...pieces(said, room), ...pieces(inertLine(url ?? ''), room)])];
}

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - seen(text)));

/** Aligned in a fixed-width font where every line fits one; a line of text a row where it does not. */
function table(rows: readonly (readonly string[])[]): Piece[] {
  const columns = Math.max(0, ...rows.map((r) => r.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((r) => seen(r[i] ?? ''))));
  const total = widths.reduce((a, b) => a + b + 2, -2);
  if (total > tableWidth || rows.flat().some((cell) => webAddress(cell))) return rowsOf(rows);
  const lines = rows.map((row) =>
    widths
      .map((w, i) => pad(row[i] ?? '', w))
      .join('  ')
      .trimEnd(),
  );
  if (lines.every((l) => l === '')) return [];
  return grouped(lines, (l) => l.length + 2).map((group) => ({
    rich: [
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: group.join('\n').toWellFormed() }] },
    ],
  }));
}

/** `55 civilians · hospital sources · Reuters, 7 Dec`, the key in bold; rows too long for a piece as text. */
const rowsOf = (rows: readonly (readonly string[])[]): Piece[] =>
  grouped(rows.map(rowRuns), (runs) => costOf(runs) + 40).flatMap((group): Piece[] => {
    const runs = group.filter((r) => r.length > 0);
    const all = runs.flatMap((r, i) => (i === 0 ? r : [...run('\n'), ...r]));
    if (all.length === 0) return [];
    return costOf(all) <= room ? [{ rich: [section(all)] }] : texts(pieces(textOf(all), room));
  });

const rowRuns = (row: readonly string[]): Run[] => {
  const [first = '', ...rest] = row;
  const cells = [
    ...(first === '' ? [] : [webAddress(first) ? link('open', first) : line(first, 'bold')]),
    ...rest.filter((c) => c !== '').map((c) => (webAddress(c) ? link('open', c) : line(c))),
  ];
  return cells.flatMap((cell, i) => (i === 0 ? cell : [...run(' · '), ...cell]));
};

/** Runs as they are read, a link's address beside its words. */
const textOf = (runs: readonly Run[]): string =>
  runs
    .map((r) => (r.type === 'link' ? `${r.text ?? ''} ${r.url}` : r.type === 'text' ? r.text : ''))
    .join('');

function grouped<T>(all: readonly T[], size: (one: T) => number): T[][] {
  const groups: T[][] = [];
  let used = 0;
  for (const one of all) {
    const last = groups.at(-1);
    if (last && used + size(one) <= tableRoom) last.push(one);
    else {
      groups.push([one]);
      used = 0;
    }
    used += size(one);
  }
  return groups;
}

/** For actions that no button can hold: what to type instead. */
export const typed = ({ label, command, ask }: Action): Piece[] =>
  texts(
    pieces(
      `${inertLine(label)}: type ${inertLine(command)}${ask ? ` and then: ${inertLine(ask)}` : ''}`,
      room,
    ),
  );
