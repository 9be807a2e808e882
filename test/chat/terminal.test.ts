import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { complete, openTerminal } from '../../src/chat/terminal/adapter.ts';
import { renderCard, wrap } from '../../src/chat/terminal/render.ts';
import { adapterContract } from '../contracts/adapter.ts';

adapterContract('terminal', async ({ dispatch }, lines) => {
  const output = new PassThrough();
  const read = text(output);
  const input = Readable.from(lines.map((l) => `${l}\n`));
  await openTerminal({
    input,
    output,
    color: false,
    commands,
    dispatch,
    names: async () => [],
    requestId: () => 'req-1',
  }).run();
  output.end();
  return (await read).replace(/\s+/g, ' ');
});

describe('rendering', () => {
  test('aligns columns, wraps within them, and marks alerts', () => {
    const card = {
      tone: 'alert' as const,
      title: 'A contradicts B',
      blocks: [
        {
          kind: 'table' as const,
          rows: [
            ['55 civilians', 'hospital sources'],
            ['60', 'Mohammed Karbouli, a lawmaker'],
          ],
        },
        { kind: 'quote' as const, text: 'Sixty died.', source: 'Reuters' },
      ],
      actions: [{ label: 'Open', command: '/incident qaim' }],
    };
    expect(renderCard(card, { color: false, width: 36 })).toBe(
      [
        '! A contradicts B',
        '  55 civilians  hospital sources',
        '  60            Mohammed Karbouli, a',
        '                lawmaker',
        '  | “Sixty died.”',
        '    Reuters',
        '[Open: /incident qaim]',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['one two three', 8, ['one two', 'three']],
    ['abcdefghijkl', 8, ['abcdefgh', 'ijkl']],
    ['', 8, ['']],
  ])('wraps %j at %d', (line, width, expected) => expect(wrap(line, width)).toEqual(expected));
});

test.each([
  ['/inc', ['/incident ', '/incidents ']],
  ['/incident q', ['/incident qaim-2016-12-07']],
  ['/source a', ['/source add ']],
  ['/claim 1', []],
  ['/zz', []],
])('tab after %s', async (line, expected) => {
  expect(await complete(line, { commands, names: async () => ['qaim-2016-12-07'] })).toEqual(expected);
});
