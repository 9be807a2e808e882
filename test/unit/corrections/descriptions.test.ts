import { describe, expect, it, test } from 'vitest';
import { readDay, readTypedPlace } from '../../../src/readers/extract.ts';
import { articles, bob, newsroom, state } from './kit.ts';

describe('what people type', () => {
  test.each<[text: string, date: string | null]>([
    ['2016-12-07', '2016-12-07'],
    ['7 December 2016', '2016-12-07'],
    ['December 7, 2016', '2016-12-07'],
    ['7 Dec 2016', '2016-12-07'],
    ['2016-02-30', null],
    ['7 December', null],
    ['December 2016', null],
    ['Wednesday', null],
    ['7/12/2016', null],
    ['7 December 2016 or so', null],
    ['', null],
    ['x'.repeat(500), null],
  ])('the day %j', (text, date) => expect(readDay(text)).toBe(date));

  test.each<[text: string, place: object | null]>([
    ['Ramadi', { place: 'Ramadi', within: ['Anbar', 'Iraq'] }],
    ['ramadi', { place: 'Ramadi', within: ['Anbar', 'Iraq'] }],
    ['Ramadi, Iraq', { place: 'Ramadi', within: ['Anbar', 'Iraq'] }],
    ['Dar es Salaam', { place: 'Dar es Salaam', within: ['Dar es Salaam', 'Tanzania'] }],
    ['Maga, Kebbi, Nigeria', { place: 'Maga', within: ['Kebbi', 'Nigeria'] }],
    ['Old Weir, Iraq', { place: 'Old Weir', within: ['Iraq'] }],
    ['Nowhere At All', { place: 'Nowhere At All', within: [] }],
    ['Iraq', { place: 'Iraq', within: [] }],
    ['', null],
    [',', null],
    ['Maga, , Nigeria', null],
    ['12', null],
    ['a, b, c, d, e', null],
    ['x'.repeat(500), null],
  ])('the place %j', (text, place) => expect(readTypedPlace(text)).toEqual(place));

  it('names those that it could be', () =>
    expect(readTypedPlace('Springfield, United States')).toMatchObject({
      several: expect.arrayContaining(['Springfield, Ohio, United States']),
    }));
});

/** Id, title and what an incident is. */
const qaim = {
  id: 'qaim-2016-12-07',
  kind: 'air strike',
  place: 'Qaim',
  within: ['Anbar', 'Iraq'],
  date: '2016-12-07',
};

const rows: readonly (readonly [line: string, now: object, change: string])[] = [
  [
    '/incident fix qaim place Ramadi',
    { ...qaim, title: 'Air strike · Ramadi, Anbar, Iraq · 7 Dec 2016', place: 'Ramadi' },
    'place: Qaim, Anbar, Iraq → Ramadi, Anbar, Iraq',
  ],
  [
    '/incident fix qaim place Old Weir, Anbar, Iraq',
    { ...qaim, title: 'Air strike · Old Weir, Anbar, Iraq · 7 Dec 2016', place: 'Old Weir' },
    'Old Weir, Anbar, Iraq',
  ],
  [
    '/incident fix qaim place unknown',
    { ...qaim, title: 'Air strike · 7 Dec 2016', place: null, within: [] },
    'place: Qaim, Anbar, Iraq → unknown',
  ],
  [
    '/incident fix qaim date 6 December 2016',
    { ...qaim, title: 'Air strike · Qaim, Anbar, Iraq · 6 Dec 2016', date: '2016-12-06' },
    'date: 7 Dec 2016 → 6 Dec 2016',
  ],
  [
    '/incident fix qaim date unknown',
    { ...qaim, title: 'Air strike · Qaim, Anbar, Iraq', date: null },
    'date: 7 Dec 2016 → unknown',
  ],
  [
    '/incident fix qaim kind Shelling',
    { ...qaim, title: 'Shelling · Qaim, Anbar, Iraq · 7 Dec 2016', kind: 'shelling' },
    'kind: air strike → shelling',
  ],
  [
    '/incident fix qaim kind unknown',
    { ...qaim, title: 'Incident · Qaim, Anbar, Iraq · 7 Dec 2016', kind: null },
    'kind: air strike → unknown',
  ],
];

