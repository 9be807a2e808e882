import { createColors } from 'picocolors';
import type { Block, Card } from '../../core/card.ts';
import { closedLines, inert, seen } from '../../core/inert.ts';

export interface Look {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Colors = ReturnType<typeof createColors>;
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - seen(text)));

/** The width to write for: a terminal's own up to 140, and 120 where it tells none (a pipe) or 0. */
export const widthOf = ({ columns }: { readonly columns?: number }): number => Math.min(columns || 120, 140);

/** Card → lines of text; wrapped to the terminal, columns aligned, control characters of articles taken out. */
export function renderCard(card: Card, { color, width }: Look): string {
  const c = createColors(color);
  const title = {
    plain: c.bold,
    alert: (s: string) => c.bold(c.yellow(`! ${s}`)),
    error: (s: string) => c.bold(c.red(s)),
  }[card.tone];
  const lines = [
    ...wrap(inert(card.title), width).map(title),
    ...(card.subtitle ? wrap(inert(card.subtitle), width).map(c.dim) : []),
    ...card.blocks.flatMap((block) => renderBlock(block, c, width)),
    ...pack(
      card.actions?.map((a) => `[${inert(a.label)}: ${a.command}${a.ask ? ' …' : ''}]`) ?? [],
      width,
    ).map(c.dim),
  ];
  return `${lines.join('\n')}\n`;
}

function renderBlock(block: Block, c: Colors, width: number): string[] {
  switch (block.kind) {
    case 'text':
      return wrap(inert(block.text), width - 2).map((l) => `  ${l}`);
    case 'heading':
      return heading(inert(block.text), inert(block.note ?? ''), c, width);
    case 'table':
      return table(
        block.rows.map((row) => row.map((cell) => inert(cell).replace(/\s+/g, ' '))),
        width,
      );
    case 'quote':
      if (block.inline)
        return [
          ...wrap(`“${inert(block.text)}” ${inert(block.source)}`, width - 4).map(
            (l) => `  ${c.dim('|')} ${l}`,
          ),
          ...(block.url ? [c.dim(`    ${inert(block.url)}`)] : []),
        ];
      return [
        ...wrap(`“${inert(block.text)}”`, width - 4).map((l) => `  ${c.dim('|')} ${l}`),
        ...[...wrap(inert(block.source), width - 4), ...(block.url ? [inert(block.url)] : [])].map((l) =>
          c.dim(`    ${l}`),
        ),
      ];
    case 'file':
      return inert(block.content).trimEnd().split('\n');
    case 'picture':
      return wrap(`[${inert(block.alt)}]`, width - 2).map((l) => `  ${l}`);
    default:
      return block satisfies never;
  }
}

/** The note stands beside the text where there is room for both, else below it. */
function heading(text: string, note: string, c: Colors, width: number): string[] {
  if (seen(text) + 3 + seen(note) <= width) return [note ? `${c.bold(text)}   ${c.dim(note)}` : c.bold(text)];
  return [
    ...wrap(text, width).map(c.bold),
    ...(note ? wrap(note, width - 2).map((l) => c.dim(`  ${l}`)) : []),
  ];
}

/** As many on a line as it holds; none is broken, so that each can be copied whole. */
function pack(items: readonly string[], width: number): string[] {
  return items.reduce<string[]>((lines, item) => {
    const last = lines.at(-1);
    if (last === undefined || seen(last) + 2 + seen(item) > width) return [...lines, item];
    return [...lines.slice(0, -1), `${last}  ${item}`];
  }, []);
}

/** Columns as wide as what stands in them; where the line is too long, the widest columns wrap within themselves. */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const columns = Math.max(0, ...rows.map((r) => r.length));
  const want = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((r) => seen(r[i] ?? ''))));
  const widths = fit(want, width - 2 - 2 * Math.max(0, columns - 1));
  return rows.flatMap((row) => {
    const cells = widths.map((w, i) => (w === 0 ? [] : wrap(row[i] ?? '', w)));
    const height = Math.max(1, ...cells.map((c) => c.length));
    return Array.from({ length: height }, (_, n) =>
      `  ${widths.map((w, i) => pad(cells[i]?.[n] ?? '', w)).join('  ')}`.trimEnd(),
    );
  });
}

/** Narrows the widest column, a step at a time, until the line fits; none below eight. */
function fit(want: readonly number[], room: number): number[] {
  let widths = [...want];
  while (sum(widths) > room && Math.max(...widths) > 8) {
    const widest = widths.indexOf(Math.max(...widths));
    widths = widths.map((w, i) => (i === widest ? w - 1 : w));
  }
  return widths;
}

const sum = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);

/** Breaks at spaces; a word longer than the line is cut, so that nothing runs over the edge. Links stay whole. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(8, width);
  return text.split('\n').flatMap((line) => {
    const out: string[] = [];
    let current = '';
    for (const word of line.split(' ').flatMap((w) => chunks(w, most))) {
      if (current !== '' && seen(current) + 1 + seen(word) > most) {
        out.push(current);
        current = word;
      } else current = current === '' ? word : `${current} ${word}`;
    }
    return closedLines([...out, current]);
  });
}

function chunks(word: string, most: number): string[] {
  const letters = Array.from(word);
  if (letters.length <= most || /^https?:\/\//.test(word)) return [word];
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, i) =>
    letters.slice(i * most, (i + 1) * most).join(''),
  );
}
