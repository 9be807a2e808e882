import { expect, test } from 'vitest';
import { questionOf } from '../../../src/chat/question.ts';

test.each<[question: string, name: string | null]>([
  ['how many died in qaim?', 'qaim'],
  ['How many people were killed in Qaim?', 'Qaim'],
  ['how many people were killed so far in qaim', 'qaim'],
  ['how many women and children were hurt in the qaim air strike?', 'qaim air strike'],
  ['how many civilians died at Al-Qaim?', 'Al-Qaim'],
  ['how many were killed or injured near gaza city', 'gaza city'],
  ['how many dead in qaim?', 'qaim'],
  ['how many are missing in the ferry accident?', 'ferry accident'],
  ['How many did the ferry accident kill?', 'ferry accident'],
  ['who was killed in Qaim?', 'Qaim'],
  ['who died in qaim', 'qaim'],
  ['who did it in qaim?', 'qaim'],
  ['who bombed Qaim?', 'Qaim'],
  ['who is responsible for the qaim strike?', 'qaim strike'],
  ['who is blamed for qaim?', 'qaim'],
  ['what happened in Qaim?', 'Qaim'],
  ["what's the death toll in qaim?", 'qaim'],
  ['death toll in qaim', 'qaim'],
  ['what is known about qaim so far?', 'qaim'],
  ['tell me about qaim', 'qaim'],
  ['any news from qaim?', 'qaim'],
  ['how many died in qaim last december?', 'qaim december'],
  ['  how   many died in\tqaim ??', 'qaim'],
  // A question without a name, and what is no question of that kind.
  ['how many died there?', null],
  ['how many died in it?', null],
  ['how many died?', null],
  ['who are you?', null],
  ['how do I add a source?', null],
  ['how many alerts are open?', null],
  ['qaim', null],
  ['Twelve people were killed in Qaim.', null],
  ['He asked how many died in Qaim.', null],
  ['how many died in\nqaim?', null],
  ['', null],
  ['?', null],
])('%j asks for %j', (question, name) => expect(questionOf(question)?.name ?? null).toBe(name));

test('a long line is no question, and takes no time', () => {
  expect(questionOf(`how many ${'died or '.repeat(100_000)}qaim`)).toBeNull();
  expect(questionOf(`how many ${'a '.repeat(90)}`)).toBeNull();
});

test.each<[question: string, outcome: string | null]>([
  ['how many died in qaim?', 'killed'],
  ['how many dead in qaim?', 'killed'],
  ['how many were wounded in qaim?', 'injured'],
  ['how many were hurt in qaim?', 'injured'],
  ['how many did the strike injure?', 'injured'],
  ['How many did the ferry accident kill?', 'killed'],
  ['how many are missing in the ferry accident?', 'missing'],
  ['who was arrested in Qaim?', 'detained'],
  ['how many were affected in qaim?', null],
  ['what happened in qaim?', null],
])('%j asks how many were %s', (question, outcome) => expect(questionOf(question)?.outcome).toBe(outcome));
