import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { textCard } from '../../src/core/card.ts';
import { complete, openTerminal } from '../../src/chat/terminal/adapter.ts';
import { renderCard, wrap } from '../../src/chat/terminal/render.ts';
import { atTerminal } from '../../src/core/person.ts';
import { demo } from '../kit/demo.ts';
import { openDesk } from '../kit/desk.ts';
import { adapterContract, type Say } from './adapter.ts';

const say: Say = async ({ dispatch }, lines) => {
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
};

adapterContract('terminal', say);

test('what can be set is listed, and set by typing', async () => {
  const desk = await openDesk(demo);
  const answers = await say(desk, [
    '/claim fix 1',
    '/claim fix 1 standing',
    '/claim fix 1 scope another event',
    '/incident fix qaim',
    '/incident fix qaim place Ramadi, Iraq',
    '/incident ramadi',
  ]);
  for (const part of [
    'figure now dozens',
    'standing now total total, part or mention',
    'scope: this event → another event',
    'kind now air strike',
    'Air strike · Ramadi, Anbar, Iraq · 7 Dec 2016',
    'By hand: place: Qaim, Anbar, Iraq → Ramadi, Anbar, Iraq',
  ])
    expect(answers).toContain(part);
  expect(desk.faults).toEqual([]);
  await desk.ledger.close();
});

describe('a name or a question is answered with the card', () => {
  test.each([
    ['qaim', 'conflicting figures'],
    ['Al-Qaim 2016', 'conflicting figures'],
    ['how many died in qaim?', 'conflicting figures'],
    ['Who was killed in Qaim?', 'conflicting figures'],
    ['what happened in the qaim market?', 'conflicting figures'],
    ['how many died in atlantis?', 'No incident found for “atlantis”'],
    ['atlantis', 'No incident found for “atlantis”'],
    ['incidnet qaim', 'did you mean /incident?'],
    ['/qaim', 'There is no command “qaim”'],
    ['how do I add a source to this?', 'There is no command “how”'],
  ])('%s', async (line, part) => {
    const { dispatch, ledger } = await openDesk(demo);
    const card = await dispatch({ id: 'q', person: atTerminal, ask: { line } });
    expect(renderCard(card, { color: false, width: 100 })).toContain(part);
    await ledger.close();
  });
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
  ['/incidents', ['/incidents ']],
  ['/incident s', ['/incident split ', '/incident suggestions ', '/incident same ']],
  ['/incident merge q', ['/incident merge qaim-2016-12-07']],
  ['/incident q', ['/incident qaim-2016-12-07']],
  ['/source a', ['/source add ']],
  ['/claim 1', []],
  ['/zz', []],
])('tab after %s', async (line, expected) => {
  expect(await complete(line, { commands, names: async () => ['qaim-2016-12-07'] })).toEqual(expected);
});

test.each(['exit', '/exit', 'quit', ' /QUIT '])(
  '%j ends the desk; what comes behind it is not run',
  async (last) => {
    const output = new PassThrough();
    const read = text(output);
    const asked: string[] = [];
    // A person's terminal does not end: the desk must.
    const input = new PassThrough();
    input.write(`/help\n${last}\n/incidents\n`);
    await openTerminal({
      input,
      output,
      color: false,
      commands,
      dispatch: async ({ ask }) => {
        asked.push('line' in ask ? ask.line : ask.name);
        return textCard('Commands', 'x');
      },
      names: async () => [],
      requestId: () => 'req-1',
    }).run();
    output.end();
    expect(asked).toEqual(['/help']);
    expect(await read).toBe('Commands\n  x\n\n');
  },
);

test('what is being done stands in a line until the answer comes, and nowhere in piped output', async () => {
  const run = async (isTTY: boolean): Promise<string> => {
    const output = Object.assign(new PassThrough(), { isTTY, columns: 80 });
    const read = text(output);
    const input = Object.assign(Readable.from(['/source add https://example.org/a\n']), { isTTY });
    await openTerminal({
      input,
      output,
      color: false,
      commands,
      dispatch: async ({ progress }) => {
        progress?.('Fetching example.org');
        return textCard('On record', 'x');
      },
      names: async () => [],
      requestId: () => 'req-1',
    }).run();
    output.end();
    return read;
  };
  const shown = await run(true);
  expect(shown).toContain('\r\u001b[KFetching example.org …\r\u001b[KOn record');
  expect(await run(false)).toBe('On record\n  x\n\n');
});
