import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openTerminal } from '../../src/chat/terminal/adapter.ts';
import { textCard } from '../../src/core/card.ts';
import { until } from '../kit/until.ts';

/** What a person at a terminal, or a pipe, sends in these chunks: the lines that were run, and what was written. */
async function session(chunks: readonly string[], { isTTY = true, refuses = /$^/ } = {}) {
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const written = text(output);
  const ran: string[] = [];
  await openTerminal({
    input: Object.assign(Readable.from(chunks), { isTTY }),
    output,
    color: false,
    commands,
    dispatch: async ({ ask }) => {
      const line = 'line' in ask ? ask.line : ask.name;
      ran.push(line);
      return refuses.test(line)
        ? textCard('That did not work', 'No outlet.', 'error')
        : textCard('Done', 'x');
    },
    names: async () => [],
    requestId: () => 'req-1',
  }).run();
  output.end();
  return { ran, written: await written };
}

const article =
  'MERSAL (Reuters) - A bomb killed 12 people on Friday, police said.\n\nTwo women died.\n\nMany were hurt.';
const pasted = `\u001b[200~${article.replaceAll('\n', '\r')}\u001b[201~`;

describe.each([true, false])('an article of several paragraphs is one input; at a terminal: %s', (isTTY) => {
  test.each([
    ['pasted behind /source add', [`/source add ${pasted}\r`]],
    ['pasted alone, then a full stop', [pasted, '\r', '.\r']],
    ['pasted alone, then the end', [pasted, '\r']],
    ['pasted in pieces', [pasted.slice(0, 4), pasted.slice(4, 80), pasted.slice(80), '\r.\r']],
    ['in lines after /source add', ['/source add\n', `${article}\n`, '.\n']],
    ['in lines behind /source add', [`/source add ${article}\n`]],
    ['in lines alone', [`${article}\n.\n`]],
  ])('%s', async (_what, chunks) => {
    expect((await session(chunks, { isTTY })).ran).toEqual([`/source add ${article}`]);
  });
});

test('at a terminal it is said how a text ends; in piped output stand answers alone', async () => {
  const shown = await session([pasted, '\r.\r']);
  expect(shown.written).toContain('This reads like an article: 3 paragraphs so far');
  expect(shown.written).toMatch(/A full\s+stop alone on a line adds it/);
  expect(shown.written).toContain('\u001b[?2004h');
  expect(shown.written).toContain('\u001b[?2004l');
  expect((await session([`${article}\n`], { isTTY: false })).written).toBe('Done\n  x\n\n');
});

test('a text that was refused need not be pasted again', async () => {
  const { ran, written } = await session([pasted, '\r.\r', 'outlet: Reuters\r.\r'], { refuses: /hurt\.$/ });
  expect(ran).toEqual([`/source add ${article}`, `/source add ${article}\noutlet: Reuters`]);
  expect(written).toContain('The text is still here');
});

test('Ctrl-C leaves out an open text, then clears a line, then ends the desk', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const ran: string[] = [];
  let written = '';
  output.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = openTerminal({
    input,
    output,
    color: false,
    commands,
    dispatch: async ({ ask }) => {
      ran.push('line' in ask ? ask.line : ask.name);
      return textCard('Done', 'x');
    },
    names: async () => [],
    requestId: () => 'req-1',
  }).run();
  /** Types this, and waits until that is written. */
  const type = async (keys: string, then: RegExp): Promise<void> => {
    written = '';
    input.write(keys);
    await until(String(then), () => (then.test(written) ? true : null));
  };
  const prompt = /claimdesk> \S*$/;
  await type('/source add\r', /\.\.\. \S*$/);
  await type('Two died.\r', /\.\.\. \S*$/);
  await type('\u0003', prompt);
  await type('qaim\r', prompt);
  await type('kabul', /l$/);
  await type('\u0003', prompt);
  await type('/alerts\r', prompt);
  input.write('\u0003');
  await ended;
  expect(ran).toEqual(['qaim', '/alerts']);
});
