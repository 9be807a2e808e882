import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine, splitWords } from '../../../src/chat/parse.ts';

const parsed = (line: string): readonly unknown[] => {
  const { command, args } = parseLine(line, commands);
  return [command.name, Object.fromEntries(Object.entries(args).filter(([, v]) => v !== undefined))];
};

test.each([
  ['one two', ['one', 'two']],
  ['"NBC News" RT', ['NBC News', 'RT']],
  ['“NBC News” RT', ['NBC News', 'RT']],
  ["al qa'im", ['al', "qa'im"]],
  ['say "open', ['say', '"open']],
  ['  ', []],
])('the words of %j', (line, expected) => expect(splitWords(line)).toEqual(expected));

describe('a line is read as', () => {
  test.each<[line: string, name: string, args: Record<string, string>]>([
    ['/incident qaim', 'incident', { name: 'qaim' }],
    ['incident qaim', 'incident', { name: 'qaim' }],
    ['  /INCIDENT   Qaim 2016 ', 'incident', { name: 'Qaim 2016' }],
    ["/incident al qa'im", 'incident', { name: "al qa'im" }],
    ['/incidents', 'incidents', {}],
    ['/incidents anbar 30', 'incidents', { place: 'anbar', days: '30' }],
    ['/incidents "al qaim" 30', 'incidents', { place: 'al qaim', days: '30' }],
    ['/source  list al qaim', 'source list', { incident: 'al qaim' }],
    ['/source add "Twelve died," he said.', 'source add', { text: '"Twelve died," he said.' }],
    ['/source add One.\n\n  Two.', 'source add', { text: 'One.\n\n  Two.' }],
    ['/alert dismiss 3 "Two" strikes', 'alert dismiss', { alert: '3', reason: '"Two" strikes' }],
    ['/export al qaim CSV', 'export', { incident: 'al qaim', format: 'csv' }],
    ['/export "qaim csv" json', 'export', { incident: 'qaim csv', format: 'json' }],
    ['/compare "NBC News" RT', 'compare', { a: 'NBC News', b: 'RT' }],
    ['/claim 12 history', 'claim', { id: '12', view: 'history' }],
    ['/claim fix 12 figure more  than 9', 'claim fix', { id: '12', field: 'figure', value: 'more  than 9' }],
    ['/claim drop "12" "He" said no.', 'claim drop', { id: '12', why: '"He" said no.' }],
    [
      '/incident rename "al qaim" The strike',
      'incident rename',
      { incident: 'al qaim', title: 'The strike' },
    ],
    [
      '/incident rename "masaka" "Masaka bus crash"',
      'incident rename',
      { incident: 'masaka', title: 'Masaka bus crash' },
    ],
    ['/incident rename qaim “The strike”', 'incident rename', { incident: 'qaim', title: 'The strike' }],
    ['/claim drop 12 "Two" and "three"', 'claim drop', { id: '12', why: '"Two" and "three"' }],
    ['/source add "Twelve died."', 'source add', { text: '"Twelve died."' }],
    ['/incident merge qaim al  karabila', 'incident merge', { from: 'qaim', into: 'al karabila' }],
    ['/incident split qaim 12, 14', 'incident split', { incident: 'qaim', claims: '12, 14' }],
    [
      '/incident split qaim 12 14 place: Al Karabila date: 5 December 2016 KIND:shelling',
      'incident split',
      { incident: 'qaim', claims: '12 14', place: 'Al Karabila', date: '5 December 2016', kind: 'shelling' },
    ],
    [
      '/incident split "al qaim" 12 place: “Karabila, Anbar”',
      'incident split',
      { incident: 'al qaim', claims: '12', place: 'Karabila, Anbar' },
    ],
    [
      '/claim fix 12 figure more than 9 reason: a slip',
      'claim fix',
      { id: '12', field: 'figure', value: 'more than 9', reason: 'a slip' },
    ],
    [
      '/incident rename qaim Day 2, place: open',
      'incident rename',
      { incident: 'qaim', title: 'Day 2, place: open' },
    ],
    ['/source add He died. url: a date: b', 'source add', { text: 'He died. url: a date: b' }],
    ['/undo', 'undo', {}],
    ['/undo 3', 'undo', { edit: '3' }],
    ['/help', 'help', {}],
    ['/help source add', 'help', { command: 'source add' }],
  ])('%j', (line, name, args) => expect(parsed(line)).toEqual([name, args]));
});

describe('a line at fault says what to type', () => {
  test.each<[line: string, says: RegExp]>([
    ['', /^Type a command, such as \/incident qaim/],
    ['/', /^Type a command/],
    ['/foo', /^There is no command “foo”: \/help lists them all\.$/],
    ["al qa'im", /^There is no command “al”: \/help/],
    ['/incidnt qaim', /did you mean \/incident\? /],
    ['/exprt qaim csv', /did you mean \/export\? /],
    ['/sorce add x', /did you mean \/source add\? /],
    ['/time qaim', /did you mean \/timeline\? /],
    ['/\u202eevil', /^There is no command “evil”/],
    [
      '/source',
      /^Say what to do: \/source add \[text\] or \/source list <incident> or \/source history <article>\.$/,
    ],
    ['/source remove', /^Say what to do/],
    ['/incident', /needs <name>.*type \/incident <name>\.$/],
    ['/export', /needs <incident>/],
    ['/export qaim', /needs <format>.*type \/export <incident> csv\|json\.$/],
    ['/export qaim xml', /^“xml” is not a valid format/],
    ['/incidents anbar soon', /^“soon” is not a whole number of days.*quotation marks\.$/],
    ['/incidents anbar -1', /^“-1” is not a whole number/],
    ['/incidents anbar 9 9', /one word too many/],
    [
      '/alerts now',
      /^“now” is not a valid list: type \/alerts \[open\|mine\|all\|unsettled\|failed\|stats\] \[days\]\.$/,
    ],
    ['/watching now', /^“now” is one word too many: type \/watching\.$/],
    ['/compare a', /needs <b>/],
    ['/compare NBC News RT', /^“RT” is one word too many.*quotation marks\.$/],
    ['/claim 1 2', /^“2” is not a valid view: type \/claim <id> \[history\]\.$/],
    ['/claim 1 history 2', /^“2” is one word too many/],
    ['/incident rename qaim', /needs <title>/],
    ['/incident rename qaim ""', /needs <title>/],
    ['/incident merge qaim', /needs <into>/],
    ['/incident split qaim 12 place: Mosul place: Qaim', /^place: is given twice/],
    ['/incident split qaim 12 date:', /^Nothing stands behind date: say what it is, or leave it out\.$/],
    ['/incident split qaim 12 date: place: Qaim', /^Nothing stands behind date:/],
    ['/incident split qaim place: Mosul', /needs <claims>.*\[kind: …\] \[place: …\] \[date: …\]\.$/],
    [
      `/watch ${'a '.repeat(1001)}`,
      /^That is too long for \/watch: give at most 2000 letters as its target\.$/,
    ],
    [
      `/claim fix 1 speaker ${'a'.repeat(2001)}`,
      /^That is too long for \/claim fix: give at most 2000 letters as its value/,
    ],
  ])('%j', (line, says) => expect(() => parseLine(line, commands)).toThrow(says));
});
