import { describe, expect, it } from 'vitest';
import { ana, articles, newsroom, placeOf, qaim, report, state } from './kit.ts';

describe('splitting', () => {
  const split = '/incident split qaim-2016-12-07 2, 3';

  it('makes an incident of the articles of these claims', async () => {
    const room = await newsroom();
    expect(await room.read(split)).toContain('split qaim-2016-12-07-2 from qaim-2016-12-07, with 2 articles');
    const claims = await room.claims();
    expect(placeOf(claims, 'q1')).toEqual(['qaim-2016-12-07']);
    expect(placeOf(claims, 'q2')).toEqual(['qaim-2016-12-07-2']);
    expect((await room.relations()).filter((r) => r.startsWith('qaim'))).toEqual([
      'qaim-2016-12-07-2: q2 conflict part-exceeds-whole q3',
    ]);
    expect(await room.read('/incident qaim-2016-12-07')).toContain('By hand: split qaim-2016-12-07-2 from');
  });

  it('is followed by the same articles read again, and by their copies elsewhere', async () => {
    const room = await newsroom();
    await room.ask(split);
    await room.add({ ...articles[1]!, text: `${articles[1]!.text} More follows.` });
    await room.add({ ...articles[2]!, id: 'copy', outlet: 'Sun' });
    await room.add(report(qaim, 'q9', 58));
    const claims = await room.claims();
    expect(placeOf(claims, 'q2')).toEqual(['qaim-2016-12-07-2']);
    expect(placeOf(claims, 'copy')).toEqual(['qaim-2016-12-07-2']);
    // Two incidents of that place and day: which of them it tells of is for a person to say.
    expect(placeOf(claims, 'q9')).toEqual(['qaim-2016-12-07-air-strike']);
  });

  it('takes what the editor says of it', async () => {
    const room = await newsroom();
    const about = {
      incident: 'qaim-2016-12-07',
      claims: '2 3',
      place: 'Karabila',
      kind: 'Shelling',
      date: '2016-12-05',
    };
    const parts = [2, 3];
    const made = await room.desk.split(
      { platform: 'terminal', id: 't', name: null, team: null, channel: null, isEditor: true },
      about.incident,
      parts,
      about,
    );
    expect(made.incident).toMatchObject({
      id: 'karabila-2016-12-05',
      title: 'Shelling · Karabila, Anbar, Iraq · 5 Dec 2016',
    });
    expect(await room.read('/incident karabila')).toContain('80 civilians');
  });

  it('takes the same in a line of words, and refuses a day that is none', async () => {
    const room = await newsroom();
    expect(await room.refused(`${split} date: someday`)).toMatch(/someday/);
    await room.ask(`${split} place: Karabila date: 5 December 2016 kind: Shelling`);
    expect(await room.ledger.incident('karabila-2016-12-05')).toMatchObject({
      title: 'Shelling · Karabila, Anbar, Iraq · 5 Dec 2016',
    });
    expect(placeOf(await room.claims(), 'q2')).toEqual(['karabila-2016-12-05']);
  });

  it('is joined by a later report on its place and day, though it shares names with what was split', async () => {
    const room = await newsroom();
    const about = { place: 'Ramadi', date: '2016-12-06' };
    await room.desk.split({ ...ana, team: null }, 'qaim-2016-12-07', [2, 3], about);
    const text =
      'An air strike on Ramadi in Iraq killed 61 people on 6 December 2016, Karim Haddad said. The Red Cross named nobody.';
    expect(await room.add({ ...qaim, id: 'k', outlet: 'Sun', text })).toMatchObject({
      incident: { id: 'ramadi-2016-12-06' },
    });
  });

  it('undone, leaves nothing behind; not while another edit rests on it', async () => {
    const room = await newsroom();
    const before = await state(room.ledger);
    await room.ask(split);
    await room.ask('/incident rename qaim-2016-12-07-2 "The second strike"');
    expect(await room.refused('/undo 1')).toBe('Edit 2 rests on what edit 1 split off: undo 2 first.');
    await room.ask('/undo 2');
    await room.ask('/undo 1');
    expect(await state(room.ledger)).toEqual(before);
  });
});

describe('renaming', () => {
  it('shows the new title, finds the old one, and says who gave it', async () => {
    const room = await newsroom();
    await room.ask('/incident rename qaim Market strike in Qaim');
    for (const name of ['qaim', 'market', 'qaim-2016-12-07', 'air strike qaim'])
      expect(await room.read(`/incident ${name}`)).toMatch(/^Market strike in Qaim\n/);
    expect(await room.read('/incident qaim')).toContain(
      'to “Market strike in Qaim” (edit 1 · Ana, 9 Dec 2016)',
    );
  });

  it('stands when later articles tell more of the incident; undone, gives what they tell', async () => {
    // "attack" says less than "air strike": the second article gives the incident its kind, and the title that goes with it.
    const attack = { ...qaim, text: qaim.text.replace('air strike', 'attack') };
    const [room, plain] = [await newsroom([attack]), await newsroom([attack])];
    await room.ask('/incident rename qaim Market strike');
    for (const one of [room, plain])
      for (const [id, n] of [
        ['q8', 58],
        ['q9', 59],
      ] as const)
        await one.add(report(qaim, id, n));
    const kind = 'air strike';
    expect(await room.ledger.incidents()).toMatchObject([{ kind, title: 'Market strike' }]);
    await room.ask('/undo');
    expect(await room.ledger.incidents()).toEqual(await plain.ledger.incidents());
  });

  it('gives the name before it back, each in its turn', async () => {
    const room = await newsroom();
    await room.ask('/incident rename qaim One');
    await room.ask('/incident rename qaim Two');
    await room.ask('/undo 2');
    expect(await room.read('/incident qaim')).toMatch(/^One\n/);
    await room.ask('/undo 1');
    expect(await room.read('/incident qaim')).toMatch(/^Air strike · Qaim/);
  });
});
