import { beforeAll, expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';
import { workOf } from '../../kit/work.ts';

const size = 8_000;
const read = (unit: string, length: number): Promise<number> =>
  workOf(() => void extract(articleOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length))));

beforeAll(() => void extract(articleOf('Nine people were killed.')));

test.each([
  ['one letter', 'a'],
  ['numbers', '100,000 '],
  ['figures', 'At least 12 people were killed and nine were wounded. '],
  ['one sentence of figures', 'at least 12 people were killed and nine were wounded, '],
  ['names', 'Ana Silva '],
  ['names that die', 'Ana Silva was killed. '],
  ['names that speak', 'Ana Silva said Karim Haddad was killed. '],
  ['pronouns', 'He was shot. She died. They were wounded. '],
  ['brackets', '( '],
  ['brackets that open and close', '( [ { } ] ) '],
  ['clauses within clauses', 'he said that she said that '],
  ['relative clauses', 'the man who shot the woman who killed '],
  ['parts of parts', 'including one including '],
  ['what hangs on what', 'of the leader of the army of the '],
  ['quotation marks', '“Twelve people were killed '],
  ['blame', 'Police blamed the army for the attack. '],
  ['events', 'The attack on Tolv killed nine in 2009. '],
  ['tags', '<p>9 <b>killed '],
  ['tagged words', 'the/DT old/JJ market/NN burned/VBD ./. '],
  ['lines', '12 killed\n'],
  ['links', 'More News Fire Kills Two In Tolv '],
  ['labels', 'Nine died. Related Fire '],
  ['ages', 'a 6, 8 and 12 year '],
])('twice the text is about twice the work: %s', async (_, unit) => {
  const [once, twice] = [await read(unit, size), await read(unit, 2 * size)];
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(2.7);
});
