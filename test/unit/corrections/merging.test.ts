import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { articleOf } from '../../kit/demo.ts';
import { openDesk } from '../../kit/desk.ts';
import { articles, mosul, newsroom, placeOf, report } from './kit.ts';

describe('merging', () => {
  it('moves every claim, and compares them with those that stood there', async () => {
    const room = await newsroom();
    expect(await room.read('/incident merge mosul qaim')).toContain(
      'merged mosul-2016-12-07 into qaim-2016-12-07',
    );
    expect((await room.claims()).map((c) => c.split(' in ')[1])).toEqual(Array(5).fill('qaim-2016-12-07'));
    const relations = await room.relations();
    expect(relations).toContain('qaim-2016-12-07: m1 conflict figures-do-not-meet m2');
    expect(relations).toContain('qaim-2016-12-07: m1 conflict figures-do-not-meet q2');
    expect(await room.ledger.incidents()).toMatchObject([{ articles: 5, claims: 5 }]);
  });

  test.each([
    '/incident mosul-2016-12-07',
    '/incident mosul',
    '/incident MOSUL-2016-12-07',
    '/timeline mosul',
  ])('%s answers with the new incident, and says so', async (line) => {
    const room = await newsroom();
    await room.ask('/incident merge mosul qaim');
    const text = await room.read(line);
    expect(text).toContain(
      'mosul-2016-12-07 (Air strike · Mosul, Nineveh, Iraq · 7 Dec 2016) was merged into this',
    );
    expect(text).toContain('edit 1 · Ana, 9 Dec 2016');
    expect(text).toContain('Qaim');
  });

  it('is told on the card of the one that stays, whose own name says nothing of it', async () => {
    const room = await newsroom();
    await room.ask('/incident merge mosul qaim');
    const text = await room.read('/incident qaim');
    expect(text).toContain(
      'By hand: merged mosul-2016-12-07 into qaim-2016-12-07 (edit 1 · Ana, 9 Dec 2016)',
    );
    expect(text).not.toContain('was merged into this');
  });

  it('is followed by later articles, and by articles read again', async () => {
    const room = await newsroom();
    await room.ask('/incident merge mosul qaim');
    const outcome = await room.add(report(mosul, 'm3', 300));
    expect(outcome).toMatchObject({ status: 'stored', incident: { id: 'qaim-2016-12-07' } });
    await room.add({ ...mosul, text: `${mosul.text} More follows.` });
    const claims = await room.claims();
    expect(placeOf(claims, 'm3')).toEqual(['qaim-2016-12-07']);
    expect(placeOf(claims, 'm1')).toEqual(['qaim-2016-12-07']);
    // The new one is set against all that stands there, and told.
    expect(outcome).toMatchObject({ alert: { alert: { incident: { id: 'qaim-2016-12-07' } } } });
  });

  it('is followed by what is told of that place and day later', async () => {
    const room = await newsroom();
    await room.ask('/incident merge mosul qaim');
    const text = 'An air strike on Mosul in Iraq killed 7 people on 7 December 2016, the army said.';
    expect(await room.add({ ...mosul, id: 'm3', outlet: 'Sun', text })).toMatchObject({
      incident: { id: 'qaim-2016-12-07' },
    });
  });

  it('undone, gives each its own back, those read since too', async () => {
    const [room, plain] = [await newsroom(), await newsroom()];
    await room.ask('/incident merge mosul qaim');
    for (const one of [room, plain]) await one.add(report(mosul, 'm3', 11));
    await room.ask('/undo');
    expect(await room.claims()).toEqual(await plain.claims());
    expect(await room.relations()).toEqual(await plain.relations());
    expect(await room.read('/incident mosul')).not.toContain('merged');
    expect(await room.read('/undo 2')).toContain('Done again');
    expect(placeOf(await room.claims(), 'm3')).toEqual(['qaim-2016-12-07']);
  });

  it('follows a chain of merges', async () => {
    const room = await newsroom([
      ...articles,
      {
        ...mosul,
        id: 'b1',
        text: mosul.text.replaceAll('Mosul', 'Basra').replace('Karima Jassim', 'Nadia Hamdan'),
      },
    ]);
    await room.ask('/incident merge basra mosul');
    await room.ask('/incident merge mosul qaim');
    expect(await room.read('/incident basra')).toContain('was merged into this incident');
    expect(placeOf(await room.claims(), 'b1')).toEqual(['qaim-2016-12-07']);
    await room.ask('/undo 1');
    expect(placeOf(await room.claims(), 'b1')).toEqual(['basra-2016-12-07']);
    expect(placeOf(await room.claims(), 'm1')).toEqual(['qaim-2016-12-07']);
  });
});

describe('merging what is far apart', () => {
  const paper = (id: string, text: string, published = '2016-12-08') => articleOf(text, { id, published });
  const strike = paper(
    'qaim',
    'An air strike on Qaim in Iraq killed 55 civilians on Wednesday, doctors said.',
  );
  const ask = async (other: Article, line: string) => {
    const desk = await openDesk([strike, other]);
    const card = await desk.dispatch({ id: 'm', person: atTerminal, ask: { line } });
    const incidents = (await desk.ledger.incidents()).length;
    await desk.ledger.close();
    return { title: card.title, text: JSON.stringify(card.blocks), actions: card.actions ?? [], incidents };
  };

  test.each<[what: string, other: Article, says: string]>([
    [
      'another country',
      paper('lagos', 'A blast in Lagos in Nigeria killed 9 people on Wednesday, police said.'),
      'They are in different places (Lagos, Nigeria; Qaim, Anbar, Iraq). Nothing was merged.',
    ],
    [
      'eight days',
      paper(
        'mosul',
        'An air strike on Mosul in Iraq killed 9 people on 15 December 2016, police said.',
        '2016-12-16',
      ),
      'They are 8 days apart (15 Dec 2016, 7 Dec 2016). Nothing was merged.',
    ],
    [
      'both',
      paper('lagos', 'A blast in Lagos in Nigeria killed 9 people on 3 May 2024, police said.', '2024-05-04'),
      'They are 7 years apart (3 May 2024, 7 Dec 2016) and in different places (Lagos, Nigeria; Qaim, Anbar, Iraq).',
    ],
  ])('%s: asks first, and merges when told to be sure', async (_what, other, says) => {
    const line = `/incident merge ${other.id} qaim`;
    const asked = await ask(other, line);
    expect(asked).toMatchObject({ title: 'Are these one event?', incidents: 2 });
    expect(asked.text).toContain(says);
    const [confirm] = asked.actions;
    expect(confirm?.command).toMatch(/^\/incident merge \S+ qaim-2016-12-07 sure$/);
    for (const sure of [confirm!.command, `${line} sure`])
      expect(await ask(other, sure)).toMatchObject({ title: 'Two incidents are one', incidents: 1 });
  });

  test('a week in one country is not far', async () => {
    const week = 'An air strike on Mosul in Iraq killed 9 people on 14 December 2016, police said.';
    const other = paper('mosul', week, '2016-12-15');
    expect(await ask(other, '/incident merge mosul qaim')).toMatchObject({
      title: 'Two incidents are one',
      incidents: 1,
    });
  });
});
