import { describe, expect, it, test } from 'vitest';
import { standingOf } from '../../kit/standing.ts';
import { mosul, newsroom, report, state } from './kit.ts';

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

describe('what cannot be', () => {
  test.each<[line: string, says: string]>([
    ['/incident merge qaim qaim', 'Both names stand for qaim-2016-12-07: give two incidents.'],
    ['/incident merge basra qaim', 'No incident found for “basra”'],
    ['/incident merge iraq qaim', '“iraq” stands for 2 incidents: give the id of one, such as'],
    ['/incident merge qaim', 'needs <into>'],
    ['/incident rename basra X', 'No incident found for “basra”'],
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
