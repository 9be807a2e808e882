import { describe, expect, it, test } from 'vitest';
import { isFigure } from '../../../../src/core/claim.ts';
import { articles, guest, newsroom, plainRefusal, pressArticles, refusal } from '../kit.ts';

const room = () => newsroom([...articles, ...pressArticles]);

describe('a field is not set by', () => {
  test.each<[line: string, says: string]>([
    [
      '/claim fix 1 outcome happy',
      '“happy” is not an outcome: give killed, injured, killed or injured, missing',
    ],
    ['/claim fix 1 outcome dead', 'It already says killed.'],
    ['/claim fix 8 outcome killed', 'Claim 8 says who did it and has no outcome'],
    [
      '/claim fix 1 scope here',
      '“here” is not a scope: give this event, another event or a sum over several events.',
    ],
    ['/claim fix 1 scope this', 'It already says this event.'],
    ['/claim fix 1 standing half', '“half” is not a standing: give total, part or mention.'],
    ['/claim fix 8 standing part', 'Claim 8 says who did it and has no standing'],
    ['/claim fix 1 state wrong', '“wrong” is not a state: give current, superseded or retracted.'],
    ['/claim fix 8 state retracted', 'has no state'],
    ['/claim fix 1 stance admits', '“admits” is not a stance: give asserts or denies.'],
    ['/claim fix 8 stance maybe', '“maybe” is not a stance: give blames, denies or admits.'],
    ['/claim fix 8 stance asserts', 'It already says blames.'],
    ['/claim fix 1 actor the army', 'Claim 1 gives a figure and has no actor'],
    ['/claim fix 8 actor 123', '“123” names nobody'],
    [
      `/claim fix 8 actor ${'x'.repeat(121)}`,
      'names nobody: give who is said to have done it in 120 letters',
    ],
    ['/claim fix 8 actor air force', 'It already says air force.'],
    ['/claim fix 9 population women', 'Claim 9 counts attacks, not people'],
    ['/claim fix 99', 'There is no claim 99 on record'],
  ])('%s', async (line, says) =>
    expect(await refusal(await room(), line)).toEqual(plainRefusal(expect.stringContaining(says))),
  );

  test.each([
    '/claim fix 1',
    '/claim fix 1 scope other',
    '/incident fix qaim',
    '/incident fix qaim kind raid',
  ])('%s by one who is no editor', async (line) => {
    const { ledger, refused } = await room();
    expect(await refused(line, guest)).toMatch(/is for editors/);
    expect(await ledger.edits()).toEqual([]);
  });

  it('sets all fields of a form or none', async () => {
    const { ledger, desk } = await room();
    const person = { ...guest, isEditor: true };
    const values = { outcome: 'injured', figure: '12', speaker: '123' };
    await expect(desk.fix(person, 1, values, null)).rejects.toThrow(/names nobody/);
    expect(await ledger.edits()).toEqual([]);
    const long = desk.fix(person, 1, { outcome: 'injured' }, 'x'.repeat(201));
    await expect(long).rejects.toThrow(/A reason has/);
    const made = await desk.fix(person, 1, { figure: '12', outcome: 'injured' }, 'A typing error');
    expect(made.map(({ edit }) => [edit.kind, edit.reason])).toEqual([
      ['outcome', 'A typing error'],
      ['figure', 'A typing error'],
    ]);
    const claim = await ledger.claim(1);
    expect(claim && isFigure(claim) && [claim.measure, claim.low]).toEqual(['injured', 12]);
  });
});
