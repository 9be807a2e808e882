import { describe, expect, it, test } from 'vitest';
import { standingOf } from '../../kit/standing.ts';
import type { Article } from '../../../src/core/article.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { articleOf } from '../../kit/demo.ts';
import { openDesk } from '../../kit/desk.ts';
import { ana, articles, newsroom, state } from './kit.ts';

const mosul = articles.find((a) => a.id === 'm1')!;
const qaim = articles[0]!;
const report = (of: typeof mosul, id: string, n: number) => ({
  ...of,
  id,
  outlet: 'Sun',
  text: of.text.replace(/killed \d+/, `killed ${n}`).replace(/, [^,]+ said\./, ', the army said.'),
});
const placeOf = (claims: readonly string[], article: string) =>
  claims.filter((c) => c.startsWith(`${article}:`)).map((c) => c.split(' in ')[1]);

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

describe('doubtful matches', () => {
  const suggest = async () => {
    const room = await newsroom();
    await room.desk.suggest('qaim-2016-12-07', 'mosul-2016-12-07', 'Both tell of a market.');
    return room;
  };

  it('are not two strikes of one day in one country', async () => {
    expect(await (await newsroom()).desk.suggestions()).toEqual([]);
  });

  it('are kept once, whichever is named first', async () => {
    const room = await suggest();
    expect(await room.desk.suggest('mosul-2016-12-07', 'qaim-2016-12-07', 'again')).toBe(false);
    expect(await room.desk.suggest('qaim-2016-12-07', 'qaim-2016-12-07', 'itself')).toBe(false);
    const card = await room.ask('/incident suggestions');
    expect(card.actions?.map((a) => a.command)).toEqual(['/incident same 1', '/incident different 1']);
    expect(await room.read('/incident suggestions')).toContain('Both tell of a market.');
  });

  it('said to be the same, are merged, the smaller into the larger', async () => {
    const room = await suggest();
    expect(await room.read('/incident same 1')).toContain('merged mosul-2016-12-07 into qaim-2016-12-07');
    expect(await room.desk.suggestions()).toEqual([]);
    expect(await room.refused('/incident same 1')).toContain('Suggestion 1 is not open');
    await room.ask('/undo');
    expect(await room.desk.suggestions()).toHaveLength(1);
  });

  it('said to be different, are not suggested again, until that is undone', async () => {
    const room = await suggest();
    await room.ask('/incident different 1');
    expect(await room.desk.suggestions()).toEqual([]);
    expect(await room.desk.suggest('mosul-2016-12-07', 'qaim-2016-12-07', 'again')).toBe(false);
    expect(await room.read('/incident suggestions')).toContain('No two incidents wait');
    await room.ask('/undo');
    expect(await room.desk.suggestions()).toHaveLength(1);
  });

  it('close when the two are merged by hand', async () => {
    const room = await suggest();
    await room.ask('/incident merge qaim mosul');
    expect(await room.desk.suggestions()).toEqual([]);
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

describe('what cannot be', () => {
  test.each<[line: string, says: string]>([
    ['/incident merge qaim qaim', 'Both names stand for qaim-2016-12-07: give two incidents.'],
    ['/incident merge basra qaim', 'No incident answers to “basra”'],
    ['/incident merge iraq qaim', '“iraq” stands for 2 incidents: give the id of one, such as'],
    ['/incident merge qaim', 'needs <into>'],
    ['/incident rename basra X', 'No incident answers to “basra”'],
    ['/incident rename qaim', 'needs <title>'],
    [`/incident rename qaim ${'x'.repeat(201)}`, 'A title has one letter at least and 200 at the most'],
    ['/incident rename qaim Air strike · Qaim, Anbar, Iraq · 7 Dec 2016', 'It is called'],
    ['/incident rename qaim \u200b', 'A title has one letter at least'],
    ['/incident split qaim 1 2 3', 'leave one at least'],
    ['/incident split qaim 4', 'Claim 4 is not about qaim-2016-12-07'],
    ['/incident split qaim one', '“one” is not the number of a claim'],
    ['/incident split qaim ,', 'Give 1 to 100 numbers of claims'],
    ['/incident split qaim', 'needs <claims>'],
    ['/incident same 1', 'Suggestion 1 is not open'],
    ['/incident different 99', 'Suggestion 99 is not open'],
    ['/incident same', 'needs <suggestion>'],
  ])('%s', async (line, says) => {
    const room = await newsroom();
    const before = await state(room.ledger);
    expect(await room.refused(line)).toContain(says);
    expect(await state(room.ledger)).toEqual(before);
    expect(await room.ledger.edits()).toEqual([]);
  });

  it('a split on a bad day or an endless name', async () => {
    const room = await newsroom();
    const one = {
      platform: 'terminal',
      id: 't',
      name: null,
      team: null,
      channel: null,
      isEditor: true,
    } as const;
    for (const about of [{ date: '2016-02-30' }, { date: 'soon' }, { place: 'x'.repeat(81) }])
      await expect(room.desk.split(one, 'qaim', [1], about)).rejects.toThrow(/is not a day|80 letters/);
    expect(await room.ledger.edits()).toEqual([]);
  });
});

describe('an alert under way', () => {
  test('goes with its article when incidents are merged, split and undone, and so does its message', async () => {
    const room = await newsroom();
    await room.add(report(mosul, 'm3', 31));
    const [alert] = await room.ledger.alerts();
    const at = async () => (await room.ledger.alertsById([alert!.id]))[0]?.alert.incident;
    const standing = async (id: string) =>
      (await room.ledger.standingMessage('slack:C1', id))?.message ?? null;
    expect(await at()).toMatchObject({ id: 'mosul-2016-12-07' });
    const now = '2016-12-09T12:00:00.000Z';
    for (let sent = false; !sent;) {
      const delivery = (await room.ledger.lease('terminal', now, '2016-12-09T12:02:00.000Z'))!;
      sent = delivery.alerts[0]?.id === alert!.id;
      const destination = sent ? 'slack:C1' : 'terminal';
      await room.ledger.markSent({ ...delivery, destination }, { posted: '1.1', thread: null }, now);
    }
    await room.ask('/incident merge mosul qaim');
    expect(await at()).toMatchObject({ id: 'qaim-2016-12-07', place: 'Qaim' });
    expect(await standing('qaim-2016-12-07')).toBe('1.1');
    await room.ask('/incident rename qaim The market strike');
    expect(await at()).toMatchObject({ title: 'The market strike', renamed: true });
    await room.ask('/undo');
    await room.ask('/undo 1');
    expect(await at()).toMatchObject({ id: 'mosul-2016-12-07' });
    expect([await standing('qaim-2016-12-07'), await standing('mosul-2016-12-07')]).toEqual([null, '1.1']);
  });

  test('a pair that was dismissed is not raised in the incident that it went to', async () => {
    const room = await newsroom();
    await room.add(report(mosul, 'm3', 31));
    const [alert] = await room.ledger.alerts();
    await room.ask(`/alert dismiss ${alert!.id} all no`);
    await room.ask('/incident merge mosul qaim');
    const { incidents } = await standingOf(room.ledger, { needs: ['qaim-2016-12-07'] });
    const reported = incidents.get('qaim-2016-12-07')?.reported.dismissed;
    for (const { pair } of alert!.alert.findings) expect(reported).toContain(pair);
  });
});