describe('setting what an incident is', () => {
  test.each(rows)('%s', async (line, now, change) => {
    const { ledger, read, ask } = await newsroom();
    const before = await state(ledger);
    expect(await read(line)).toContain(change);
    expect(await ledger.incident(qaim.id)).toEqual(now);
    const card = await read(`/incident ${qaim.id}`);
    expect(card).toMatch(/By hand: .* \(edit 1 · Ana, 9 Dec 2016\)/);
    expect(card).toContain('55 civilians');
    expect(await read(`/edits ${qaim.id}`)).toContain(change);
    await ask('/undo');
    expect(await state(ledger)).toEqual(before);
    expect(await read(`/incident ${qaim.id}`)).not.toContain('By hand');
    await ask('/undo 2');
    expect(await ledger.incident(qaim.id)).toEqual(now);
  });

  test.each(rows)('%s, kept when its articles change', async (line, now) => {
    const [fixed, plain] = [await newsroom(), await newsroom()];
    await fixed.ask(line);
    for (const room of [fixed, plain])
      for (const article of articles) await room.add({ ...article, text: `${article.text} More follows.` });
    expect(await fixed.ledger.incident(qaim.id)).toEqual(now);
    expect(await fixed.claims()).toEqual(await plain.claims());
    await fixed.ask('/undo');
    expect(await state(fixed.ledger)).toEqual(await state(plain.ledger));
  });

  it('is found by what people say of it, and listed there', async () => {
    const { read, ask } = await newsroom();
    await ask('/incident fix qaim place Ramadi');
    expect(await read('/incident ramadi')).toContain('Air strike · Ramadi, Anbar, Iraq · 7 Dec 2016');
    expect(await read('/incidents ramadi')).toContain(qaim.id);
    expect(await read('/incident qaim')).toContain('No incident found for “qaim”');
    await ask('/undo');
    expect(await read('/incident qaim')).toContain('Air strike · Qaim');
    expect(await read('/incident ramadi')).toContain('No incident found');
  });

  it('leaves a title that a person gave, whichever came first', async () => {
    for (const lines of [
      ['/incident rename qaim-2016-12-07 Market strike', '/incident fix qaim-2016-12-07 place Ramadi'],
      ['/incident fix qaim-2016-12-07 place Ramadi', '/incident rename qaim-2016-12-07 Market strike'],
    ]) {
      const { ledger, ask } = await newsroom();
      const title = async () => (await ledger.incident(qaim.id))?.title;
      for (const line of lines) await ask(line);
      expect(await title()).toBe('Market strike');
      const rename = (await ledger.edits()).find((e) => e.kind === 'rename')!;
      await ask(`/undo ${rename.id}`);
      expect(await title()).toBe('Air strike · Ramadi, Anbar, Iraq · 7 Dec 2016');
    }
  });

  it('lets a correction correct a correction, and takes back either', async () => {
    const { ledger, ask } = await newsroom();
    const kind = async () => (await ledger.incident(qaim.id))?.kind;
    await ask('/incident fix qaim kind shelling');
    await ask('/incident fix qaim kind raid', bob);
    expect(await kind()).toBe('raid');
    await ask('/undo 1');
    expect(await kind()).toBe('raid');
    await ask('/undo 2');
    expect(await kind()).toBe('air strike');
    await ask('/undo 3');
    expect(await kind()).toBe('shelling');
  });

  it('holds for an incident that is merged later, and for one that was split off', async () => {
    const { ledger, ask, refused, read } = await newsroom();
    await ask('/incident split qaim-2016-12-07 3');
    const part = (await ledger.incidents()).find((i) => i.id.startsWith('qaim') && i.id !== qaim.id)!;
    await ask(`/incident fix ${part.id} kind shelling`);
    expect(await refused('/undo 1')).toContain('undo 2 first');
    await ask(`/incident merge ${part.id} qaim-2016-12-07`);
    expect(await read(`/incident ${part.id}`)).toContain('Air strike · Qaim');
    await ask('/undo');
    expect((await ledger.incident(part.id))?.kind).toBe('shelling');
  });
});

describe('articles that come later', () => {
  const about = (id: string, place: string, day = 'Wednesday', what = 'An air strike') => ({
    ...articles[0]!,
    id,
    outlet: 'Sun',
    text: `${what} on ${place} in Iraq killed 55 civilians on ${day}, the army said.`,
  });
  const homeOf = async (room: Awaited<ReturnType<typeof newsroom>>, article: (typeof articles)[number]) => {
    const outcome = await room.add(article);
    return outcome.status === 'stored' ? outcome.incident?.id : outcome.status;
  };

  it('join by the place, the day and the kind that people set', async () => {
    const room = await newsroom();
    await room.ask('/incident fix qaim place Ramadi');
    await room.ask(`/incident fix ${qaim.id} date 2016-11-30`);
    expect(await homeOf(room, about('n1', 'Ramadi', '30 November 2016'))).toBe(qaim.id);
  });

  it('do not join by the kind that was read, where people set another', async () => {
    const room = await newsroom();
    await room.ask('/incident fix mosul kind earthquake');
    const text = 'An earthquake in Mosul in Iraq killed 300 people on Wednesday, the Red Crescent said.';
    expect(await homeOf(room, { ...about('n1', 'Mosul'), text })).toBe('mosul-2016-12-07');
  });

  it('of the place and day that were read make an incident of their own, with an id of its own', async () => {
    const room = await newsroom();
    expect(await room.read('/incident fix mosul place Basra, Iraq')).toContain('is corrected');
    expect(await room.read('/incident fix basra date 20 November 2016')).toContain('is corrected');
    const text = 'A fire in Mosul in Iraq killed 4 people on Wednesday, the fire brigade of Nineveh said.';
    const id = await homeOf(room, { ...about('n1', 'Mosul'), text });
    expect(id).not.toBe('mosul-2016-12-07');
    expect(await room.ledger.incident(id ?? '')).toMatchObject({ place: 'Mosul', kind: 'fire' });
    expect(await room.ledger.incident('mosul-2016-12-07')).toMatchObject({
      place: 'Basra',
      kind: 'air strike',
    });
  });

  it('bring a more telling kind, which is kept behind the one that a person set', async () => {
    const [fixed, plain] = [await newsroom(), await newsroom()];
    const first = about('b1', 'Basra', 'Wednesday', 'A bombing');
    const later = about('b2', 'Basra', 'Wednesday', 'An air strike');
    for (const room of [fixed, plain]) await room.add(first);
    await fixed.ask('/incident fix basra kind raid');
    for (const room of [fixed, plain]) await room.add(later);
    expect(await fixed.ledger.incident('basra-2016-12-07')).toMatchObject({ kind: 'raid', title: /^Raid/ });
    await fixed.ask('/undo');
    expect(await fixed.ledger.incident('basra-2016-12-07')).toEqual(
      await plain.ledger.incident('basra-2016-12-07'),
    );
  });
});
