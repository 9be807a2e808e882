import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine, splitWords } from '../../src/chat/parse.ts';

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
    ['/export al qaim CSV', 'export', { incident: 'al qaim', format: 'csv' }],
    ['/export "qaim csv" json', 'export', { incident: 'qaim csv', format: 'json' }],
    ['/compare "NBC News" RT', 'compare', { a: 'NBC News', b: 'RT' }],
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
    ['/source', /^Say what to do: \/source add \[text\] or \/source list <incident>\.$/],
    ['/source remove', /^Say what to do/],
    ['/incident', /needs <name>.*type \/incident <name>\.$/],
    ['/export', /needs <incident>/],
    ['/export qaim', /needs <format>.*type \/export <incident> csv\|json\.$/],
    ['/export qaim xml', /^“xml” is no format/],
    ['/incidents anbar soon', /^“soon” is no whole number of days.*quotation marks\.$/],
    ['/incidents anbar -1', /^“-1” is no whole number/],
    ['/incidents anbar 9 9', /one word too many/],
    ['/alerts now', /^“now” is one word too many: type \/alerts\.$/],
    ['/compare a', /needs <b>/],
    ['/compare NBC News RT', /^“RT” is one word too many.*quotation marks\.$/],
    ['/claim 1 2', /^“2” is one word too many: type \/claim <id>\.$/],
  ])('%j', (line, says) => expect(() => parseLine(line, commands)).toThrow(says));
});
