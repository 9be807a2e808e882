import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/languages/en/index.ts';
import type { Structure } from '../../../../src/reading/clauses/build.ts';
import type { Clause, NounPhrase, VerbGroup } from '../../../../src/reading/clauses/types.ts';
import { readSentence } from '../../../../src/reading/sentence.ts';

const structureOf = (text: string): Structure =>
  readSentence(english.read(text).sentences[0]!, text, english).structure;

const printed = (phrase: NounPhrase): string => phrase.words.map((w) => w.text).join(' ');
const listed = (phrases: readonly NounPhrase[]): string => phrases.map(printed).join(' + ');
const verbOf = ({ negated, modality, passive, head }: VerbGroup): string =>
  [negated && 'not', modality === 'open' && 'open', passive && 'passive', head.text]
    .filter((part) => part !== false)
    .join(' ');

/** kind | of antecedent | subjects | verb | objects | role: phrases @ host */
const clauseOf = ({ kind, antecedent, subjects, verb, objects, adjuncts }: Clause): string =>
  [
    kind,
    antecedent && `of ${printed(antecedent)}`,
    listed(subjects),
    verb && verbOf(verb),
    listed(objects),
    ...adjuncts.map((a) => `${a.role}: ${listed(a.phrases)}${a.host ? ` @ ${printed(a.host)}` : ''}`),
  ]
    .filter(Boolean)
    .join(' | ');

const clausesOf = (text: string): readonly string[] => {
  const { clauses, apposed } = structureOf(text);
  return [
    ...clauses.map(clauseOf),
    ...[...apposed].map(([whole, beside]) => `beside ${printed(whole)}: ${listed(beside)}`),
  ];
};

type Row = readonly [text: string, ...clauses: string[]];

const coordination: readonly Row[] = [
  ['Police and nurses shouted.', 'main | Police + nurses | shouted'],
  [
    'A bomb killed three guards and wounded five.',
    'main | A bomb | killed | three guards',
    'coordinate | A bomb | wounded | five',
  ],
  [
    'A bomb exploded in a market, killing three and wounding five.',
    'main | A bomb | exploded | place: a market',
    'participial | A bomb | killing | three',
    'participial | A bomb | wounding | five',
  ],
  [
    'The storm caused the death of four sailors and injuries to nine.',
    'main | The storm | caused | the death + injuries | of: four sailors @ the death | goal: nine @ injuries',
  ],
  [
    'Soldiers were shot and killed.',
    'main | Soldiers | passive shot',
    'coordinate | Soldiers | passive killed',
  ],
  ['They may die or be killed.', 'main | They | open die', 'coordinate | They | open passive killed'],
];

const apposition: readonly Row[] = [
  ['Ana Tell, a teacher, was killed.', 'main | Ana Tell | passive killed', 'beside Ana Tell: a teacher'],
  [
    'Two lodgers, Ana Tell and Ben Sorn, were killed.',
    'main | Two lodgers | passive killed',
    'beside Two lodgers: Ana Tell + Ben Sorn',
  ],
  [
    'Four people were hurt, including two nurses.',
    'main | Four people | passive hurt | inclusion: two nurses @ Four people',
  ],
];

const within: readonly Row[] = [
  [
    'The farmer who found the bodies was unharmed.',
    'main | The farmer | was',
    'relative | of The farmer | found | the bodies',
  ],
  [
    'A girl and her mother who were shot survived.',
    'main | A girl + her mother | survived',
    'relative | of her mother | A girl + her mother | passive shot',
  ],
  [
    'Two guards shot in the raid died on Monday.',
    'main | Two guards | died',
    'reduced | of Two guards | passive shot | place: the raid',
  ],
  ['When the roof fell, nine people died.', 'main | nine people | died', 'adverbial | the roof | fell'],
  ['Rescuers tried to save two boys.', 'main | Rescuers | tried', 'infinitive | Rescuers | save | two boys'],
  [
    'The shell left a guard dead and two clerks injured.',
    'main | The shell | left | a guard + two clerks',
    'reduced | of two clerks | passive injured',
  ],
];

const speech: readonly Row[] = [
  [
    'Nine people were killed, the mayor said.',
    'main | Nine people | passive killed',
    'aside | the mayor | said',
  ],
  [
    '"Nine people were killed," said the mayor.',
    'main | Nine people | passive killed',
    'aside | the mayor | said',
  ],
  [
    'The mayor said that the storm killed nine people.',
    'main | The mayor | said',
    'complement | the storm | killed | nine people',
  ],
];

const verbs: readonly Row[] = [
  ['Three men were killed by soldiers.', 'main | Three men | passive killed | agent: soldiers'],
  ['The fire did not kill anyone.', 'main | The fire | not kill | anyone'],
  ['Neither the army nor the rebels claimed it.', 'main | the army + the rebels | not claimed | it'],
  ['The flood could kill hundreds.', 'main | The flood | open kill | hundreds'],
];

describe.each([
  ['coordination and ellipsis', coordination],
  ['apposition and inclusion', apposition],
  ['clauses within a clause', within],
  ['speech', speech],
  ['voice, polarity and modality', verbs],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, ...clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });
});

describe('and not', () => {
  test('a relative clause with a singular verb tells of the last of a list alone', () => {
    expect(clausesOf('A girl and her mother who was shot survived.')).toContain(
      'relative | of her mother | passive shot',
    );
  });

  test('a verb with an object of its own is no passive', () => {
    expect(clausesOf('Soldiers were shot and killed three men.')).toContain(
      'coordinate | Soldiers | killed | three men',
    );
  });

  test('names that nobody counted are subjects, not set beside one', () => {
    expect(clausesOf('Ana Tell, Ben Sorn and Carl Tolv were killed.')).toEqual([
      'main | Ana Tell + Ben Sorn + Carl Tolv | passive killed',
    ]);
  });
});
