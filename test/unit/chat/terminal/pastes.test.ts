import { array, assert, asyncProperty, integer } from 'fast-check';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openPastes } from '../../../../src/chat/terminal/pastes.ts';

/** What an editor of lines reads of these chunks, the names of pastes beside it opened; and how often one was too long. */
async function read(chunks: readonly (string | Buffer)[]) {
  let tooLong = 0;
  const pastes = openPastes({ input: Readable.from(chunks), onTooLong: () => tooLong++ });
  const shown = await text(pastes.input);
  return { shown, whole: pastes.expand(shown), tooLong };
}

const paste = (pasted: string): string => `\u001b[200~${pasted}\u001b[201~`;

test.each<[what: string, typed: string, shown: string, whole?: string]>([
  ['no paste', 'qaim\r\u001b[A\u001b[D', 'qaim\r\u001b[A\u001b[D'],
  [
    'a short line',
    `/source add ${paste('https://example.org/a\r')}\r`,
    '/source add https://example.org/a\r',
  ],
  ['paragraphs', `${paste('One.\r\rTwo.\r\n')}\r`, '[pasted text 1: 2 paragraphs]\r', 'One.\n\nTwo.\r'],
  ['a long line', paste('word '.repeat(100)), '[pasted text 1: 1 paragraph]', 'word '.repeat(100).trim()],
  [
    'two',
    `${paste('a\rb')} ${paste('c\rd')}`,
    '[pasted text 1: 2 paragraphs] [pasted text 2: 2 paragraphs]',
    'a\nb c\nd',
  ],
  ['commands', paste('/alerts\r/incidents\r'), '/alerts\n/incidents'],
  [
    'control characters',
    paste('a\u0007\u001b]0;x\u0000\rb\tc'),
    '[pasted text 1: 2 paragraphs]',
    'a]0;x\nb\tc',
  ],
  ['no end', '\u001b[200~One.\rTwo.', '[pasted text 1: 2 paragraphs]', 'One.\nTwo.'],
  ['nothing', paste(''), ''],
  ['an end without a beginning', 'a\u001b[201~b', 'a\u001b[201~b'],
  ['half a mark', 'a\u001b[20', 'a\u001b[20'],
])('%s', async (_what, typed, shown, whole = shown) => {
  expect(await read([typed])).toEqual({ shown, whole, tooLong: 0 });
});

test('chunks may be cut anywhere, within a mark and within a letter', async () => {
  const typed = `/source add ${paste('Qā’im was bombed.\r\nÜber 40 died.')} outlet: Reuters\r${paste('x\ry')}\r`;
  const bytes = Buffer.from(typed);
  const { whole } = await read([bytes]);
  await assert(
    asyncProperty(array(integer({ min: 1, max: 12 }), { minLength: 1 }), async (sizes) => {
      const chunks: Buffer[] = [];
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length]!;
        chunks.push(bytes.subarray(at, at + size));
        at += size;
      }
      expect((await read(chunks)).whole).toBe(whole);
    }),
    { numRuns: 50 },
  );
});

test('a paste of ten times the bound is told once, and nothing of it is kept', async () => {
  const chunk = 'word '.repeat(20_000);
  const chunks = ['\u001b[200~', ...Array.from({ length: 100 }, () => chunk), '\u001b[201~', 'qaim\r'];
  expect(await read(chunks)).toEqual({ shown: 'qaim\r', whole: 'qaim\r', tooLong: 1 });
});

test('Ctrl-C by itself gets out of a paste whose end was lost', async () => {
  expect((await read(['\u001b[200~One.\rTwo.', '\u0003', 'qaim\r'])).shown).toBe('\u0003qaim\r');
});

test('of the history the last pastes can be sent again', async () => {
  const input = Readable.from([1, 2, 3, 4, 5].map((n) => paste(`${n}\rx`)));
  const pastes = openPastes({ input, onTooLong: () => {} });
  await text(pastes.input);
  const name = (n: number): string => `[pasted text ${n}: 2 paragraphs]`;
  expect(pastes.expand(name(1))).toBe(name(1));
  expect(pastes.expand(name(2))).toBe('2\nx');
  expect(pastes.expand('[pasted text 9: 2 paragraphs]')).toBe('[pasted text 9: 2 paragraphs]');
});
