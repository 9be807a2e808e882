import { describe, expect, it, test } from 'vitest';
import { articles, bob, guest, newsroom, saying, state } from './kit.ts';

/** Claims by number: 1 q1 hospital sources 55 civilians, 2 q2 Haddad 60 people, 3 q3 Red Cross 80 civilians, 4 and 5 Mosul. */
describe('fixing a claim', () => {
  test.each<[line: string, claim: string]>([
    ['/claim fix 1 figure 12-15', 'q1: hospital sources killed 12..15 civilians in qaim-2016-12-07'],
    [
      '/claim fix #1 figure more than 100',
      'q1: hospital sources killed 101..null civilians in qaim-2016-12-07',
    ],
    ['/claim fix 1 figure 12+', 'q1: hospital sources killed 12..null civilians in qaim-2016-12-07'],
    ['/claim fix 1 figure dozens', 'q1: hospital sources killed 24..99 civilians in qaim-2016-12-07'],
    ['/claim fix 1 population Militants', 'q1: hospital sources killed 55..55 militants in qaim-2016-12-07'],
    [
      '/claim fix 1 speaker Karim Haddad, lawmaker',
      'q1: Karim Haddad killed 55..55 civilians in qaim-2016-12-07',
    ],
    ['/claim fix 1 speaker outlet', 'q1: - killed 55..55 civilians in qaim-2016-12-07'],
    ['/claim fix 1 incident mosul', 'q1: hospital sources killed 55..55 civilians in mosul-2016-12-07'],
  ])('%s', async (line, claim) => {
    const room = await newsroom();
    const before = await room.claims();
    expect(await room.read(line)).toContain('Claim 1 is corrected');
    const after = await room.claims();
    expect(after).toContain(claim);
    // All others stand as they stood.
    expect(after.filter((c) => !c.startsWith('q1'))).toEqual(before.filter((c) => !c.startsWith('q1')));
  });

  it('works out the relations of the claim anew, and of no other', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 3 figure 55');
    expect(await room.relations()).toEqual([
      'mosul-2016-12-07: m1 conflict figures-do-not-meet m2',
      'qaim-2016-12-07: q1 agrees same-figure q3',
      'qaim-2016-12-07: q1 uncertain people-beside-civilians q2',
      'qaim-2016-12-07: q2 uncertain people-beside-civilians q3',
    ]);
    expect(await room.read('/incidents')).toMatch(/mosul.*conflicting figures\n.*qaim.*no conflicts/);
  });

  it('sets a claim beside those of the incident to which it is moved', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 incident mosul');
    expect(await room.relations()).toEqual(
      [
        'mosul-2016-12-07: m1 conflict figures-do-not-meet m2',
        'mosul-2016-12-07: m1 conflict part-exceeds-whole q1',
        'mosul-2016-12-07: m2 conflict part-exceeds-whole q1',
        'qaim-2016-12-07: q2 conflict part-exceeds-whole q3',
      ].toSorted(),
    );
  });

  it('gives a claim of the same speaker the same key', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 speaker Karim al-Haddad, lawmaker');
    expect((await room.ledger.claim(1))?.speakerKey).toBe((await room.ledger.claim(2))?.speakerKey);
    expect((await room.ledger.claim(1))?.origin).toBe((await room.ledger.claim(2))?.origin);
  });

  it('shows what a person set as such, on every card', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12-15');
    for (const line of ['/incident qaim', '/timeline qaim', '/claim 1', '/compare Herald Star'])
      expect(await room.read(line)).toContain('figure set by Ana, 9 Dec');
    expect(await room.read('/incident qaim')).toContain('12-15 civilians');
    expect(await room.read('/claim 1')).toContain('Read as: hospital sources: 55 civilians');
    expect(await room.read('/claim 2')).not.toContain('By hand');
  });

  it('lets the last hand stand, field by field', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12');
    await room.ask('/claim fix 1 population women');
    await room.ask('/claim fix 1 figure 13', bob);
    expect(await room.claims()).toContain('q1: hospital sources killed 13..13 women in qaim-2016-12-07');
    expect(await room.read('/claim 1')).toContain('population set by Ana, 9 Dec; figure set by Bob, 9 Dec');
    await room.ask('/undo', bob);
    expect(await room.claims()).toContain('q1: hospital sources killed 12..12 women in qaim-2016-12-07');
  });
});

describe('dropping a claim', () => {
  it('keeps it, and counts it nowhere', async () => {
    const room = await newsroom();
    expect(await room.read('/claim drop 3 It tells of another year.')).toContain(
      'Why: It tells of another year.',
    );
    expect(await room.claims()).toHaveLength(4);
    expect((await room.relations()).filter((r) => r.includes('q3'))).toEqual([]);
    expect(await room.ledger.incidents()).toMatchObject([{ claims: 2 }, { claims: 2 }]);
    expect(await room.read('/claim 3')).toContain('dropped by Ana, 9 Dec: It tells of another year.');
    expect(await room.read('/incident qaim')).not.toContain('80');
  });

  it('lets no new article contradict it', async () => {
    const room = await newsroom();
    for (const n of [1, 2, 3]) await room.ask(`/claim drop ${n} misread`);
    const text = 'An air strike on Qaim in Iraq killed 300 people on Wednesday, the army said.';
    const outcome = await room.add({ ...articles[0]!, id: 'q4', outlet: 'Sun', text });
    expect(outcome).toMatchObject({ status: 'stored', relations: [], alert: null });
  });

  it('takes no fix until it is taken back', async () => {
    const room = await newsroom();
    await room.ask('/claim drop 3 misread');
    expect(await room.refused('/claim fix 3 figure 9')).toBe(
      'Claim 3 is dropped: take that back first with /undo 1.',
    );
    await room.ask('/undo 1');
    expect((await room.ask('/claim fix 3 figure 9')).tone).toBe('plain');
  });
});

