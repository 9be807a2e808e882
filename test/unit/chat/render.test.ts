import { expect, test } from 'vitest';
import { renderCard, widthOf } from '../../../src/chat/terminal/render.ts';
import type { Block, Card } from '../../../src/core/card.ts';

const plain = { color: false, width: 40 };
const card = (blocks: readonly Block[], rest: Partial<Card> = {}): Card => ({
  tone: 'plain',
  title: 'T',
  blocks,
  ...rest,
});
const lines = (c: Card, look = plain): string[] => renderCard(c, look).trimEnd().split('\n');

test('a note stands beside its heading where there is room, else below', () => {
  const short = { kind: 'heading' as const, text: 'Killed  0 – 60', note: '3 articles' };
  expect(lines(card([short]))[1]).toBe('Killed  0 – 60   3 articles');
  expect(lines(card([{ ...short, note: 'conflicting figures · 3 articles' }])).slice(1)).toEqual([
    'Killed  0 – 60',
    '  conflicting figures · 3 articles',
  ]);
});

test('a link is never broken, wherever it stands', () => {
  const url = `https://example.org/${'long-'.repeat(12)}#:~:text=so`;
  const quote = { kind: 'quote' as const, text: 'Twelve died.', source: 'RT', url };
  const table = { kind: 'table' as const, rows: [['RT, 8 Dec', url]] };
  expect(lines(card([quote, table]))).toEqual([
    'T',
    '  | “Twelve died.”',
    '    RT',
    `    ${url}`,
    expect.stringContaining(url),
  ]);
});

test('actions go to the next line whole', () => {
  const actions = ['one', 'two', 'three'].map((label) => ({ label, command: `/claim ${label}` }));
  expect(lines(card([], { actions })).slice(1)).toEqual([
    '[one: /claim one]  [two: /claim two]',
    '[three: /claim three]',
  ]);
});

test('a file is shown line by line, with no blank lines between', () => {
  const file = { kind: 'file' as const, name: 'a.csv', mime: 'text/csv', content: 'a,b\r\n1,2\r\n' };
  expect(lines(card([file])).slice(1)).toEqual(['a,b', '1,2']);
});

test.each([
  [{ columns: 80 }, 80],
  [{ columns: 300 }, 140],
  [{ columns: 0 }, 120],
  [{}, 120],
])('a terminal of %j is written %d wide', (terminal, width) => expect(widthOf(terminal)).toBe(width));

test('colours only where they are asked for', () => {
  expect(renderCard(card([]), { color: true, width: 40 })).toContain('\u001b[1m');
  expect(renderCard(card([]), plain)).not.toContain('\u001b');
});

test.each<[what: string, hostile: string]>([
  ['escape sequences', '\u001b[2J\u001b]0;owned\u0007'],
  ['C1 controls', '\u009b31m'],
  ['bidirectional overrides', '\u202e\u2066\u2069\u200f'],
  ['zero-width marks', '\u200b\u200d\ufeff\u2060'],
  ['carriage returns and other line ends', '\r\u2028\u0085'],
])('%s of an article do nothing in any block', (_what, hostile) => {
  const text = `12 ${hostile}dead`;
  const all = card(
    [
      { kind: 'text', text },
      { kind: 'heading', text, note: text },
      { kind: 'table', rows: [[text, text]] },
      { kind: 'quote', text, source: text, url: `https://example.org/${hostile}` },
      { kind: 'file', name: 'x', mime: 'text/plain', content: text },
    ],
    { title: text, subtitle: text, actions: [{ label: text, command: '/help' }] },
  );
  expect(renderCard(all, plain)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
});
