import { describe, expect, test } from 'vitest';
import { atTerminal } from '../../../src/core/person.ts';
import { demoDesk, slack, textOf } from './demoDesk.ts';

const { say, ledger, faults } = demoDesk();

test('a number alone shows the alert; the group alone lists', async () => {
  expect(await say('/alert 1')).toEqual(await say('/alert show 1'));
  expect(await say('/unsettled')).toEqual(await say('/alerts unsettled'));
  expect(await say('/unsettled 3')).toEqual(await say('/unsettled show 3'));
});

describe('work on an alert', () => {
  test.each([
    ['/alert ack 1', /Acknowledged by Ana, 9 Dec/],
    [
      '/alert dismiss #1 point 2 two different strikes',
      /Not a conflict: Ana, 9 Dec.*: two different strikes/,
    ],
    ['/alert dismiss 1 all two different strikes', /Not a conflict: Ana, 9 Dec.*: two different strikes/],
    ['/alert snooze 1 2d', /Snoozed by Ana.*until 11 Dec/],
    ['/alert snooze 1', /until 9 Dec, 16:00 UTC/],
    ['/alert assign 1', /Assigned to Ana/],
    ['/alert assign 1 <@U2|bo>', /Assigned to bo/],
    ['/alert assign 1 @cy cole', /Assigned to cy cole/],
  ])('%s', async (line, shows) => {
    const card = await say(line);
    expect(card.tone).not.toBe('error');
    expect(textOf(card)).toMatch(shows);
    expect(textOf(await say('/alert show 1'))).toMatch(shows);
  });

  test('to dismiss is for editors; to acknowledge, for all', async () => {
    const reader = slack({ isEditor: false });
    expect(textOf(await say('/alert dismiss 1 no', reader))).toMatch(/is for editors/);
    expect(textOf(await say('/alert ack 1', reader))).toMatch(/Acknowledged by Ana/);
  });

  test('a point is dismissed by its number; without one, or without a reason, it is asked', async () => {
    for (const line of ['/alert dismiss 1', '/alert dismiss 1 two strikes', '/alert dismiss 1 point 2']) {
      const card = await say(line);
      expect(card.title).toBe('Which point is not a conflict?');
      expect(card.actions?.at(-1)).toMatchObject({
        command: `/alert dismiss 1 all${line.endsWith('strikes') ? ' two strikes' : ''}`,
        style: 'danger',
      });
    }
    const kept = (await say('/alert dismiss 1 two strikes')).actions;
    expect(kept?.[0]).toEqual({
      label: 'Point 1 is not a conflict',
      command: '/alert dismiss 1 point 1 two strikes',
    });
    expect(textOf(await say('/help alert'))).toContain('point N');
    const verdicts = async () =>
      (await ledger().alertsById([1]))[0]?.alert.findings.flatMap(({ point, verdict }) =>
        verdict ? [`${point} ${verdict.is}`] : [],
      );
    expect(await verdicts()).toEqual([]);
    await say('/alert dismiss 1 point 2 two strikes');
    expect(await verdicts()).toEqual(['2 dismissed']);
    expect(textOf(await say('/alerts'))).toContain('alert 1');
    await say('/alert reopen 1 point 2');
    expect(await verdicts()).toEqual([]);
    await say('/alert dismiss 1 all no');
    expect(textOf(await say('/alerts'))).toMatch(/No alerts are open/);
    await say('/alert reopen 1 2');
    expect(textOf(await say('/alerts'))).toContain('alert 1');
  });

  test.each([
    ['/alert dismiss 1 point 99 no', /Alert 1 has no point 99: it has \d+ points/],
    ['/alert dismiss 1,2 no', /one alert at a time/],
    ['/alert dismiss 99 no', /There is no alert 99/],
    ['/alert reopen 1', /Alert 1 is open already/],
    ['/alert reopen 1 point 1', /Point 1 of alert 1 is open already/],
    ['/alert reopen 1 soon', /“soon” is not a point/],
    ['/alert reopen 1 point 99', /has no point 99/],
  ])('%s says what to do', async (line, says) => {
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toMatch(says);
  });

  test('the buttons are what can be done as it stands', async () => {
    const labels = async (line: string) => (await say(line)).actions?.map(({ label }) => label);
    const open = ['Incident', 'Acknowledge', 'Not a conflict', 'Snooze', 'Assign'];
    expect(await labels('/alert show 1')).toEqual(open);
    expect(await labels('/alert ack 1')).toEqual(['Incident', 'Reopen']);
    expect(await labels('/alert reopen 1')).toEqual(open);
  });

  test('the queue: open, mine, all; nothing where there is nothing', async () => {
    expect((await say('/alerts')).title).toBe('1 alert, open');
    expect(textOf(await say('/alerts mine'))).toMatch(/No alerts are assigned to you/);
    await say('/alert assign 1 me');
    expect((await say('/alerts mine')).title).toBe('1 alert, mine');
    expect(textOf(await say('/alerts mine', slack({ id: 'U2' })))).toMatch(/No alerts are assigned to you/);
    await say('/alert ack 1');
    expect(textOf(await say('/alerts'))).toMatch(/No alerts are open/);
    expect((await say('/alerts all')).title).toBe('1 alert');
    expect(textOf(await say('/alerts failed'))).toMatch(/None failed/);
  });

  test('stats: points raised, acknowledged, dismissed by kind and rule, and how many were right', async () => {
    expect(textOf(await say('/alerts stats'))).toMatch(
      /conflicting figures.*figures-do-not-meet.*none judged/,
    );
    await say('/alert ack 1');
    expect(textOf(await say('/alerts stats 7'))).toMatch(/100 % right/);
    await say('/alert dismiss 1 all no');
    expect(textOf(await say('/alerts stats'))).toMatch(/"0 % right"/);
  });

  test.each(['/alerts stats 999999999', '/incidents 999999999'])('%s is refused', async (line) => {
    expect(textOf(await say(line))).toMatch(/over a hundred years: give a smaller number of days/);
    expect(faults()).toEqual([]);
  });

  test('who sits at the terminal may do all', async () => {
    expect((await say('/alert ack 1', atTerminal)).tone).toBe('plain');
    expect((await say('/watch mosul', atTerminal)).tone).toBe('plain');
    expect(await ledger().watches('terminal')).toHaveLength(1);
    expect(faults()).toEqual([]);
  });
});