describe('reading an article again', () => {
  const again = (n: number) => ({ ...articles[n]!, text: `${articles[n]!.text} More follows.` });

  it.each([
    '/claim fix 1 figure 12-15',
    '/claim fix 1 population women',
    '/claim fix 1 speaker Red Cross',
    '/claim fix 1 incident mosul',
    '/claim drop 1 misread',
  ])('keeps %s', async (line) => {
    const room = await newsroom();
    await room.ask(line);
    const [claims, relations] = [await room.claims(), await room.relations()];
    expect(await room.add(again(0))).toMatchObject({ status: 'revised' });
    expect(await room.claims()).toEqual(claims);
    expect(await room.relations()).toEqual(relations);
    // It is another row by now, and undoing the edit gives back what both versions say.
    await room.ask('/undo');
    expect(await room.claims()).toEqual(await (await newsroom()).claims());
    expect(await room.relations()).toEqual(await (await newsroom()).relations());
  });

  it('raises no alert for what a person set right, or for what was dropped', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 3 figure 55');
    await room.ask('/claim fix 2 figure 55');
    expect(await room.add(again(2))).toMatchObject({ status: 'revised', alert: null });
    await room.ask('/claim drop 1 misread');
    const outcome = await room.add(again(0));
    expect(outcome).toMatchObject({ status: 'revised', alert: null, claims: [] });
  });

  it('lets an edit rest where the sentence says another figure now, and keeps it on record', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12-15');
    await room.add({ ...articles[0]!, text: articles[0]!.text.replace('55 civilians', '57 civilians') });
    expect(await room.claims()).toContain('q1: hospital sources killed 57..57 civilians in qaim-2016-12-07');
    expect(await room.read('/edits')).toContain('figure: 55 civilians → 12-15');
    await room.add(articles[0]!);
    expect(await room.claims()).toContain('q1: hospital sources killed 12..15 civilians in qaim-2016-12-07');
  });
});

test('the edits of an incident are those on its claims too, and what was taken back', async () => {
  const room = await newsroom();
  await room.ask('/claim fix 1 figure 12-15');
  await room.ask('/claim drop 2 misread');
  await room.ask('/claim fix 4 figure 70');
  await room.ask('/incident rename qaim Market strike');
  await room.ask('/undo 1', bob);
  const edits = async (name: string) =>
    [...(await room.read(`/edits ${name}`)).matchAll(/edit (\d) ·/g)].map(([, id]) => Number(id));
  expect(await edits('qaim')).toEqual([5, 4, 2, 1]);
  expect(await edits('mosul')).toEqual([3]);
  await room.ask('/incident merge mosul qaim');
  expect(await edits('qaim')).toEqual([6, 5, 4, 3, 2, 1]);
});

describe('the history of a claim', () => {
  it('tells who changed what, when, before and after, and who took it back', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12-15');
    await room.ask('/claim fix 1 population women', bob);
    await room.ask('/undo 1', bob);
    await room.ask('/claim fix 2 figure 1');
    const text = await room.read('/claim history 1', guest);
    expect(text).toContain('#1 · 2 edits');
    expect(text).toMatch(/edit 1 · Ana, 9 Dec 2016 +#1 +figure: 55 civilians → 12-15.* +undone by edit 3/);
    expect(text).toMatch(/edit 2 · Bob, 9 Dec 2016 +#1 +population: civilians → women/);
    expect(await room.read('/claim 1 history')).toBe(await room.read('/claim history 1'));
    expect(await room.read('/claim history 3')).toContain('Nobody changed anything.');
  });

  it('goes on with the next version', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12-15');
    await room.add({ ...articles[0]!, text: `${articles[0]!.text} More follows.` });
    const now = (await room.ledger.claimsOf('qaim-2016-12-07')).find((c) => c.articleId === 'q1')!;
    expect(saying(now)).toContain('12..15');
    expect(now.id).not.toBe(1);
    expect(await room.read(`/claim history ${now.id}`)).toContain('figure: 55 civilians → 12-15');
  });

  it('keeps who, where and when in the audit', async () => {
    const room = await newsroom();
    await room.ask('/claim fix 1 figure 12-15');
    expect(await room.ledger.edit(1)).toMatchObject({
      by: { platform: 'slack', id: 'U1', name: 'Ana', team: 'T1', channel: 'C1' },
      at: '2016-12-09T12:00:00.000Z',
      before: { low: 55, high: 55, wording: '55 civilians' },
      after: { low: 12, high: 15, wording: '12-15' },
      undoneBy: null,
    });
  });
});

describe('what cannot be', () => {
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
    ['/undo x', '“x” is not a whole number of edit'],
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
