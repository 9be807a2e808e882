import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { cardText } from '../../../src/cards/cardText.ts';
import { makeDispatch, type Dispatch } from '../../../src/chat/dispatch.ts';
import { makeTurns, turnBounds } from '../../../src/chat/turns.ts';
import { atTerminal, type Person } from '../../../src/core/person.ts';
import { makeReadPage } from '../../../src/ingest/index.ts';
import { clock, openDesk } from '../../kit/desk.ts';
import { story } from '../../kit/feedDesk.ts';
import { filler } from '../../kit/feed.ts';
import { fetcherFor, openWeb, type Page } from '../../kit/web.ts';

/** One person brings ten times as much as may wait; somebody else brings one thing. */
const { slow } = turnBounds;
const many = 10 * (slow.perPerson + slow.waitingPerPerson);
const strike = 'Police said 12 people were killed in an air strike on Qaim, Iraq, on 7 December 2016.';

let dispatch: Dispatch;
let link: (host: string) => string;
let quick: () => Promise<string>;
const seen = { open: 0, most: 0 };
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  seen.open = 0;
  seen.most = 0;
  const slowPage: Page = (response) => {
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    setTimeout(() => {
      seen.open -= 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(story(strike, filler));
    }, 20);
  };
  const web = await openWeb({ '/a': slowPage });
  const fetcher = fetcherFor(web, { lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
  const { desk, ledger } = await openDesk([], () => ({
    fetcher,
    readPage: makeReadPage(fetcher, clock),
    archive: null,
  }));
  closing.push(
    () => ledger.close(),
    () => fetcher.close(),
    () => web.close(),
  );
  dispatch = makeDispatch({ commands, desk, log: () => {}, turns: makeTurns() });
  link = (host) => web.link('/a', host);
  quick = () => ask('U9', '/help');
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const person = (id: string): Person => ({ ...atTerminal, platform: 'slack', id, isEditor: false });
const ask = async (id: string, line: string): Promise<string> =>
  cardText(await dispatch({ id: 'r', person: person(id), ask: { line } }), false);

test('links: two at once, twenty wait, the rest is told so, and none is said not to answer', async () => {
  const asked = Array.from({ length: many }, (_, i) => ask('U1', `/source add ${link(`h${i}.example`)}`));
  const other = ask('U2', `/source add ${link('other.example')}`);
  expect(await quick()).toContain('/incident');
  expect(await other).toMatch(/On record|Known already/);
  const answers = await Promise.all(asked);
  const done = answers.filter((text) => /On record|Known already/.test(text));
  expect(done).toHaveLength(slow.perPerson + slow.waitingPerPerson);
  const told = answers.filter((text) => text.includes('You have 20 requests waiting'));
  expect(told).toHaveLength(many - done.length);
  expect(seen.most).toBeLessThanOrEqual(slow.perPerson + 1);
});

test('links of many people: four at once', async () => {
  const asked = Array.from({ length: 30 }, (_, i) => ask(`U${i}`, `/source add ${link(`h${i}.example`)}`));
  for (const text of await Promise.all(asked)) expect(text).toMatch(/On record|Known already/);
  expect(seen.most).toBeLessThanOrEqual(slow.atOnce);
  expect(seen.most).toBeGreaterThan(1);
});

test('files: none is fetched before its turn, and none that is turned away', async () => {
  const files = { open: 0, most: 0, fetched: 0 };
  const upload = async () => {
    files.fetched += 1;
    files.most = Math.max(files.most, (files.open += 1));
    await new Promise((go) => setTimeout(go, 5));
    files.open -= 1;
    return { name: 'a.txt', bytes: Buffer.from(`${strike} ${files.fetched}`) };
  };
  const add = (id: string) =>
    dispatch({
      id: 'r',
      person: person(id),
      ask: { name: 'source add', args: { outlet: 'The Paper' } },
      upload,
    });
  const asked = [
    ...Array.from({ length: many }, () => add('U1')),
    ...Array.from({ length: 10 }, () => add('U2')),
  ];
  const cards = await Promise.all(asked);
  const turnedAway = cards.filter((card) => cardText(card, false).includes('requests waiting')).length;
  expect(files.fetched).toBe(asked.length - turnedAway);
  expect(files.fetched).toBe(slow.perPerson + slow.waitingPerPerson + 10);
  expect(files.most).toBeLessThanOrEqual(slow.atOnce);
});

test('a file that cannot be fetched is a sentence, and holds up nobody', async () => {
  const gone = Array.from({ length: 5 }, () =>
    dispatch({
      id: 'r',
      person: person('U1'),
      ask: { name: 'source add', args: {} },
      upload: () => Promise.reject(new Error('socket hang up')),
    }),
  );
  for (const card of await Promise.all(gone)) expect(card.tone).toBe('error');
  expect(await ask('U1', `/source add ${link('h.example')}`)).toContain('On record');
});
