import { describe, expect, it, test } from 'vitest';
import {
  blameStances,
  figureStances,
  listOf,
  outcomes,
  scopes,
  standingWords,
  stateWords,
  termOf,
  type Wordings,
} from '../../../src/core/fields.ts';
import { asRead } from '../../../src/core/record.ts';
import { articles, bob, newsroom, pressArticles, state } from './kit.ts';

describe('what people type for a term', () => {
  test.each<[typed: string, term: string | null, wordings: Wordings<string>]>([
    ['killed', 'killed', outcomes],
    ['Wounded', 'injured', outcomes],
    ['killed or injured', 'casualties', outcomes],
    ['casualties', 'casualties', outcomes],
    ['kidnapped', 'abducted', outcomes],
    ['freed', 'rescued', outcomes],
    ['happy', null, outcomes],
    ['', null, outcomes],
    ['killed twice', null, outcomes],
    ['this event', 'incident', scopes],
    ['another  event', 'other', scopes],
    ['the other event', 'other', scopes],
    ['a sum', 'aggregate', scopes],
    ['aggregate', 'aggregate', scopes],
    ['yesterday', null, scopes],
    ['the total', 'total', standingWords],
    ['a part', 'part', standingWords],
    ['not counted', 'mention', standingWords],
    ['half', null, standingWords],
    ['taken back', 'retracted', stateWords],
    ['out of date', 'superseded', stateWords],
    ['still holds', 'current', stateWords],
    ['wrong', null, stateWords],
    ['denies it', 'denies', figureStances],
    ['admits', null, figureStances],
    ['blames', 'asserts', blameStances],
    ['claims responsibility', 'admits', blameStances],
    ['x'.repeat(5000), null, blameStances],
  ])('%j is %j', (typed, term, wordings) => expect(termOf(wordings, typed)).toBe(term));

  test.each(
    [outcomes, scopes, standingWords, stateWords, figureStances, blameStances].map((w) => [listOf(w), w]),
  )('each word of “%s” means one term', (_, wordings) => {
    for (const { term, words, also } of wordings)
      for (const word of [term, words, ...also]) expect(termOf(wordings, word)).toBe(term);
  });
});

const room = () => newsroom([...articles, ...pressArticles]);

/** Claims by number: 1 to 5 figures, 6 doctors 12 people, 7 the army denies, 8 the mayor blames, 9 four air strikes. */
const rows: readonly (readonly [line: string, id: number, now: object])[] = [
  ['/claim fix 1 outcome wounded', 1, { measure: 'injured', population: 'civilians' }],
  ['/claim fix 1 outcome attacks', 1, { measure: 'attacks', population: 'none', low: 55 }],
  ['/claim fix 9 outcome killed', 9, { measure: 'killed', population: 'people', low: 4 }],
  ['/claim fix 1 scope another event', 1, { scope: 'other' }],
  ['/claim fix 1 scope aggregate', 1, { scope: 'aggregate' }],
  ['/claim fix 8 scope sum over several', 8, { scope: 'aggregate' }],
  ['/claim fix 1 standing part', 1, { standing: 'part' }],
  ['/claim fix 1 standing told of, not counted', 1, { standing: 'mention' }],
  ['/claim fix 1 state superseded', 1, { state: 'superseded' }],
  ['/claim fix 1 state taken back', 1, { state: 'retracted' }],
  ['/claim fix 1 stance denies', 1, { stance: 'denies', low: 0, high: 0, wording: '55 civilians' }],
  ['/claim fix 7 stance asserts', 7, { stance: 'asserts', low: null, high: null }],
  ['/claim fix 8 stance denies it', 8, { stance: 'denies', actor: 'air force' }],
  ['/claim fix 8 stance admits', 8, { stance: 'admits', cautions: [] }],
  ['/claim fix 8 actor the US-led coalition', 8, { actor: 'the US-led coalition' }],
];

describe('setting a field', () => {
  test.each(rows)('%s', async (line, id, now) => {
    const { ledger, read, ask } = await room();
    const [before, all] = [await ledger.claim(id), await state(ledger)];
    expect(await read(line)).toContain(`Claim ${id} is corrected`);
    expect(await ledger.claim(id)).toMatchObject(now);
    expect(await read('/edits')).toContain(line.split(' ')[3]);
    expect(await read(`/claim ${id}`)).toContain('set by Ana, 9 Dec');
    expect(asRead((await ledger.claim(id))!)).toEqual(before);
    await ask('/undo');
    expect(await state(ledger)).toEqual(all);
  });

  test.each(rows)('%s, kept when its article changes, and undone there', async (line, id) => {
    const [fixed, plain] = [await room(), await room()];
    await fixed.ask(line);
    const claim = (await fixed.ledger.claim(id))!;
    const article = [...articles, ...pressArticles].find((a) => a.id === claim.articleId)!;
    for (const one of [fixed, plain]) await one.add({ ...article, text: `${article.text} More follows.` });
    const now = (await fixed.ledger.claimsOf(claim.incidentId!)).find((c) => c.quote === claim.quote);
    expect({ ...now, id }).toEqual(claim);
    await fixed.ask('/undo');
    expect(await state(fixed.ledger)).toEqual(await state(plain.ledger));
  });
});

