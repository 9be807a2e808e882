import { expect, test } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { makeEntry } from '../../../../src/chat/terminal/entry.ts';

/** What lines that come in one go, and then end, make of themselves: commands whole, and what else is done. */
function entered(text: string): readonly string[] {
  const entry = makeEntry(commands);
  const waiting = text.split('\n');
  const done: string[] = [];
  const note = (steps: ReturnType<typeof entry.end>): void => {
    for (const step of steps)
      done.push(step.do === 'run' ? step.line : step.do === 'gather' ? '<text>' : `<left out: ${step.why}>`);
  };
  for (let line = waiting.shift(); line !== undefined; line = waiting.shift())
    note(entry.take(line, waiting, (n) => waiting.splice(0, n)));
  note(entry.end());
  return done;
}

const first = 'MERSAL (Reuters) - A bomb killed 12 people on Friday, police said.';
const second = 'It was the second this week.';

test.each<[what: string, text: string, done: readonly string[]]>([
  ['a command a line', '/incident qaim\n\nalerts', ['/incident qaim', 'alerts']],
  ['a name', 'qaim', ['qaim']],
  ['a longer name', 'qaim air strike december 2016', ['qaim air strike december 2016']],
  [
    'a question',
    'how many people died in the air strike on qaim in 2016?',
    ['how many people died in the air strike on qaim in 2016?'],
  ],
  ['a command with a slip', 'incidnet qaim', ['incidnet qaim']],
  [
    'a text that was asked for',
    `/source add\n${first}\n\n${second}\n.\nqaim`,
    ['<text>', `/source add ${first}\n\n${second}`, 'qaim'],
  ],
  [
    'a text that was asked for, without the slash, up to the end',
    `source add\n${first}`,
    ['<text>', `/source add ${first}`],
  ],
  ['a word in a text that was asked for', '/source add\nalerts\n.', ['<text>', '/source add alerts']],
  ['no text', '/source add\n.', ['<text>', '/source add']],
  ['no text, and the end', '/source add', ['<text>', '/source add']],
  [
    'a command in a text',
    `/source add\n${first}\n/alerts`,
    [
      '<text>',
      '<left out: The text before this command was left out (1 paragraph): a full stop alone on a line adds one.>',
      '/alerts',
    ],
  ],
  ['another command before any text', '/source add\n/alerts', ['<text>', '/alerts']],
  [
    'an article alone',
    `${first}\n\n${second}\n`,
    ['<text>', `/source add ${first}\n\n${second}\n`.trimEnd()],
  ],
  [
    'an article with its headline',
    `Bomb kills 12 in Mersal\n\n${first}\nBackground\n${second}\n.`,
    ['<text>', `/source add Bomb kills 12 in Mersal\n\n${first}\nBackground\n${second}`],
  ],
  [
    'an article that begins as a command does',
    'Watch towers fell on six miners in Mersal, police said.\nTwo died later.',
    ['<text>', '/source add Watch towers fell on six miners in Mersal, police said.\nTwo died later.'],
  ],
  [
    'an article behind /source add, with the lines that come with it',
    `/source add ${first}\n\n${second}\nqaim\n/alerts`,
    [`/source add ${first}\n\n${second}`, 'qaim', '/alerts'],
  ],
  [
    'two articles',
    `/source add ${first}\n/source add ${second}`,
    [`/source add ${first}`, `/source add ${second}`],
  ],
  [
    'a link',
    '/source add https://example.org/a Reuters\nqaim',
    ['/source add https://example.org/a Reuters', 'qaim'],
  ],
  ['a file', '/source add report.pdf Reuters\nalerts', ['/source add report.pdf Reuters', 'alerts']],
  ['a full stop alone', '.', ['.']],
  [
    'other commands with a sentence',
    '/alert dismiss 3 Two different strikes, as police said on Friday.\nclaim drop 12 He never said so to anybody, as the agency wrote.',
    [
      '/alert dismiss 3 Two different strikes, as police said on Friday.',
      'claim drop 12 He never said so to anybody, as the agency wrote.',
    ],
  ],
])('%s', (_what, text, done) => expect(entered(text)).toEqual(done));

test('a text over the bound is left out with one sentence, and what comes of it after that', () => {
  const line = `${'word '.repeat(20_000)}.`;
  const done = entered(['/source add', ...Array.from({ length: 100 }, () => line), '.', 'qaim'].join('\n'));
  expect(done).toEqual([
    '<text>',
    '<left out: The text is over 1 MB: give one article, without the rest of its page.>',
    'qaim',
  ]);
});

test('a text that was given up is gone; one that lacks its outlet is taken up again', () => {
  const entry = makeEntry(commands);
  const one = (line: string) => entry.take(line, [], () => []);
  one('/source add');
  one(first);
  expect(entry.abandon()).toBe(true);
  expect(entry.abandon()).toBe(false);
  expect(one('qaim')).toEqual([{ do: 'run', line: 'qaim' }]);
  entry.reopen(first);
  one('outlet: Reuters');
  expect(one(' . ')).toEqual([{ do: 'run', line: `/source add ${first}\noutlet: Reuters` }]);
});
