import { describe, expect, test } from 'vitest';
import { rowPieces } from '../../../../src/cards/incident/rows.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import type { FigureClaim } from '../../../../src/core/claim.ts';
import { figure } from '../../store/commits.ts';
import { fileOf, reuters, rt, speaker } from '../fileOf.ts';
import { event, people } from './told.ts';

const mayor = speaker('the mayor');
const denial = (wording: string, quote: string): Partial<FigureClaim> => ({
  ...people(0, 0, wording),
  stance: 'denies',
  speaker: mayor,
  quote,
});
const beside = (about: Partial<FigureClaim>) =>
  fileOf([
    [figure('f1'), reuters],
    [figure('f2', about), rt],
  ]);
const noteOf = (about: Partial<FigureClaim>): string | undefined => {
  const [heading] = rowPieces(beside(about).rows);
  return heading?.block.kind === 'heading' ? heading.block.note : undefined;
};

describe('a denial says no more than its words', () => {
  test.each<[wording: string, quote: string, says: string]>([
    ['anyone', 'The mayor denied that anyone was killed.', 'denied that anyone was killed'],
    [
      'anyone',
      'The mayor denied that anyone was killed at the school on Monday, and left.',
      'denied that anyone was killed at the school',
    ],
    [
      'deaths',
      'The mayor denied reports of deaths in the raid and blamed the press.',
      'denied reports of deaths in the raid',
    ],
    ['anyone', 'The mayor denied killing anyone; he left.', 'denied killing anyone'],
    ['anyone', 'The mayor denied he killed anyone.', 'denied that anyone was killed'],
    ['deaths', 'The mayor called reports of deaths in the raid a lie.', 'denied that anyone was killed'],
    ['anyone', 'Nobody of that name.', 'denied that anyone was killed'],
  ])('%s: %s', (wording, quote, says) => {
    const about = denial(wording, quote);
    expect(noteOf(about)).toBe(`the mayor ${says}`);
    expect(paragraphOf(beside(about))).toBe(
      `${event} killed 55 civilians, hospital sources said. The mayor ${says}.`,
    );
  });
});

describe('"no one" is no figure beside a toll', () => {
  const none = (about: Partial<FigureClaim> = {}): Partial<FigureClaim> => ({
    ...people(0, 0, 'no one'),
    speaker: mayor,
    quote: 'No one was killed in the raid on the school, the mayor said.',
    ...about,
  });
  test('it stands with the denials', () => {
    const says = 'the mayor said no one was killed in the raid on the school';
    expect(noteOf(none())).toBe(says);
    expect(paragraphOf(beside(none()))).toMatch(/ said\. The mayor said no one was killed in the raid/);
    const [, bullets] = rowPieces(beside(none()).rows);
    expect(bullets?.block).toEqual({ kind: 'text', text: expect.not.stringContaining('no one') });
  });
  test.each<[why: string, about: Partial<FigureClaim>, note: string | undefined]>([
    ['an outlet says so in passing', { speaker: null, quote: 'No one was killed.' }, undefined],
    ['hearsay', { hearsay: true }, undefined],
  ])('%s', (_, about, note) => expect(noteOf(none(about))).toBe(note));
  test('by itself it is a figure', () => {
    const [heading] = rowPieces(fileOf([[figure('f1', none()), reuters]]).rows);
    expect(heading?.block).toMatchObject({ text: 'Killed  none' });
  });
  test('of other people it is told by itself', () => {
    const file = beside({
      ...none(),
      population: 'soldiers',
      stance: 'denies',
      quote: 'The mayor denied it.',
    });
    const [heading, bullets] = rowPieces(file.rows);
    expect(heading?.block).not.toHaveProperty('note');
    expect(bullets?.block).toMatchObject({
      text: expect.stringContaining('• The mayor denied that any soldiers were killed'),
    });
  });
});