describe('fields that bear on each other', () => {
  it('leaves people their population whatever was set and undone in between', async () => {
    const { ledger, ask } = await room();
    await ask('/claim fix 9 outcome killed');
    await ask('/claim fix 9 population women');
    expect(await ledger.claim(9)).toMatchObject({ measure: 'killed', population: 'women' });
    await ask('/undo 1');
    expect(await ledger.claim(9)).toMatchObject({ measure: 'attacks', population: 'none' });
    await ask('/undo 3');
    expect(await ledger.claim(9)).toMatchObject({ measure: 'killed', population: 'women' });
  });

  it('gives what was read as a denial a figure once a person gives one', async () => {
    const { ledger, ask, refused, read } = await room();
    expect(await refused('/claim fix 7 figure 12')).toContain('set its stance to asserts first');
    await ask('/claim fix 7 stance asserts');
    expect(await read('/claim 7')).toContain('#7 · army: civilian casualties');
    await ask('/claim fix 7 figure 12');
    expect(await ledger.claim(7)).toMatchObject({ stance: 'asserts', low: 12, high: 12 });
    await ask('/undo 1');
    expect(await ledger.claim(7)).toMatchObject({
      stance: 'denies',
      low: 0,
      high: 0,
      wording: 'civilian casualties',
    });
  });

  it('lets a correction correct a correction, and takes back either', async () => {
    const { ledger, ask } = await room();
    await ask('/claim fix 1 state superseded');
    await ask('/claim fix 1 state retracted', bob);
    expect((await ledger.claim(1))?.correction?.set).toMatchObject([{ field: 'state', by: 'Bob', edit: 2 }]);
    await ask('/undo 1');
    expect(await ledger.claim(1)).toMatchObject({ state: 'retracted' });
    await ask('/undo 2');
    expect(await ledger.claim(1)).toMatchObject({ state: 'current' });
    await ask('/undo 3');
    expect(await ledger.claim(1)).toMatchObject({ state: 'superseded' });
  });

  it('does not doubt what a person set', async () => {
    const text = 'An air strike on Rawa in Iraq killed three more people on Wednesday, doctors said.';
    const { ledger, ask } = await newsroom([{ ...articles[0]!, id: 'r1', text }]);
    expect((await ledger.claim(1))?.cautions).toContain('more');
    await ask('/claim fix 1 standing part');
    await ask('/claim fix 1 standing total');
    expect((await ledger.claim(1))?.cautions).not.toContain('more');
    await ask('/undo');
    await ask('/undo');
    expect((await ledger.claim(1))?.cautions).toContain('more');
  });

  it('sets a claim beside nothing of the event where it is about another', async () => {
    const { relations, ask, read } = await room();
    expect((await relations()).some((r) => r.includes('q3'))).toBe(true);
    await ask('/claim fix 3 scope another event');
    expect((await relations()).filter((r) => r.includes('q3'))).toEqual([]);
    expect(await read('/incident claims qaim')).toMatch(/#3 \(scope set by Ana/);
  });
});

describe('shown with what was read', () => {
  it('on the claim', async () => {
    const { ask, read } = await room();
    await ask('/claim fix 1 outcome injured');
    await ask('/claim fix 1 scope another event');
    const text = await read('/claim 1');
    expect(text).toContain('By hand: outcome set and scope set by Ana, 9 Dec.');
    expect(text).toContain('#1 · hospital sources: 55 civilians (injured)');
    expect(text).toContain(
      'Read as: hospital sources: 55 civilians (killed); outcome killed, scope this event',
    );
  });

  it('in an export, as a column and whole', async () => {
    const { ask } = await room();
    await ask('/claim fix 8 actor the coalition');
    await ask('/incident fix qaim-2016-12-07 kind shelling');
    const files = await Promise.all(
      ['csv', 'json'].map(async (format) => {
        const [block] = (await ask(`/export qaim ${format}`)).blocks;
        return block?.kind === 'file' ? block.content : '';
      }),
    );
    expect(files[0]).toContain(',"actor set by Ana, 9 Dec",actor air force');
    expect(JSON.parse(files[1]!)).toMatchObject({
      incident: { kind: 'shelling' },
      edits: [{ id: 2, kind: 'incident-kind', by: 'Ana', before: { kind: 'air strike' } }],
    });
  });
});

describe('what can be set', () => {
  test.each<[line: string, parts: readonly string[]]>([
    ['/claim fix 1', ['figure', 'now 55', 'this event, another event or a sum over several events']],
    ['/claim fix 1 standing', ['standing', 'now total', 'total, part or mention']],
    ['/claim fix 8', ['actor', 'now air force', 'blames, denies or admits']],
    ['/claim fix 7', ['now killed or injured', 'asserts or denies']],
  ])('%s', async (line, parts) => {
    const { read } = await room();
    const text = await read(line);
    for (const part of parts) expect(text).toContain(part);
  });

  it('has no figure of a denial, no population of attacks, and neither of blame', async () => {
    const { ask } = await room();
    const inputs = async (line: string) => (await ask(line)).form?.inputs.map(({ name }) => name);
    expect(await inputs('/claim fix 1')).toEqual(['figure', 'outcome', 'population', 'speaker', 'reason']);
    expect(await inputs('/claim fix 1 state')).toEqual(['scope', 'standing', 'state', 'stance', 'reason']);
    expect(await inputs('/claim fix 7')).toEqual(['outcome', 'population', 'speaker', 'reason']);
    expect(await inputs('/claim fix 8')).toEqual(['actor', 'stance', 'speaker', 'scope', 'reason']);
    expect(await inputs('/claim fix 9')).toEqual(['figure', 'outcome', 'speaker', 'reason']);
  });
});
