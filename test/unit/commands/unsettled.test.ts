import { commands } from '../../../commands/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { clock } from '../../kit/desk.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Unsettled } from '../../../src/core/finding.ts';
import { article, commit, finding } from '../store/commits.ts';
import { demoDesk, slack, textOf } from './demoDesk.ts';

const { say, ledger } = demoDesk();

describe('what was held back', () => {
  /** How many the demo itself holds back: they are decided first, and have the first numbers. */
  let own = 0;
  /** A point on two of the demo's claims that contradict each other. */
  let point: (pair: string, about?: Partial<Unsettled>) => Unsettled;
  beforeEach(async () => {
    const relations = await ledger().relationsOf('qaim-2016-12-07');
    const { a, b } = relations.find(({ kind }) => kind === 'conflict')!;
    point = (pair, about) => ({
      ...finding('conflict', { stored: a.id }, { stored: b.id }, { pair }),
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
    await ledger().commit(commit(from, [], { incident: null, unsettled }));
  });

  test('is listed by incident, the most newsworthy first, each with the rule in plain words', async () => {
    const card = await say('/alerts unsettled');
    expect(card.title).toBe('3 points held back');
    expect(card.blocks.map((b) => b.kind)).toEqual(['heading', 'text']);
    const numbers = [...textOf(card).matchAll(/• (\d+)\. /g)].map(([, id]) => Number(id));
    expect(numbers).toEqual([own + 3, own + 1, own + 2]);
    expect(textOf(card)).toMatch(/ – it is not known which figure came first/);
    expect(textOf(card)).toMatch(/ – rule “a-rule-without-words”/);
    expect(card.actions?.map((a) => a.command)).toEqual(numbers.map((id) => `/unsettled show ${id}`));
  });

  test('is shown with both sentences, and what an editor can make of it', async () => {
    const card = await say(`/unsettled show ${own + 1}`);
    expect(textOf(card)).toMatch(/Held back: one side is hearsay/);
    expect(card.blocks.filter((b) => b.kind === 'quote')).toHaveLength(2);
    expect(card.actions?.map((a) => [a.command, a.ask !== undefined])).toEqual([
      [`/unsettled tell ${own + 1}`, false],
      [`/unsettled dismiss ${own + 1}`, true],
      ['/incident qaim-2016-12-07', false],
    ]);
  });

  test('a rise is nothing to decide, and of one incident three are shown', async () => {
    const unsettled = [...['s', 't', 'u'].map((pair) => point(pair)), point('x', { kind: 'rise' })];
    await ledger().commit(
      commit(article('more', { incidentId: 'qaim-2016-12-07' }), [], { incident: null, unsettled }),
    );
    const card = await say('/alerts unsettled');
    expect(card.title).toBe('6 points held back');
    expect(textOf(card).match(/• \d+\./g)).toHaveLength(3);
    expect(textOf(card)).toContain('and 3 more');
    expect(card.actions).toHaveLength(3);
  });

  test('told, it is an alert for those who watch, once', async () => {
    await say('/watch anbar');
    const card = await say(`/unsettled tell ${own + 2}`);
    expect(card.subtitle).toMatch(/^alert 2, major/);
    expect((await ledger().pending('slack:C1')).map(({ alert }) => alert.id)).toEqual([2]);
    expect((await ledger().pending('terminal')).map(({ alert }) => alert.id)).toContain(2);
    expect(textOf(await say(`/unsettled tell ${own + 2}`))).toMatch(/already told: \/alert show 2/);
    const shown = await say(`/unsettled show ${own + 2}`);
    expect(textOf(shown)).toMatch(/It was told in alert 2\./);
    expect(shown.actions?.map((a) => a.command)).toEqual(['/alert show 2', '/incident qaim-2016-12-07']);
    expect((await say('/alerts unsettled')).title).toBe('2 points held back');
  });

  test('of a claim that was dropped since, it is told no more', async () => {
    const relations = await ledger().relationsOf('qaim-2016-12-07');
    await say(`/claim drop ${relations.find(({ kind }) => kind === 'conflict')!.a.id} misread`);
    const answer = await say(`/unsettled tell ${own + 2}`);
    expect([answer.tone, textOf(answer)]).toEqual(['error', expect.stringContaining('no longer holds')]);
  });

  test('told where nobody watches, the answer says that it was posted nowhere, and what to do', async () => {
    const { desk } = compose(ledger(), clock, { always: [] });
    const log = (_: string, error: unknown): never => {
      throw error;
    };
    const dispatch = makeDispatch({ commands, desk, log });
    const tell = (id: number) =>
      dispatch({ id: 'r', person: slack(), ask: { line: `/unsettled tell ${id}` } });
    expect(textOf(await tell(own + 1))).toContain(
      'No channel watches for this, so it was posted nowhere: it is in /alerts, and /watch qaim-2016-12-07 in a channel has the next alerts posted there.',
    );
    await say('/watch anbar');
    expect(textOf(await tell(own + 2))).not.toContain('No channel watches');
  });

  test('dismissed with a reason, it is gone from the list, until it is reopened', async () => {
    expect((await say(`/unsettled dismiss ${own + 2}`)).actions?.[0]).toMatchObject({
      ask: 'Why is it not a conflict?',
    });
    expect(textOf(await say(`/unsettled dismiss ${own + 2} two strikes`))).toMatch(
      /Not a conflict: two strikes/,
    );
    expect((await say('/alerts unsettled')).title).toBe('2 points held back');
    const shown = await say(`/unsettled show ${own + 2}`);
    expect(textOf(shown)).toMatch(/Not a conflict: Ana, 9 Dec, 12:00 UTC: two strikes\./);
    expect(shown.actions?.map((a) => a.command)).toContain(`/unsettled reopen ${own + 2}`);
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
    const next = async () => (await ledger().rhythms()).get('slack:C1')?.unsettled;
    expect(await next()).toBe('2016-12-10T08:00:00.000Z');
    await say('/digest off Asia/Baghdad');
    expect(await next()).toBe('2016-12-10T05:00:00.000Z');
    await say('/unsettled daily off');
    expect(await next()).toBeNull();
  });

  test.each([
    ['/unsettled show 99', /no held point 99: \/alerts unsettled lists them/],
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
