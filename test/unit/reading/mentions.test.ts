import { expect, test } from 'vitest';
import { english } from '../../../src/languages/en/index.ts';
import { readDocument } from '../../../src/languages/en/tokenise.ts';
import type { NounPhrase } from '../../../src/reading/clauses/types.ts';
import { hitsElsewhere, mentionsOf } from '../../../src/reading/events/mentions.ts';
import { readSentence } from '../../../src/reading/sentence.ts';

const printed = (phrases: readonly NounPhrase[]): string =>
  phrases.map((p) => p.words.map((w) => w.text).join(' ')).join(' + ');
const mentions = (text: string) => {
  const doc = readDocument(text);
  return doc.sentences.flatMap((s) => mentionsOf(readSentence(s, text, english).structure));
};

/** A sentence, and of each event: its trigger, one or several, new or known, who did it, what was hit, where and when. */
const rows: readonly (readonly [text: string, events: readonly string[]])[] = [
  [
    'An air raid on Friday hit a mill in Tolv.',
    ['raid (raid), one, new | by - | on a mill | in Tolv | Friday'],
  ],
  ['Three blasts hit the port.', ['blasts (explosion), several, new | by - | on the port | in - | -']],
  ['The attack killed nine people.', ['attack (attack), one, known | by - | on - | in - | -']],
  [
    'A strike by rebels on a school killed nine people.',
    ['strike (attack), one, new | by rebels | on a school | in - | -'],
  ],
  ['Gunmen shot nine farmers near Oln.', ['shot (-), one, new | by Gunmen | on - | in Oln | -']],
  ['The council met on Sunday in Tolv.', []],
  ['Nine people were taken to hospital.', []],
];

test.each(rows)('%s', (text, events) => {
  expect(
    mentions(text).map(
      (m) =>
        `${m.trigger.text} (${m.kind ?? '-'}), ${m.several ? 'several' : 'one'}, ${m.known ? 'known' : 'new'} | by ${printed(m.agents) || '-'} | on ${printed(m.targets) || '-'} | in ${printed(m.places) || '-'} | ${m.times.map((w) => w.text).join(' ') || '-'}`,
    ),
  ).toEqual(events);
});

test.each([
  ['A bomb that fell on a villa killed nine.', true],
  ['A bomb that fell on a clinic killed nine.', false],
  ['The bomb fell on a villa and killed nine.', false],
  ['Bombs fell on a villa and killed nine.', false],
])('an air raid hit a clinic; elsewhere: %s', (text, expected) => {
  const [first] = mentions('An air raid hit a clinic.');
  expect(mentions(text).some((m) => hitsElsewhere(m, first!))).toBe(expected);
});
