import { isFigure } from '../../../src/core/claim.ts';
import type { MatchedClaim, NewClaim, StoredClaim } from '../../../src/core/record.ts';
import { extract } from '../../../src/readers/extract.ts';
import { noticesOf } from '../../../src/languages/en/notices.ts';
import { changedFigures } from '../../../src/alerting/index.ts';
import { placeClaims } from '../../../src/matching/index.ts';
import { articleOf } from '../../kit/demo.ts';
import { describe, expect, test } from 'vitest';

const claimsOf = (text: string): readonly NewClaim[] => {
  const article = articleOf(text, { outlet: 'BBC' });
  return placeClaims(extract(article), article, 'qaim-2016-12-07');
};
const stored = (claims: readonly NewClaim[]): StoredClaim[] => claims.map((c, i) => ({ ...c, id: i + 1 }));
const figure = (c: MatchedClaim | null): string =>
  c && isFigure(c) ? `${c.low}..${c.high} ${c.measure}` : 'none';

/** Each change in a line: "changed 55..55 killed → 60..60 killed, admitted". */
function changes(before: string, after: string): string[] {
  return changedFigures(stored(claimsOf(before)), claimsOf(after), noticesOf(after)).map(
    (c) => `${c.kind} ${figure(c.before)} → ${figure(c.after)}${c.notice ? ', admitted' : ''}`,
  );
}

const old = 'Police said 55 people were killed in an air strike on Qaim on Wednesday. Dozens of houses fell.';
const now = 'Police said 60 people were killed in an air strike on Qaim on Wednesday. Dozens of houses fell.';
const silently = 'changed 55..55 killed → 60..60 killed';
const openly = `${silently}, admitted`;

describe('a figure that changed', () => {
  test.each<[what: string, before: string, after: string, told: readonly string[]]>([
    ['nothing', old, old, []],
    ['in silence', old, now, [silently]],
    ['downwards', now, old, ['changed 60..60 killed → 55..55 killed']],
    ['out of the text', old, 'An air strike hit Qaim on Wednesday.', ['vanished 55..55 killed → none']],
    ['in its hedge', old, old.replace('55', 'at least 55'), ['changed 55..55 killed → 55..null killed']],
    ['to another speaker, standing', old, old.replace('Police', 'The mayor'), []],
    ['beside a new one', old, `${old} The mayor said 80 people were killed.`, []],
    [
      'of two, the other stands',
      `${old} The mayor said 20 people were wounded.`,
      `${now} The mayor said 20 people were wounded.`,
      [silently],
    ],
    [
      'both of two outcomes',
      'Police said 55 people were killed and 20 were injured in Qaim on Wednesday.',
      'Police said 60 people were killed and 30 were injured in Qaim on Wednesday.',
      [silently, 'changed 20..20 injured → 30..30 injured'],
    ],
    [
      'with a rewritten sentence of somebody else',
      old,
      'Doctors in Falluja counted 60 dead after shelling there.',
      ['vanished 55..55 killed → none'],
    ],
  ])('%s', (_, before, after, told) => {
    expect(changes(before, after)).toEqual(told);
  });

  test('names both claims and the correction, letter for letter', () => {
    const note = 'An earlier version of this article said that 55 people were killed.';
    const text = `${now}\n\n${note}`;
    const [change] = changedFigures(stored(claimsOf(old)), claimsOf(text), noticesOf(text));
    expect(change).toMatchObject({
      kind: 'changed',
      before: { id: 1, quote: 'Police said 55 people were killed in an air strike on Qaim on Wednesday.' },
      after: { quote: 'Police said 60 people were killed in an air strike on Qaim on Wednesday.' },
    });
    expect(text.slice(change?.notice?.start, change?.notice?.end)).toBe(note);
  });
});

describe('is owned up to', () => {
  test.each([
    'Correction: An earlier version of this article said that 55 people were killed.',
    'Correction (8 December): The death toll has been corrected to 60.',
    'CORRECTION: Sixty people died, not fifty-five as we wrote.',
    'An earlier version of this story gave the death toll as 55.',
    'A previous version of this report misstated the number of people killed.',
    'This story has been updated to reflect a new death toll of 60.',
    'This article has been corrected to say that 60 people died.',
    'This article was amended on 8 December 2016 to correct the number of dead.',
    'This story corrects the number of dead to 60.',
    'This article originally said 55 people had died.',
    'We have corrected the figure.',
    '(Corrects death toll in paragraph 2)',
    'Clarification: the figure of 55 came from an early police count.',
    'Clarification\nThe figure of 55 came from an early police count.',
    "Editor's note: this story gave a death toll of 55 until noon.",
  ])('%s', (note) => {
    expect(changes(old, `${now}\n\n${note}`)).toEqual([openly]);
    expect(changes(old, `${note}\n\n${now}`)).toEqual([openly]);
  });

  test('where the figure was taken out', () => {
    const after =
      'An air strike hit Qaim.\nCorrection: an earlier version of this article said 55 people died.';
    expect(changes(old, after)).toEqual(['vanished 55..55 killed → none, admitted']);
  });
});

describe('is not owned up to', () => {
  test.each([
    'The ministry corrected its toll to 60.',
    'The ministry issued a correction on Thursday: it now counts 60 dead.',
    'Police said an earlier statement of theirs was wrong.',
    'An earlier version of the law said otherwise.',
    'The Department of Corrections said 60 inmates were moved.',
    'Update: rescuers are still digging.',
    'This story has been updated.',
    'This article was updated on 8 December 2016 at 10:15 GMT.',
    'Correction: an earlier version of this article misspelt the name of the mayor.',
    'Correction: the strike was on Wednesday, not on Tuesday as an earlier version of this story said.',
    'Correction: an earlier version of this article said that 20 people were injured.',
    'The army said that an earlier version of its report was corrected.',
    'The hospital has updated its figures.',
    '“This story has been told many times,” he said.',
    'An earlier report of the mayor gave 55 dead as well as 12 cars.',
  ])('%s', (note) => {
    const told = changes(old, `${now}\n\n${note}`);
    expect(told.filter((t) => t.includes('admitted'))).toEqual([]);
  });
});

test('notices are given with their places, and a long text takes no long time', () => {
  const text =
    'Sixty died.\n\n  Correction: it was 55.  \nAn earlier version of this article said 55. More follows.';
  const found = noticesOf(text);
  expect(found.map((n) => text.slice(n.start, n.end))).toEqual([
    'Correction: it was 55.',
    'An earlier version of this article said 55.',
  ]);
  const hostile = ['correction ', 'this article ', '( ', 'An earlier version of this ', 'A. ', '*_ '];
  for (const word of hostile) expect(noticesOf(word.repeat(100_000)).length).toBeLessThanOrEqual(1);
});
