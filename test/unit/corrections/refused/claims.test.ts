import { describe, expect, test } from 'vitest';
import { guest, newsroom, state } from '../kit.ts';

describe('a claim is not changed by', () => {
  test.each<[line: string, says: string]>([
    ['/claim fix 99 figure 9', 'There is no claim 99 on record'],
    ['/claim fix x figure 9', '“x” is not the number of a claim'],
    ['/claim fix 1 colour red', '“colour” is not a valid field'],
    ['/claim fix 1 figure many, many', '“many, many” is not a figure'],
    ['/claim fix 1 figure 55 civilians', '“55 civilians” is not a figure'],
    ['/claim fix 1 figure 15-12', '“15-12” is not a figure'],
    ['/claim fix 1 figure -3', '“-3” is not a figure'],
    ['/claim fix 1 figure 55', 'It already says 55.'],
    ['/claim fix 1 population rebels', '“rebels” is not a population: give people, civilians'],
    ['/claim fix 1 population none', '“none” is not a population'],
    ['/claim fix 1 population civilians', 'It already says civilians.'],
    ['/claim fix 1 speaker 123', '“123” names nobody'],
    ['/claim fix 1 speaker hospital sources', 'It already says hospital sources.'],
    ['/claim fix 1 incident basra', 'No incident found for “basra”'],
    ['/claim fix 1 incident iraq', '“iraq” stands for 2 incidents'],
    ['/claim fix 1 incident qaim', 'It already says that it is about qaim-2016-12-07.'],
    ['/claim drop 99 why', 'There is no claim 99'],
    ['/claim drop 1', 'needs <why>'],
    [`/claim drop 1 ${'x'.repeat(201)}`, 'A reason has one letter at least and 200 at the most'],
    ['/claim history 99', 'There is no claim 99'],
    ['/undo', 'You have no edit left to undo'],
    ['/undo 7', 'There is no edit 7'],
    ['/undo 0', 'There is no edit 0'],
    ['/undo x', '“x” is not a whole number'],
  ])('%s', async (line, says) => {
    const room = await newsroom();
    const before = await state(room.ledger);
    const text = await room.refused(line);
    expect(text).toContain(says);
    expect(text.match(/[.] /g) ?? []).toEqual([]);
    expect(await state(room.ledger)).toEqual(before);
    expect(await room.ledger.edits()).toEqual([]);
  });

  test.each([
    '/claim fix 1 figure 9',
    '/claim drop 1 why',
    '/incident rename qaim X',
    '/incident merge qaim mosul',
    '/incident split qaim 1',
    '/incident suggestions',
    '/incident same 1',
    '/incident different 1',
    '/undo',
  ])('%s by one who is no editor', async (line) => {
    const room = await newsroom();
    expect(await room.refused(line, guest)).toMatch(/is for editors/);
    expect(await room.ledger.edits()).toEqual([]);
  });
});
