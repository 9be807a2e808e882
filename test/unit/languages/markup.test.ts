import { describe, expect, test } from 'vitest';
import { withoutMarkup } from '../../../src/languages/common/markup.ts';

/** Runs of white space as one mark, so that rows stay short: `_` within a line, `/` for its end. */
const shown = (text: string): string => text.replace(/ *\n\s*/g, ' ¶ ').replace(/[ ]{2,}/g, '  ');

describe('marks give way to white space, and every offset stays', () => {
  test.each([
    ['<p> Nine died . <p> Two fled .', ' ¶ Nine died . ¶ Two fled .'],
    ['Nine <b>people</b> died.<br/>Two fled.', 'Nine  people  died. ¶ Two fled.'],
    ['<a href="https://tolv.example/1">Nine</a> died.', '  Nine  died.'],
    ['@@1234567 Nine died.', ' ¶ Nine died.'],
    ['Nine people @ @ @ @ @ were buried.', 'Nine people ¶ were buried.'],
    ['Nine/CD people/NNS died/VBD ./.', 'Nine  people  died  .  '],
    ['Nine_CD people_NNS died_VBD ._.', 'Nine  people  died  .  '],
  ])('%s', (text, expected) => {
    const plain = withoutMarkup(text);
    expect(plain).toHaveLength(text.length);
    expect(shown(plain)).toBe(expected);
  });
});

test.each([
  'Nine people died.',
  'Fewer than <5 died, and >3 fled.',
  'Write to desk@tolv.example or @tolv.',
  'The AK/M4 and the A/B road; a man and/or a woman; 9/11.',
  'The TCP/IP course of the IT/HR office cost 9 crowns, the mayor said on Friday.',
])('what only looks like a mark stays: %s', (text) => {
  expect(withoutMarkup(text)).toBe(text);
});
