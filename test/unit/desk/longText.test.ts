import { expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { openDesk } from '../../kit/desk.ts';
import { articleOf } from '../../kit/demo.ts';

const sentence = (i: number): string =>
  `In Qaim in Iraq ${i + 2} people were killed on Wednesday, said Speaker${i} Hassan.`;
const long = Array.from({ length: 900 }, (_, i) => sentence(i)).join(' ');

test('a text over 50 kB is read like any other', async () => {
  expect(long.length).toBeGreaterThan(50_000);
  const article = articleOf(long, { id: 'long', outlet: 'Herald', published: '2016-12-08' });
  expect(await rulesReader.read(article)).toEqual(extract(article));
});

test('while a long text is read, others are answered; then it is on record, with what was left out', async () => {
  const { dispatch, ledger } = await openDesk([]);
  const answered: string[] = [];
  const ask = async (line: string): Promise<string> => {
    const card = await dispatch({ id: 'r', person: atTerminal, ask: { line } });
    answered.push(card.title);
    return card.blocks.map((block) => ('text' in block ? block.text : '')).join(' ');
  };
  const added = ask(`/source add ${long} outlet: Herald date: 2016-12-08`);
  await ask('/help');
  expect(await added).toMatch(/200 claims read\. Only 200 of its [\d,]+ figures and statements were kept/);
  expect(answered).toEqual([expect.not.stringContaining('record'), 'On record']);
  await ledger.close();
});
