import { expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

/** Published on a Thursday, 16 May. */
test.each([
  ['A bomb killed five people at a market on Tuesday.', '2024-05-14'],
  ['The mayor spoke on Wednesday of the fire in which nine people died on Monday.', '2024-05-13'],
  ['On Monday, 6 May, a bomb killed five people at a market.', '2024-05-06'],
  ['Gunmen opened fire at a market on Tuesday. A guard was arrested on Wednesday.', '2024-05-14'],
  ['A storm tore through the port on Tuesday. By Wednesday night five people had died.', '2024-05-14'],
  ['Five people were killed by a bomb at a market.', '2024-05-16'],
  ['A bomb killed two people on Tuesday, a week after a raid killed nine on 7 May.', '2024-05-14'],
  ['A shooting on Monday, days after a bomb killed nine on Friday, left two dead.', '2024-05-13'],
  // how those were who were hurt, and when somebody asked, is of another day
  [
    'A girl was still in intensive care on Wednesday after a crash that hurt three others. Their bus overturned. The girl was hurt on Tuesday night, his aunt said.',
    '2024-05-14',
  ],
  [
    'Lessons resume on Thursday after four pupils were shot outside a school. A gunman wounded the four pupils on Tuesday afternoon.',
    '2024-05-14',
  ],
  ['Lessons resume on Wednesday after four pupils were shot outside a school.', '2024-05-15'],
  [
    'Three people were critical as of 4 p.m. on Wednesday. Shots hit and wounded the three in a yard on Monday.',
    '2024-05-13',
  ],
  ['In August, soldiers killed 12 students at a school.', null],
  ['Four men died in a blast at a mill in March 2019.', null],
  ['In May, soldiers killed 12 students at a school.', '2024-05-16'],
])('%s → %s', (text, date) => {
  expect(extract(articleOf(text)).event.date).toBe(date);
});
