import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { articleOf } from '../../kit/demo.ts';

const megabyte = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(megabyte / unit.length)).slice(0, megabyte);

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

describe('a megabyte of anything is read to its end', () => {
  // Ten times the two seconds that the program allows itself: no timing of a machine, but short of what a runaway rule takes.
  test.each<[what: string, text: string]>([
    ['nested quotes', filled('“‘"he said “')],
    ['quotes that open and never close', filled('“Twelve people were killed ')],
    ['numbers', filled('100,000 ')],
    ['numbers that people may follow', filled('at least 12 ')],
    ['one line without a space', filled('a')],
    ['one line of words', filled('people killed by and ')],
    ['one sentence of names', filled('Ana Silva ')],
    ['commas', filled('killed, ')],
    ['denials', filled('denied that it that it ')],
    ['blame', filled('blamed the Army of the ')],
    ['dates', filled('on 5 May 2016 ')],
    ['hyphens', filled('twenty-one-')],
    ['line ends', filled('\n')],
    ['short lines', filled('12 killed\n')],
    ['spaces', filled(' ')],
    ['random Unicode', randomUnicode()],
    ['combining marks', filled('é')],
    ['apostrophes', filled("'s ")],
  ])(
    '%s',
    (_, text) => {
      const { claims } = extract(articleOf(text));
      for (const claim of claims.slice(0, 50)) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    },
    20_000,
  );
});
