import { describe } from 'vitest';
import { filled, megabyte, readsToItsEnd } from './hostile.ts';

/** The same every time; all planes of Unicode, without half characters. */
function randomUnicode(): string {
  let seed = 42;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
  let text = '';
  while (text.length < megabyte) {
    const code = next() % 0x11_00_00;
    if (code < 0xd8_00 || code > 0xdf_ff) text += String.fromCodePoint(code);
  }
  return text;
}

describe('a megabyte of any marks is read to its end', () => {
  readsToItsEnd([
    ['nested quotes', filled('“‘"he said “')],
    ['quotes that open and never close', filled('“Twelve people were killed ')],
    ['one line without a space', filled('a')],
    ['commas', filled('killed, ')],
    ['brackets that never close', filled('( ')],
    ['tags', filled('<p>9 <b>killed ')],
    ['tags that never close', filled('<p ')],
    ['a corpus’ marks', filled('@@9 @ @ ')],
    ['line ends', filled('\n')],
    ['spaces', filled(' ')],
    ['random Unicode', randomUnicode()],
    ['combining marks', filled('e\u0301')],
    ['apostrophes', filled("'s ")],
  ]);
});
