import { describe, expect, test } from 'vitest';
import type { Edit, Mark } from '../../../src/core/edit.ts';
import { acceptedOf, claimAt, markOf } from '../../../src/edits/index.ts';
import { claimOf } from '../../kit/claims.ts';
import { settle } from '../../kit/settle.ts';

const read = (text: string, about: object = {}) => ({
  ...claimOf(text, 'a'),
  quote: 'One sentence.',
  ...about,
});
const first = read('Ana Silva killed civilians 55..55', { wording: '55 civilians' });
const mark = (about: Partial<Mark> = {}): Mark => ({ ...markOf(first), ...about });

describe('the claim that an edit means', () => {
  const second = read('Red Cross killed civilians 55..55', { wording: '55 civilians' });
  const third = read('Ana Silva killed women 12..12', { wording: '12 women' });
  test.each<[why: string, mark: Mark, found: object | null]>([
    ['as it was read', mark(), first],
    ['by its speaker', mark({ speaker: 'Red Cross' }), second],
    ['by its wording', mark({ wording: '12 women', population: 'women' }), third],
    ['read with another population by now', mark({ population: 'people' }), first],
    ['quoted with other marks by now', mark({ quote: 'One  sentence' }), first],
    ['of a speaker whom nobody names now', mark({ speaker: 'Nobody' }), first],
    ['of another sentence', mark({ quote: 'Another.' }), null],
    ['of another article', mark({ articleId: 'b' }), null],
    ['of another measure', mark({ measure: 'injured' }), null],
    ['of a figure that is gone', mark({ wording: '57 civilians' }), null],
  ])('%s', (_, wanted, found) => expect(claimAt([first, second, third], wanted)).toBe(found));

  test('the only one of its measure in its sentence, however worded', () =>
    expect(claimAt([first], mark({ wording: '55' }))).toBe(first));
});

describe('settling', () => {
  const article = { id: 'a', textHash: 'h', outlet: 'The Paper', wire: null };
  const about = {
    by: { platform: 'terminal', id: 't', name: null, team: null, channel: null },
    at: '2024-05-17T00:00:00Z',
    reason: null,
    claimId: 1,
    undoneBy: null,
  } as const;
  const figureEdit = (id: number, low: number, high: number, wording: string, target = mark()): Edit => {
    const before = { low: 55, high: 55, wording: '55 civilians' };
    return { ...about, id, kind: 'figure', target, before, after: { low, high, wording } };
  };

  test('no edit, no change', () => expect(settle([first], article, [])).toEqual([first]));

  test('an edit of a figure finds its claim, though an edit before it changed the words', () => {
    const women: Edit = {
      ...about,
      id: 3,
      kind: 'population',
      target: mark(),
      before: { population: 'civilians' },
      after: { population: 'women' },
    };
    const edits = [figureEdit(1, 7, 7, '7'), figureEdit(2, 8, 9, '8-9'), women];
    const [claim] = settle([first], article, edits);
    expect(claim).toMatchObject({ low: 8, high: 9, wording: '8-9', population: 'women' });
    expect(claim?.correction?.read.figure).toMatchObject({ low: 55, population: 'civilians' });
    expect(claim?.correction?.set.map((s) => s.edit)).toEqual([2, 3]);
  });

  test('a claim that was moved goes on with the merges after it, and not with those before', () => {
    const merge = (id: number): Edit => ({
      ...about,
      id,
      kind: 'merge',
      target: { incidentId: 'there' },
      before: {},
      after: { into: 'on', suggestion: null },
    });
    const move: Edit = {
      ...about,
      id: 2,
      kind: 'incident',
      target: mark(),
      before: { incidentId: 'qaim' },
      after: { incidentId: 'there' },
    };
    expect(settle([first], article, [move, merge(3)])[0]?.incidentId).toBe('on');
    expect(settle([first], article, [merge(1), move])[0]?.incidentId).toBe('there');
  });

  const accept: Edit = {
    ...about,
    id: 1,
    kind: 'accept',
    target: mark(),
    before: {},
    after: acceptedOf(first),
  };
  test.each<[why: string, now: object, isAccepted: boolean]>([
    ['as it was read', {}, true],
    ['with its number in fewer words', { wording: '55' }, true],
    ['by a speaker who is written otherwise', { speaker: { ...first.speaker, name: 'ana silva' } }, true],
    ['with another number', { low: 56, high: 56 }, false],
    ['without an upper bound', { high: null }, false],
    ['by another speaker', { speaker: { ...first.speaker, name: 'Red Cross' } }, false],
    ['in the voice of the outlet', { speaker: null }, false],
    ['of other people', { population: 'people' }, false],
    ['of another event', { scope: 'other' }, false],
    ['as a part', { standing: 'part' }, false],
    ['as retracted', { state: 'retracted' }, false],
    ['as a denial', { stance: 'denies' }, false],
    ['of another outcome', { measure: 'injured' }, false],
  ])('what a person accepted holds %s: %j', (_, now, isAccepted) => {
    const [claim] = settle([{ ...first, ...now }], article, [accept]);
    const fields = claim?.correction?.set.map(({ field }) => field) ?? [];
    expect(fields).toEqual(isAccepted ? ['accept'] : []);
    expect({ ...claim, correction: undefined }).toEqual({ ...first, ...now, correction: undefined });
  });

  test('a person who gives one number counts, and does not mention', () => {
    const woman = read('Ana Silva killed women 1..1', { wording: 'a woman', rules: ['subject'] });
    const one = figureEdit(1, 1, 1, '1', markOf(woman));
    expect(settle([woman], article, [one])[0]?.rules).toContain('number');
  });
});
