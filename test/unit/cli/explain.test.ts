import { expect, test } from 'vitest';
import { explained } from '../../../src/cli/explain/index.ts';
import { explain } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

const text =
  'At least 12 people, two of them nurses, were killed in a raid that burned two houses, police said.';
const plain = (given: string): string => explained(explain(articleOf(given)), false);

test('the stages come in their order, then every number with what became of it', () => {
  const lines = plain(text).split('\n');
  expect(lines.filter((l) => l !== '' && !l.startsWith(' '))).toEqual([
    'Sentences',
    'Event',
    'People',
    'Figures',
  ]);
  expect(plain(text)).toMatch(/event “a raid[^”]*”: [a-z ]+, one, new/);
  expect(plain(text)).toMatch(/main subject “At least 12 people” · verb were killed \(passive\)/);
  expect(plain(text)).toMatch(/said by police \(speaker:said\) · tells of the incident/);
  expect(plain(text)).toMatch(/read “At least 12 people”: 12 or more people killed, asserts/);
  expect(plain(text)).toMatch(/total, current · attackers unknown · source official/);
  expect(plain(text)).toMatch(/dropped “two houses[^”]*”: counts “houses”, not people/);
});

test('who says what is printed once for clauses alike', () => {
  expect(plain('Nine people died and six were hurt.').match(/said by/g)).toHaveLength(1);
});

test('a text without figures says so', () => {
  expect(plain('The council met to speak about the harbour.')).toContain(
    'No number and no one harmed was found.',
  );
});

test('another language is told', () => {
  expect(
    plain('Nueve personas murieron en el ataque contra el mercado de la ciudad, dijo la policía.'),
  ).toMatch(/^The text does not look like English/);
});

test('colour only where it is asked for, and nothing of the text moves the cursor', () => {
  const escape = '\u001b[';
  expect(plain(`${text} Six died in ${escape}2JVelm.`)).not.toContain(escape);
  expect(explained(explain(articleOf(text)), true)).toContain(escape);
});
