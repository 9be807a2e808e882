import type { Row } from './row.ts';

/** Days, tags, captions, headlines and signatures of the report itself. */
export const ofTheReport: readonly Row[] = [
  [
    'a day that stands before the report',
    '3 May 2019 A blast killed four people in Tolv.',
    ['published: 3 May 2019', 'body: A blast killed four people in Tolv.'],
  ],
  [
    'a day with its label and hour',
    'Published Friday, May 3, 2019 10:04 AM A blast killed four people.',
    ['published: Published Friday, May 3, 2019 10:04 AM', 'body: A blast killed four people.'],
  ],
  [
    'not a day that the sentence goes on from',
    'May 3, 2019 was the day on which four people died.',
    ['body: May 3, 2019 was the day on which four people died.'],
  ],
  [
    'tags, up to the sentence behind them',
    'Tags: Tolv, air strikes, Red Helmets At least four people were killed, rescuers said.',
    ['tags: Tags: Tolv, air strikes, Red Helmets', 'body: At least four people were killed, rescuers said.'],
  ],
  [
    'tags alone',
    'Four people died.\nTags: Tolv, strikes',
    ['body: Four people died.', 'tags: Tags: Tolv, strikes'],
  ],
  [
    'a headline over the report, and not one that ends like a sentence',
    'Four killed as bus falls into river\nA bus fell into a river.\nFour people died.',
    [
      'headline: Four killed as bus falls into river',
      'body: A bus fell into a river.',
      'body: Four people died.',
    ],
  ],
  [
    'a sub-headline that stands twice',
    'Raids on the town of Tolv have killed nine people Raids on the town of Tolv have killed nine people, a monitor said.',
    [
      'headline: Raids on the town of Tolv have killed nine people',
      'body: Raids on the town of Tolv have killed nine people, a monitor said.',
    ],
  ],
  [
    'a caption with its credit',
    'Nine died. Smoke rises over Tolv on Tuesday (Reuters) The raids went on.',
    ['body: Nine died.', 'caption: Smoke rises over Tolv on Tuesday (Reuters)', 'body: The raids went on.'],
  ],
  [
    'tags and a signature in the line of the report',
    'Raids hit Tolv. Tags: Tolv, Oln, air raids Nine people died. AFP, Friday 3 May 2019 Rescuers came.',
    [
      'body: Raids hit Tolv.',
      'tags: Tags: Tolv, Oln, air raids',
      'body: Nine people died.',
      'credit: AFP, Friday 3 May 2019',
      'body: Rescuers came.',
    ],
  ],
  [
    'not the agency of a dateline',
    'TOLV (Reuters) - Nine people died on Tuesday.',
    ['body: TOLV (Reuters) - Nine people died on Tuesday.'],
  ],
  [
    'not lines of a report that is written without full stops',
    'Blast in Tolv.\nThe ministry said 12 people were killed in it\nThe army said 30 others were hurt in it\nThe governor said four girls were among the dead',
    [
      'body: Blast in Tolv.',
      'body: The ministry said 12 people were killed in it',
      'body: The army said 30 others were hurt in it',
      'body: The governor said four girls were among the dead',
    ],
  ],
  [
    'quotations in single marks end like sentences',
    "Blast in Tolv.\nThe mayor said: 'Twelve people died in the blast.'\nThe doctor added: 'Thirty people were hurt in it.'",
    [
      'body: Blast in Tolv.',
      "body: The mayor said: 'Twelve people died in the blast.'",
      "body: The doctor added: 'Thirty people were hurt in it.'",
    ],
  ],
  [
    'not two lines without a full stop, nor lines with a bullet',
    'Nine people died.\n- four in Tolv, all of them children\n- three in Dresk, among them a nurse\n- two in Oln, both of them soldiers',
    [
      'body: Nine people died.',
      'body: - four in Tolv, all of them children',
      'body: - three in Dresk, among them a nurse',
      'body: - two in Oln, both of them soldiers',
    ],
  ],
];
