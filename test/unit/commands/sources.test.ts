import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { atTerminal } from '../../../src/core/person.ts';
import { openDesk } from '../../kit/desk.ts';
import { onRecord } from './onRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimdesk sources-'));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
const text = 'Police said that 12 people were killed in an air strike in Qaim, Iraq, on 7 December 2016.';

describe('is refused with what to do, and nothing is stored', () => {
  test.each<[line: string, says: RegExp]>([
    ['https://example.org/a.html', /Links are not fetched here: paste the text/],
    ['file:///etc/passwd', /Links are not fetched here/],
    ['nofile.txt', /no file nofile\.txt: check its name/],
    ['report.pdf', /no file report\.pdf/],
    ['x/good.jsonl', /no file x\/good\.jsonl: check its name/],
    ['x/good.jsonl Reuters 2016-12-08', /no file x\/good\.jsonl/],
    ['report.docx', /no file report\.docx/],
    [`"${path('gone.md')}"`, /There is no file .*gone\.md/],
    [`x${'a'.repeat(1_000_001)}`, /over 1 MB/],
    ['a\0b\0c', /is not text/],
    ['hello', /“hello” is too short for an article, and claims nothing: give its link/],
    ['hello there outlet: Reuters', /“hello there” is too short/],
    ['/no/such/folder', /There is no file \/no\/such\/folder: check its name/],
    [text, /who published it: write it behind the text, such as “outlet: Reuters date: 2016-12-08”/],
    [`${text} date: 2016-12-08`, /who published it/],
    [`${text} outlet: Reuters date: soon`, /“soon” as its date, which cannot be read/],
  ])('%.40s', async (what, says) => {
    const { ask, read, close } = await onRecord();
    expect(await ask(`/source add ${what}`)).toMatchObject({
      tone: 'error',
      blocks: [{ text: expect.stringMatching(says) }],
    });
    expect(await read('/incidents')).toContain('No incidents');
    await close();
  });
});

test('a file is read, quoted or not, and the same text is known the second time', async () => {
  writeFileSync(path('a.txt'), text);
  const { read, close } = await onRecord();
  expect(await read(`/source add ${path('a.txt')}`)).toContain('On record');
  expect(await read(`/source add "${path('a.txt')}"`)).toContain('Known already');
  expect(await read(`/source add ${text} outlet: Herald date: today`)).toContain('On record');
  expect(await read(`/source add ${text} outlet: Herald`)).toContain('nothing was counted twice');
  await close();
});

test.each<[what: string, says: RegExp]>([
  [
    'Der Angriff auf den Markt hat nach Angaben der Behörden viele Menschen getötet und verletzt.',
    /does not look like English/,
  ],
  [
    'The council met on Monday and spoke about the new road to the harbour.',
    /No figure for people harmed was found/,
  ],
  [
    'Police said three people were killed.',
    /No place was found in it: \/incident fix unplaced-\w+ place says where it was/,
  ],
  [
    'Police said three people were killed in Qaim on Monday.',
    /no date of publication: weekdays in it could not/,
  ],
  [text, /no date of publication; by its text it happened on 7 Dec 2016\./],
])('what could not be told is said: %s', async (what, says) => {
  const { read, close } = await onRecord();
  expect((await read(`/source add ${what} outlet: Herald`)).replace(/\s+/g, ' ')).toMatch(says);
  await close();
});

test.each<[what: string, pasted: string, source: RegExp]>([
  ['told behind it', `${text} outlet: "NBC News" date: 2016-12-08`, /NBC News.*8 Dec/],
  ['today', `${text} outlet: Herald date: today`, /Herald.*9 Dec/],
  ['an agency’s dateline', `BAGHDAD (AP) — ${text}`, /Associated Press/],
])('a pasted text’s outlet and date: %s', async (_, pasted, source) => {
  const { read, close } = await onRecord();
  expect(await read(`/source add ${pasted}`)).toContain('On record');
  expect(await read('/source list qaim')).toMatch(source);
  await close();
});

test('a folder and a .jsonl file: every article is read, with a count, and one sentence at the end', async () => {
  const reports = path('reports');
  mkdirSync(reports);
  const record = (id: string, about: string): string =>
    JSON.stringify({ id, text: about, outlet: 'Reuters' });
  writeFileSync(join(reports, 'a.json'), record('a', text));
  writeFileSync(join(reports, 'b.txt'), text);
  writeFileSync(join(reports, 'c.json'), 'no json');
  writeFileSync(join(reports, 'd.docx'), 'not looked at');
  writeFileSync(path('all.jsonl'), `${record('a', text)}\n\n${record('e', `${text} More follows.`)}\n{`);
  const { read: asShown, steps, close } = await onRecord();
  const read = async (line: string): Promise<string> => (await asShown(line)).replace(/\s+/g, ' ');
  const first = await read(`/source add "${reports}" Herald 2016-12-08`);
  expect(first).toMatch(/2 read, 0 known, 1 refused \(c\.json: It is not JSON in UTF-8[^)]*\)\./);
  expect(steps.at(0)).toBe('░░░░░░░░░░░░░░░░ 0 of 3 articles');
  expect(steps.at(-1)).toBe('████████████████ 3 of 3 articles');
  expect(await read(`/source add "${path('all.jsonl')}"`)).toMatch(
    /1 read, 1 known, 1 refused \(line 4: The line is not JSON[^)]*\)\./,
  );
  expect(await read('/source list qaim')).toMatch(/Herald[\s\S]*Reuters|Reuters[\s\S]*Herald/);
  mkdirSync(path('empty'));
  expect(await read(`/source add "${path('empty')}"`)).toContain('holds no articles');
  await close();
});

test('what an agency’s own text says was told to it is not “through” that agency', async () => {
  const { dispatch, ledger } = await openDesk([]);
  const report =
    'BAGHDAD (Reuters) - An air strike on Qaim in Iraq killed 55 civilians on Wednesday, Omar Haddad, a lawmaker, told Reuters.';
  const ask = { name: 'source add', args: { text: report, date: '2016-12-08' } };
  const card = await dispatch({ id: 'r', person: atTerminal, ask });
  expect(card.title).toBe('On record');
  expect(await ledger.claim(1)).toMatchObject({ outlet: 'Reuters', via: null });
});

test.each([
  ['Ferry sinks off Mwanza', true],
  ['The mayor of Mwanza thanked the ferry’s crew.', false],
])('the first line of a pasted text is searched where it is a headline: %s', async (first, isHeadline) => {
  const { ask, read, close } = await onRecord();
  const pasted = `${first}\n\nTwenty people drowned near Mwanza, Tanzania, on Monday, police said.`;
  expect(await read(`/source add ${pasted}\n\noutlet: Herald date: 2024-05-14`)).toContain('On record');
  const { tone } = await ask(`/incident ${first.split(' ')[1]}`);
  expect(tone === 'error').toBe(!isHeadline);
  await close();
});
