import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import { openDesk, type TestDesk } from '../../kit/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimdesk private-'));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const text =
  'Police said that 12 people were killed in a blast at a mill in Tolmin, Slovenia, on 7 December 2016.';
const marked = 'Marked private: it is sent to no model.';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk([]);
});
afterEach(() => desk.ledger.close());

const shown = (card: Card): string => renderCard(card, { color: false, width: 200 }).replace(/\s+/g, ' ');
const add = async (what: string, upload?: string): Promise<string> =>
  shown(
    await desk.dispatch({
      id: 'r',
      person: atTerminal,
      ask: { line: `/source add ${what}` },
      ...(upload === undefined
        ? {}
        : { upload: async () => ({ name: 'a.txt', bytes: Buffer.from(upload) }) }),
    }),
  );
const list = async (): Promise<string> =>
  shown(await desk.dispatch({ id: 'r', person: atTerminal, ask: { line: '/source list tolmin' } }));
const stored = async () => {
  const [incident] = await desk.ledger.incidents();
  const articles = await desk.ledger.articlesOf(incident?.id ?? '');
  return articles.map((a) => [a.outlet, a.text, a.isPrivate ?? false]);
};

describe('an article is marked private', () => {
  test.each<[what: string, typed: string]>([
    ['behind outlet and date', `${text} outlet: Herald date: 2016-12-08 private: yes`],
    ['before them', `${text}\nprivate: yes\noutlet: Herald date: 2016-12-08`],
    ['in front of all', `private: yes ${text} outlet: Herald date: 2016-12-08`],
  ])('as a text, with the mark %s', async (_what, typed) => {
    expect(await add(typed)).toMatch(/On record .*1 claim read\. .*Marked private: it is sent to no model\./);
    expect(await stored()).toEqual([['Herald', text, true]]);
    expect(await list()).toContain('Herald, 8 Dec 2016, private');
  });

  test('as a file at the terminal, and as one that was sent', async () => {
    writeFileSync(path('a.txt'), text);
    expect(await add(`"${path('a.txt')}" Herald 2016-12-08 private: yes`)).toContain(marked);
    expect(await add('Star 2016-12-08 private: yes', text)).toContain(marked);
    expect(await stored()).toEqual([
      ['Herald', text, true],
      ['Star', text, true],
    ]);
  });

  test('by the option, as forms give it', async () => {
    const options = { outlet: 'Herald', date: '2016-12-08', private: 'Yes' };
    const ask = { name: 'source add', args: { text, ...options } };
    expect(shown(await desk.dispatch({ id: 'r', person: atTerminal, ask }))).toContain(marked);
    expect(await stored()).toEqual([['Herald', text, true]]);
  });

  test('in a folder and in records: all of them', async () => {
    mkdirSync(path('reports'));
    writeFileSync(path('reports/a.txt'), text);
    writeFileSync(path('reports/b.json'), JSON.stringify({ id: 'b', text, outlet: 'Star', private: false }));
    writeFileSync(path('reports/c.txt'), `${text} Nine were hurt.`);
    expect(await add(`"${path('reports')}" Herald 2016-12-08 private: yes`)).toContain('3 read');
    expect((await stored()).map(([, , isPrivate]) => isPrivate)).toEqual([true, true, true]);
  });

  test('when it is on record already, and says so; without the mark it stays private', async () => {
    expect(await add(`${text} outlet: Herald`)).not.toContain('private');
    expect(await list()).not.toContain('private');
    expect(await add(`${text} outlet: Herald private: yes`)).toMatch(/Known already .*Marked private/);
    expect(await add(`${text} outlet: Herald`)).toContain(marked);
    expect(await add(`${text} outlet: Herald private: no`)).toContain(marked);
    expect(await add(`${text} outlet: Star`)).not.toContain('private');
    expect(await stored()).toEqual([
      ['Herald', text, true],
      ['Star', text, false],
    ]);
  });
});

describe('is refused, and nothing is stored', () => {
  test.each<[typed: string, says: string]>([
    [`${text} outlet: Herald private: maybe`, 'Only yes or no may stand behind “private:”'],
    [`${text} private: maybe outlet: Herald`, 'Write “private: yes”, or leave it out'],
    [
      `${text} outlet: Herald private`,
      '“Herald private” is not an outlet’s name: to mark an article private',
    ],
    [`${text} outlet: Herald date: 2016-12-08 private`, '“2016-12-08 private” as its date'],
    ['https://example.org/a private', '“private” is not an outlet’s name'],
    ['https://example.org/a Herald 2016-12-08 private', 'end with “private: yes”'],
    ['https://example.org/a private: 1', 'Only yes or no'],
    ['private: yes', 'The text is empty'],
  ])('%s', async (typed, says) => {
    expect(await add(typed)).toContain(says);
    expect(await desk.ledger.incidents()).toEqual([]);
  });

  test('a folder whose outlet ends with the word', async () => {
    mkdirSync(path('more'));
    writeFileSync(path('more/a.txt'), text);
    expect(await add(`"${path('more')}" Herald private`)).toContain('is not an outlet’s name');
    expect(await desk.ledger.incidents()).toEqual([]);
  });
});

test('a text that ends with the word is not private, and keeps it', async () => {
  const burial = `${text} The burial will be private`;
  expect(await add(`${burial} outlet: Private Eye`)).not.toContain('Marked');
  expect(await stored()).toEqual([['Private Eye', burial, false]]);
  expect(await list()).not.toMatch(/, private/);
});
