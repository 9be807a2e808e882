import { describe, expect, test } from 'vitest';
import { demoDesk, slack, textOf } from './demoDesk.ts';

const { say, ledger } = demoDesk();

describe('watching', () => {
  test('a place, an incident, everything; with the least weight and the kinds', async () => {
    expect(textOf(await say('/watch al anbar major conflicts'))).toMatch(
      /everything in al anbar.*1 incident on/,
    );
    expect(textOf(await say('/watch qaim-2016-12-07'))).toMatch(/watches qaim-2016-12-07/);
    expect(textOf(await say('/watch everything notable'))).toMatch(/notable and major alerts/);
    expect(await ledger().watches('slack:C1')).toMatchObject([
      {
        target: { what: 'place', place: 'al anbar' },
        min: 'major',
        kinds: 'conflicts',
        by: { id: 'slack:U1', name: 'Ana' },
      },
      { target: { what: 'incident', id: 'qaim-2016-12-07' }, min: 'minor', kinds: 'all' },
      { target: { what: 'everything' }, min: 'notable' },
    ]);
    const listed = textOf(await say('/watching'));
    for (const part of [
      'everything in al anbar',
      'major alerts only · conflicts',
      'everything',
      'Alerts come at once',
    ])
      expect(listed).toContain(part);
  });

  test('a place where nothing has happened yet', async () => {
    expect(textOf(await say('/watch mosul'))).toMatch(
      /No incidents there yet[.] New ones will be posted here\."/,
    );
  });

  test('a misspelling is set as typed, and asked about', async () => {
    const card = await say('/watch Qiam');
    expect(textOf(card)).toMatch(/No incidents there yet.* Did you mean Qaim\?/);
    expect(card.actions?.map((a) => a.command)).toEqual(['/watch Qaim', '/unwatch Qiam', '/watching']);
    expect(textOf(await say('/watch anbr'))).toMatch(/Did you mean Anbar\?/);
  });

  test.each([
    ['a place where nothing has happened yet', '/watch Aleppoo major', /Did you mean Aleppo\?/],
    ['a word of an article', '/watch bombed', /Did you mean qaim-2016-12-07\?/],
  ])('%s is asked about', async (_what, line, says) => {
    expect(textOf(await say(line))).toMatch(says);
  });

  test('what was meant can be watched as it was asked for', async () => {
    const commands = (await say('/watch Aleppoo major')).actions?.map(({ command }) => command);
    expect(commands).toEqual(['/watch Aleppo major', '/unwatch Aleppoo', '/watching']);
  });

  test.each(['/watch Aleppo major', '/watch Syria', '/watch Xyzzyville'])(
    '%s is taken as typed',
    async (line) => expect(textOf(await say(line))).not.toMatch(/Did you mean/),
  );

  test.each([
    ['Qaim 2016', { what: 'incident', id: 'qaim-2016-12-07' }],
    ['Qaim Market', { what: 'place', place: 'Qaim Market' }],
    ['atlantis', { what: 'place', place: 'atlantis' }],
  ])('%s is a name', async (name, target) => {
    expect((await say(`/watch ${name} major`)).tone).toBe('plain');
    expect(await ledger().watches('slack:C1')).toMatchObject([{ target, min: 'major' }]);
  });

  test('ends one, or all', async () => {
    await say('/watch mosul');
    await say('/watch everything');
    await say('/watch Anbar');
    expect(textOf(await say('/unwatch Mosul'))).toMatch(/1 watch of this channel ended/);
    expect(textOf(await say('/unwatch all'))).toMatch(/2 watches/);
    expect(await ledger().watches()).toEqual([]);
  });

  test.each([
    ['/unwatch mosul', /is not watched here: \/watching lists/],
    ['/watch qaim-2019-01-01', /No single incident found/],
    [
      '/watch anbar 10 conflicts',
      /“10” is not a setting of a watch: after anbar, give minor, notable or major/,
    ],
    [
      '/watch blorb conflict',
      /“conflict” is not a setting of a watch: after blorb, give minor, notable or major/,
    ],
    [
      '/watch al anbar severe',
      /“severe” is not a setting.*then all, conflicts, changes, responsibility or rises/,
    ],
    ['/watch qaim conflicts major', /“conflicts” is not a setting/],
    ['/watch everything soon', /“soon” is not a setting/],
    ['/watch qaim-2016-12-07 high', /“high” is not a setting/],
    ['/quiet late', /are no hours: give them as 22:00-07:00/],
    ['/quiet 22:00-24:00', /are no hours/],
    ['/digest daily Baghdad', /is not a time zone/],
    ['/digest weekly', /not a valid when/],
    ['/alert ack x', /not the number of an alert/],
    ['/alert ack 99', /There is no alert 99/],
    ['/alert ack 1,99', /There is no alert 99/],
    ['/alert show 99', /There is no such alert/],
    ['/alert snooze 1 soon', /not a length of time/],
    ['/alert snooze 1 99d', /30 days at most/],
  ])('%s says what to do', async (line, says) => {
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toMatch(says);
    expect((await ledger().alertsById([1]))[0]?.handled).toBeNull();
  });

  test('a whole channel is for editors to set, a direct message for anyone; looking is for all', async () => {
    const reader = slack({ isEditor: false });
    for (const line of ['/watch everything', '/unwatch all', '/digest daily', '/quiet 22-7'])
      expect(textOf(await say(line, reader))).toMatch(/Only editors can set/);
    expect((await say('/watching', reader)).tone).toBe('plain');
    const direct = slack({ isEditor: false, isDirect: true, channel: 'D1' });
    expect((await say('/watch everything', direct)).tone).toBe('plain');
    expect(await ledger().watches('slack:D1')).toHaveLength(1);
    expect(textOf(await say('/watch everything', slack({ channel: null })))).toMatch(
      /Alerts go to a channel/,
    );
  });

  test('by the hour or day and quiet hours, each without undoing the other', async () => {
    await say('/digest daily Asia/Baghdad');
    const card = await say('/quiet 22:00-07:00');
    expect(textOf(card)).toMatch(/once a day at 08:00.*not from 22:00 to 07:00 \(Asia\/Baghdad\)/);
    await say('/quiet off');
    expect((await ledger().rhythms()).get('slack:C1')).toEqual({
      digest: 'daily',
      zone: 'Asia/Baghdad',
      quiet: null,
      unsettled: null,
    });
  });
});
