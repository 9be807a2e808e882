import { describe, expect, test } from 'vitest';
import type { ClauseStage, Stages } from '../../../../src/core/stages.ts';
import { explain, extract } from '../../../../src/readers/extract.ts';
import { articleOf } from '../../../kit/demo.ts';

const stagesOf = (text: string, title: string | null = null): Stages =>
  explain(articleOf(text, { title })).stages;
const clausesOf = (text: string): readonly ClauseStage[] =>
  stagesOf(text).sentences.flatMap((s) => s.clauses);

test('each line has its role', () => {
  const { sentences } = stagesOf(
    'Two people were killed in Tolv.\nRelated: 9 killed in Dresk',
    'Two dead in Tolv',
  );
  expect(sentences.map((s) => s.role)).toEqual(['headline', 'body', 'furniture']);
  expect(sentences.at(-1)?.clauses).toEqual([]);
});

describe('clauses', () => {
  test('an active verb with its arguments', () => {
    expect(clausesOf('Gunmen killed 12 people in a market on Monday.')[0]).toMatchObject({
      kind: 'main',
      depth: 0,
      subjects: ['Gunmen'],
      verb: { words: 'killed', voice: 'active', polarity: 'affirmed', modality: 'real' },
      objects: ['12 people'],
      adjuncts: [{ role: 'place', words: 'in a market' }],
      times: ['Monday'],
    });
  });

  test.each([
    ['Two guards were shot.', { voice: 'passive', polarity: 'affirmed', modality: 'real' }],
    ['The fire did not kill anyone.', { voice: 'active', polarity: 'negated', modality: 'real' }],
    ['The flood could kill hundreds.', { voice: 'active', polarity: 'affirmed', modality: 'open' }],
  ])('%s', (text, verb) => {
    expect(clausesOf(text)[0]?.verb).toMatchObject(verb);
  });

  test('a clause within another, and whom it tells of', () => {
    const relative = clausesOf('The mayor said that the storm, which hit Tolv, killed nine people.').find(
      (c) => c.kind === 'relative',
    );
    expect(relative).toMatchObject({ antecedent: 'the storm', depth: 2 });
  });

  test('who says it: not who is said to have spoken', () => {
    const said = clausesOf('Nine people were killed, the mayor said. It rained.');
    expect(said.map((c) => [c.verb?.words, ...c.speakers])).toEqual([
      ['were killed', 'mayor'],
      ['said'],
      ['rained'],
    ]);
  });

  test('of which event', () => {
    const [one, all] = [
      clausesOf('Nine people were killed in a raid.')[0],
      clausesOf('Hundreds of people have died since the feud began.')[0],
    ];
    expect([one?.scope, all?.scope]).toEqual(['incident', 'aggregate']);
  });
});

test('events, one and several, new and known', () => {
  const { sentences } = stagesOf('Two bombings killed nine people. The attack came at noon.');
  expect(sentences.flatMap((s) => s.events)).toMatchObject([
    { words: 'Two bombings', number: 'several', known: false },
    { words: 'The attack', number: 'one', known: true },
  ]);
});

test('people: all words that mean them, parts and sums', () => {
  const { people, sums } = stagesOf(
    'A man and his daughter were killed. The raid injured nine people, including two nurses.',
  );
  expect(people).toMatchObject([
    { mentions: ['A man'], low: 1, outcomes: ['killed'], partOf: null },
    { mentions: ['his daughter'], population: 'children' },
    { mentions: ['nine people'], low: 9, outcomes: ['injured'] },
    { mentions: ['two nurses'], partOf: 'nine people' },
  ]);
  expect(sums).toMatchObject([{ parts: ['A man', 'his daughter'], low: 2, high: 2, measure: 'killed' }]);
});

test('one who is named, and told of again, is one', () => {
  const { people } = stagesOf('Ana Silva, a teacher, was shot in Tolv. She died on Friday.');
  expect(people).toHaveLength(1);
  expect(people[0]?.mentions).toEqual(['Ana Silva', 'a teacher', 'She']);
});

test('nothing is collected where nobody asks', () => {
  const reading = extract(articleOf('Nine people were killed.'));
  expect(reading).toMatchObject({ stages: { sentences: [], people: [], sums: [] } });
});

test.each(['', '“', '12', 'killed', '…', '( ( ('])('a text that tells nothing: %j', (text) => {
  expect(() => stagesOf(text)).not.toThrow();
});
