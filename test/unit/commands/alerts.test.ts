import type { Card } from '../../../src/core/card.ts';
import type { Unsettled } from '../../../src/core/finding.ts';
import { type Person, atTerminal } from '../../../src/core/person.ts';
import { demo } from '../../kit/demo.ts';
import { type TestDesk, openDesk } from '../../kit/desk.ts';
import { article, commit, finding } from '../store/commits.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const slack = (about: Partial<Person> = {}): Person => ({
  platform: 'slack',
  id: 'U1',
  name: 'Ana',
  team: 'T1',
  channel: 'C1',
  isEditor: true,
  ...about,
});

let desk: TestDesk;
let n = 0;
const say = (line: string, person: Person = slack()): Promise<Card> =>
  desk.dispatch({ id: `r${++n}`, person, ask: { line } });
const textOf = (card: Card): string => JSON.stringify(card);

/** The whole desk with the three demo articles read: alert 1 is on the third. */
beforeEach(async () => {
  desk = await openDesk(demo);
});
afterEach(() => desk.ledger.close());

describe('watching', () => {
  test('a place, an incident, everything; with the least weight and the kinds', async () => {
    expect(textOf(await say('/watch al anbar major conflicts'))).toMatch(
      /all that happens in al anbar.*1 incident on/,
    );
    expect(textOf(await say('/watch qaim-2016-12-07'))).toMatch(/watches qaim-2016-12-07/);
    expect(textOf(await say('/watch everything notable'))).toMatch(/notable and major alerts/);
    expect(await desk.ledger.watches('slack:C1')).toMatchObject([
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
      'all that happens in al anbar',
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
    expect(await desk.ledger.watches('slack:C1')).toMatchObject([{ target, min: 'major' }]);
  });

  test('ends one, or all', async () => {
    await say('/watch mosul');
    await say('/watch everything');
    await say('/watch Anbar');
    expect(textOf(await say('/unwatch Mosul'))).toMatch(/1 watch of this channel ended/);
    expect(textOf(await say('/unwatch all'))).toMatch(/2 watches/);
    expect(await desk.ledger.watches()).toEqual([]);
  });

  test.each([
    ['/unwatch mosul', /is not watched here: \/watching lists/],
    ['/watch qaim-2019-01-01', /No single incident answers/],
    ['/watch anbar 10 conflicts', /“10” is no setting of a watch: behind anbar give minor, notable or major/],
    [
      '/watch blorb conflict',
      /“conflict” is no setting of a watch: behind blorb give minor, notable or major/,
    ],
    [
      '/watch al anbar severe',
      /“severe” is no setting.*then all, conflicts, changes, responsibility or rises/,
    ],
    ['/watch qaim conflicts major', /“conflicts” is no setting/],
    ['/watch everything soon', /“soon” is no setting/],
    ['/watch qaim-2016-12-07 high', /“high” is no setting/],
    ['/quiet late', /are no hours: give them as 22:00-07:00/],
    ['/quiet 22:00-24:00', /are no hours/],
    ['/digest daily Baghdad', /is not a time zone/],
    ['/digest weekly', /no when/],
    ['/alert ack x', /not the number of an alert/],
    ['/alert ack 99', /There is no alert 99/],
    ['/alert ack 1,99', /There is no alert 99/],
    ['/alert show 99', /There is no such alert/],
    ['/alert snooze 1 soon', /no length of time/],
    ['/alert snooze 1 99d', /30 days at most/],
  ])('%s says what to do', async (line, says) => {
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toMatch(says);
    expect((await desk.ledger.alertsById([1]))[0]?.handled).toBeNull();
  });

  test('a whole channel is for editors to set, a direct message for anyone; looking is for all', async () => {
    const reader = slack({ isEditor: false });
    for (const line of ['/watch everything', '/unwatch all', '/digest daily', '/quiet 22-7'])
      expect(textOf(await say(line, reader))).toMatch(/Only editors can set/);
    expect((await say('/watching', reader)).tone).toBe('plain');
    const direct = slack({ isEditor: false, isDirect: true, channel: 'D1' });
    expect((await say('/watch everything', direct)).tone).toBe('plain');
    expect(await desk.ledger.watches('slack:D1')).toHaveLength(1);
    expect(textOf(await say('/watch everything', slack({ channel: null })))).toMatch(
      /Alerts go to a channel/,
    );
  });

  test('by the hour or day and quiet hours, each without undoing the other', async () => {
    await say('/digest daily Asia/Baghdad');
    const card = await say('/quiet 22:00-07:00');
    expect(textOf(card)).toMatch(/once a day at 08:00.*not from 22:00 to 07:00 \(Asia\/Baghdad\)/);
    await say('/quiet off');
    expect((await desk.ledger.rhythms()).get('slack:C1')).toEqual({
      digest: 'daily',
      zone: 'Asia/Baghdad',
      quiet: null,
      unsettled: null,
    });
  });
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
      expect(card.actions?.at(-1)).toMatchObject({ command: '/alert dismiss 1 all', style: 'danger' });
    }
    const verdicts = async () =>
      (await desk.ledger.alertsById([1]))[0]?.alert.findings.flatMap(({ point, verdict }) =>
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

  test('who sits at the terminal may do all', async () => {
    expect((await say('/alert ack 1', atTerminal)).tone).toBe('plain');
    expect((await say('/watch mosul', atTerminal)).tone).toBe('plain');
    expect(await desk.ledger.watches('terminal')).toHaveLength(1);
    expect(desk.faults).toEqual([]);
  });
});

describe('what was held back', () => {
  /** How many the demo itself holds back: they are decided first, and have the first numbers. */
  let own = 0;
  /** Points on the demo's claims 1 and 2, held by two rules. */
  beforeEach(async () => {
    const point = (pair: string, about: Partial<Unsettled>): Unsettled => ({
      ...finding('conflict', { stored: 1 }, { stored: 2 }, { pair }),
      held: 'hearsay',
      ...about,
    });
    const from = article('held', { incidentId: 'qaim-2016-12-07' });
    const unsettled = [
      point('p', { severity: 'minor' }),
      point('q', { held: 'order-unknown' }),
      point('r', { held: 'a-rule-without-words', severity: 'notable' }),
    ];
    own = Number.parseInt((await say('/alerts unsettled')).title, 10);
    for (let held = 1; held <= own; held++) await say(`/unsettled dismiss ${held} of the demo`);
    await desk.ledger.commit(commit(from, [], { incident: null, unsettled }));
  });

  test('is listed by weight, with the rule in plain words and both sentences', async () => {
    const card = await say('/alerts unsettled');
    expect(card.title).toBe('3 points held back');
    const headings = card.blocks.flatMap((b) => (b.kind === 'heading' ? [b.text.slice(0, 2)] : []));
    expect(headings).toEqual([own + 2, own + 3, own + 1].map((id) => `${id}.`));
    expect(textOf(card)).toMatch(/Held back: it is not known which figure came first/);
    expect(textOf(card)).toMatch(/Held back: rule “a-rule-without-words”/);
    expect(card.blocks.filter((b) => b.kind === 'quote')).toHaveLength(6);
    expect(card.actions?.slice(0, 2).map((a) => [a.command, a.ask !== undefined])).toEqual([
      [`/unsettled tell ${own + 2}`, false],
      [`/unsettled dismiss ${own + 2}`, true],
    ]);
  });

  test('told, it is an alert for those who watch, once', async () => {
    await say('/watch anbar');
    const card = await say(`/unsettled tell ${own + 2}`);
    expect(card.subtitle).toMatch(/^alert 2, major/);
    expect((await desk.ledger.pending('slack:C1')).map(({ alert }) => alert.id)).toEqual([2]);
    expect((await desk.ledger.pending('terminal')).map(({ alert }) => alert.id)).toContain(2);
    expect(textOf(await say(`/unsettled tell ${own + 2}`))).toMatch(/already told: \/alert show 2/);
    expect((await say('/alerts unsettled')).title).toBe('2 points held back');
  });

  test('dismissed with a reason, it is gone from the list, until it is reopened', async () => {
    expect((await say(`/unsettled dismiss ${own + 2}`)).actions?.[0]).toMatchObject({
      ask: 'Why is it not a conflict?',
    });
    expect(textOf(await say(`/unsettled dismiss ${own + 2} two strikes`))).toMatch(
      /Not a conflict: two strikes/,
    );
    expect((await say('/alerts unsettled')).title).toBe('2 points held back');
    await say(`/unsettled reopen ${own + 2}`);
    expect((await say('/alerts unsettled')).title).toBe('3 points held back');
  });

  test('the stats say how many were held, told by an editor and dismissed', async () => {
    await say(`/unsettled tell ${own + 2}`);
    await say(`/unsettled dismiss ${own + 1} no`);
    const text = textOf(await say('/alerts stats'));
    expect(text).toMatch(
      /"order-unknown","it is not known[^"]*","1 held","1 told by an editor","0 dismissed"/,
    );
    expect(text).toMatch(/"hearsay","[^"]*","1 held","0 told by an editor","1 dismissed"/);
  });

  test('the daily post is for editors to set in a channel, and goes with its zone', async () => {
    expect(textOf(await say('/unsettled daily on', slack({ isEditor: false })))).toMatch(
      /Only editors can set/,
    );
    expect(textOf(await say('/unsettled daily on'))).toMatch(
      /What was held back is posted once a day at 08:00/,
    );
    const next = async () => (await desk.ledger.rhythms()).get('slack:C1')?.unsettled;
    expect(await next()).toBe('2016-12-10T08:00:00.000Z');
    await say('/digest off Asia/Baghdad');
    expect(await next()).toBe('2016-12-10T05:00:00.000Z');
    await say('/unsettled daily off');
    expect(await next()).toBeNull();
  });

  test.each([
    ['/unsettled tell 99', /no held point 99: \/alerts unsettled lists them/],
    ['/unsettled tell x', /“x” is not the number of a held point/],
    ['/unsettled dismiss 99 no', /no held point 99/],
  ])('%s says what to do', async (line, says) => {
    const card = await say(line);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toMatch(says);
  });

  test('what is undecided cannot be reopened', async () => {
    const card = await say(`/unsettled reopen ${own + 2}`);
    expect(card.tone).toBe('error');
    expect(textOf(card)).toMatch(/still undecided/);
  });

  test('to tell and to dismiss is for editors; to look, for all', async () => {
    const reader = slack({ isEditor: false });
    for (const line of ['/unsettled tell 1', `/unsettled dismiss ${own + 1} no`, '/unsettled reopen 1'])
      expect(textOf(await say(line, reader))).toMatch(/is for editors/);
    expect((await say('/alerts unsettled', reader)).tone).toBe('plain');
  });
});
