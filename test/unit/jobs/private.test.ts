import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../src/app/compose.ts';
import type { Article } from '../../../src/core/article.ts';
import type { IngestOutcome, Ledger, ProcessArticle } from '../../../src/core/ledger.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { clock } from '../../kit/desk.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { noting } from './privateSeen.ts';
import { rereadBy } from './rereadBy.ts';

const text = (killed: number): string =>
  `A blast at a mill in Tolmin, Slovenia, killed ${killed} people on Tuesday, the fire chief said.`;
const open: Article = {
  id: 'a',
  title: null,
  text: text(4),
  url: null,
  outlet: 'BBC',
  published: '2024-05-08',
};
const secret: Article = { ...open, isPrivate: true };

let ledger: Ledger;
let processArticle: ProcessArticle;
let seen: readonly [id: string, isPrivate: boolean][];
beforeEach(async () => {
  ledger = await memoryLedger();
  const notes = noting();
  ({ processArticle } = compose(ledger, clock, { reader: notes.reader }));
  seen = notes.seen;
});
afterEach(() => ledger.close());

const markOf = async (id: string): Promise<boolean> => (await ledger.article(id))?.isPrivate === true;
const brief = (outcome: IngestOutcome) =>
  'article' in outcome && [outcome.status, outcome.article.id, outcome.article.isPrivate === true];

test('an article without the mark has none, and one with it is read with it', async () => {
  expect(brief(await processArticle({ ...open, isPrivate: false }))).toEqual(['stored', 'a', false]);
  expect(await ledger.article('a')).not.toHaveProperty('isPrivate');
  const other = { ...secret, id: 'b', text: text(9) };
  expect(brief(await processArticle(other))).toEqual(['stored', 'b', true]);
  expect(seen).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

describe('a private article that comes in again without the mark', () => {
  beforeEach(() => processArticle(secret));

  test.each<[what: string, later: Article, outcome: readonly unknown[]]>([
    ['changed by its outlet', { ...open, text: text(5) }, ['revised', 'a', true]],
    ['changed, and said to be public', { ...open, text: text(5), isPrivate: false }, ['revised', 'a', true]],
    ['as it was', open, ['duplicate', 'a', true]],
    ['under another id', { ...open, id: 'b' }, ['duplicate', 'a', true]],
    ['under its outlet’s site', { ...open, id: 'b', outlet: 'bbc.co.uk' }, ['duplicate', 'a', true]],
  ])('%s is private, and is read as such', async (_what, later, outcome) => {
    expect(brief(await processArticle(later))).toEqual(outcome);
    expect(await markOf('a')).toBe(true);
    expect(seen.every(([, isPrivate]) => isPrivate)).toBe(true);
    expect((await ledger.versions('a')).every(({ isPrivate }) => isPrivate)).toBe(true);
  });

  test.each<[what: string, later: Article]>([
    ['the same text from another outlet', { ...open, id: 'b', outlet: 'Herald' }],
    ['the same text without an outlet', { ...open, id: 'b', outlet: null }],
    ['another text of its outlet', { ...open, id: 'b', text: text(5) }],
  ])('is not meant by %s', async (_what, later) => {
    expect(brief(await processArticle(later))).toEqual(['stored', 'b', false]);
    expect(seen.at(-1)).toEqual(['b', false]);
    expect(await markOf('a')).toBe(true);
  });

  test('gives its mark to an article of its outlet that takes over its text', async () => {
    await processArticle({ ...open, id: 'b', text: text(5) });
    expect(brief(await processArticle({ ...open, id: 'b' }))).toEqual(['revised', 'b', true]);
    expect(seen.at(-1)).toEqual(['b', true]);
  });

  test('is read as private where it is read before it is looked up, as a pasted text is', async () => {
    const { reader, seen: pasted } = noting();
    const { desk } = compose(ledger, clock, { reader });
    const about = { outlet: 'bbc.co.uk', published: null, person: atTerminal };
    expect(brief(await desk.addSource({ text: open.text, ...about }))).toEqual(['duplicate', 'a', true]);
    await desk.addSource({ text: open.text, ...about, outlet: 'Herald' });
    expect(pasted.map(([, isPrivate]) => isPrivate)).toEqual([true, false]);
  });
});

describe('the mark on an article that is on record without it', () => {
  beforeEach(() => processArticle(open));

  test.each<[what: string, later: Article, outcome: readonly unknown[]]>([
    ['with the same text', secret, ['duplicate', 'a', true]],
    ['under another id', { ...secret, id: 'b' }, ['duplicate', 'a', true]],
    ['with another text', { ...secret, text: text(5) }, ['revised', 'a', true]],
  ])('is added %s, for every version', async (_what, later, outcome) => {
    expect(brief(await processArticle(later))).toEqual(outcome);
    expect((await ledger.versions('a')).every(({ isPrivate }) => isPrivate)).toBe(true);
    await processArticle({ ...open, text: text(6) });
    expect(seen.at(-1)).toEqual(['a', true]);
    expect(await markOf('a')).toBe(true);
  });

  test('is added where the article was read before it came', async () => {
    const reading = await noting().reader.read(secret);
    expect(brief(await processArticle(secret, { reading }))).toEqual(['duplicate', 'a', true]);
    expect(await markOf('a')).toBe(true);
  });

  test('is not lost where it is set while a new version is decided on', async () => {
    let left = 1;
    const interrupted: Ledger = {
      ...ledger,
      async standing(query) {
        const standing = await ledger.standing(query);
        if (left-- > 0) await processArticle(secret);
        return standing;
      },
    };
    const changed = await compose(interrupted, clock).processArticle({ ...open, text: text(5) });
    expect(brief(changed)).toEqual(['revised', 'a', true]);
    expect(await markOf('a')).toBe(true);
  });
});

test('stored articles that are read again come with their marks, and keep them', async () => {
  await processArticle(secret);
  await processArticle({ ...open, id: 'b', outlet: 'Herald' });
  const notes = noting();
  expect(await rereadBy({ ...notes.reader, version: 'next' }, ledger)).toHaveLength(2);
  expect(notes.seen).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect([await markOf('a'), await markOf('b')]).toEqual([true, false]);
});
