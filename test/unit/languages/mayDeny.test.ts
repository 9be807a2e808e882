import { expect, test } from 'vitest';
import { checksOf } from '../../../src/readers/checksOf.ts';

test.each<[language: string, quote: string, may: boolean]>([
  ['en', 'The navy denied causing civilian casualties.', true],
  ['en', 'The strike did not hit civilians, the navy said.', true],
  ['en', 'The strike didn’t hit civilians.', true],
  ['en', 'Nobody was hurt.', true],
  ['en', 'The navy rejected reports of dead civilians.', true],
  ['en', 'The army said it had hit a market in the town.', false],
  ['en', 'Police said 12 people were killed.', false],
  ['en', 'A notable doctor and a nurse were killed.', false],
  ['ar', 'نفى الجيش سقوط ضحايا مدنيين.', true],
  ['ar', 'وأنكرت الوزارة وقوع إصابات.', true],
  ['ar', 'وقال المتحدث إنه لم يسقط أي قتيل.', true],
  ['ar', 'قال الجيش إنه قصف سوقا في المدينة.', false],
  ['ar', 'قتل عشرة مدنيين في ولاية نينوى.', false],
  ['fr', 'L’armée a nié avoir tué des civils.', false],
])('%s: %s', (language, quote, may) => {
  expect(checksOf(language).mayDeny(quote)).toBe(may);
});
