import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../src/cards/headline.ts';
import type { Article } from '../../../src/core/article.ts';
import { isFigure } from '../../../src/core/claim.ts';
import { articleOf } from '../../kit/demo.ts';
import { newsroom } from '../corrections/kit.ts';

const crash = 'when a bus fell into a ravine near Ocona in Peru on Wednesday';
const said = (n: string, who: string): string => `${n} people died ${crash}, ${who} said.`;
const paper = (id: string, outlet: string, published: string, text: string): Article =>
  articleOf(text, { id, outlet, published });
const police = 'the highway police';

/** What each article of a run is told of, as headlines; and what is held back at the end, by its rule. */
async function told(...read: readonly Article[]) {
  const room = await newsroom([]);
  const headlines: string[][] = [];
  for (const article of read) {
    const outcome = await room.add(article);
    const alert = 'alert' in outcome ? outcome.alert : null;
    headlines.push((alert?.alert.findings ?? []).map((f) => headlineOf(alert!.alert.incident, f)));
  }
  const held = (await room.ledger.heldPoints()).map((p) => p.held);
  const incidents = await room.ledger.incidents();
  await room.ledger.close();
  return { headlines, held, incidents };
}

describe('articles in the wrong order', () => {
  const first = paper('a', 'Herald', '2026-12-02T20:00:00Z', said('Seventeen', police));
  const later = paper('b', 'Star', '2026-12-03T09:00:00Z', said('Seven', police));

  test('the earlier figure that comes last is the one that was lowered', async () => {
    const line = ['Ocona: highway police lowered 17 people killed to 7'];
    expect((await told(first, later)).headlines).toEqual([[], line]);
    expect((await told(later, first)).headlines).toEqual([[], line]);
  });

  test('a toll that rose is no news in either order', async () => {
    const [low, high] = [
      paper('a', 'Herald', '2026-12-02T20:00:00Z', said('Seven', police)),
      paper('b', 'Star', '2026-12-03T09:00:00Z', said('Seventeen', police)),
    ];
    expect((await told(low, high)).headlines).toEqual([[], []]);
    expect((await told(high, low)).headlines).toEqual([[], []]);
  });

  test('a correction that comes before what it corrects is told once', async () => {
    const notice = '\n\n(This story corrects the death toll to 7, not 17.)';
    const corrected = { ...later, outlet: 'Herald', text: later.text + notice };
    const line = ['Ocona: Herald corrected 17 killed to 7'];
    expect((await told(corrected, first)).headlines).toEqual([line, []]);
  });
});

test('one day without hours has no order: what was lowered is for an editor to say', async () => {
  const { headlines, held } = await told(
    paper('a', 'Herald', '2026-12-02', said('Seventeen', police)),
    paper('b', 'Star', '2026-12-02', said('Seven', police)),
  );
  expect(headlines).toEqual([[], []]);
  expect(held).toEqual(['order-unknown']);
});

test('a correction of a correction is told for itself', async () => {
  const again = (id: string, day: string, right: string, wrong: number, now: number) =>
    paper(
      id,
      'Herald',
      day,
      `${said(right, police)}\n\n(This story corrects the death toll to ${now}, not ${wrong}.)`,
    );
  const { headlines } = await told(
    paper('a', 'Herald', '2026-12-02', said('Seventeen', police)),
    again('b', '2026-12-03', 'Seven', 17, 7),
    again('c', '2026-12-04', 'Nine', 7, 9),
  );
  expect(headlines.map((lines) => lines.length)).toEqual([0, 1, 1]);
  expect(headlines[2]).toEqual(['Ocona: Herald corrected 7 people killed to 9']);
});

test('an editor’s correction of a correction: the last holds, and each is taken back in its turn', async () => {
  const room = await newsroom();
  const figure = async (): Promise<unknown> => {
    const claim = await room.ledger.claim(1);
    return claim && isFigure(claim) ? [claim.low, claim.correction?.set.map(({ edit }) => edit)] : null;
  };
  await room.ask('/claim fix 1 figure 60');
  await room.ask('/claim fix 1 figure 58');
  expect(await figure()).toEqual([58, [2]]);
  await room.ask('/undo 1');
  expect(await figure()).toEqual([58, [2]]);
  await room.ask('/undo 2');
  expect(await figure()).toEqual([55, undefined]);
  await room.ask('/undo 4');
  expect(await figure()).toEqual([58, [2]]);
});

describe('an alert that waits to be sent', () => {
  test.each([
    ['/incident rename qaim The market strike', /^The market strike: Red Cross/, 'open'],
    ['/incident fix qaim place Ramadi, Anbar', /^Ramadi air strike: /, 'open'],
    ['/incident merge qaim mosul', /^Mosul air strike: Red Cross/, 'open'],
    ['/incident split qaim 3 place: Karabila', /^Karabila air strike: Red Cross/, 'settled'],
    ['/claim fix 3 figure 55', /^Qaim air strike: Red Cross said 55/, 'settled'],
  ])('%s: is sent as it stands then', async (line, title, state) => {
    const room = await newsroom();
    await room.ask(line);
    const delivery = await room.ledger.lease(
      'terminal',
      '2016-12-10T12:00:00.000Z',
      '2016-12-10T12:02:00.000Z',
    );
    const [alert] = delivery?.alerts ?? [];
    expect(delivery?.what).toBe('alert');
    expect(alert?.state).toBe(state);
    expect(headlineOf(alert!.alert.incident, alert!.alert.findings[0]!)).toMatch(title);
    await room.ledger.close();
  });
});

describe('an alert that stands in a channel', () => {
  const mosulAlert = paper(
    'm9',
    'Sun',
    '2016-12-08',
    'An air strike on Mosul in Iraq killed 90 civilians on Wednesday, the Red Cross said.',
  );
  /** The desk with every alert posted, and what is sent after a line: the headlines that are shown in place of others. */
  async function posted() {
    const room = await newsroom();
    await room.ask('/watch everything');
    await room.add(mosulAlert);
    const due = () => room.ledger.lease('slack:C1', '2016-12-10T12:00:00.000Z', '2016-12-10T12:02:00.000Z');
    const sent = async (): Promise<readonly string[]> => {
      const delivery = await due();
      if (!delivery) return [];
      const into = delivery.message === null ? { posted: '1.1', thread: null } : { into: delivery.message };
      await room.ledger.markSent(delivery, into, '2016-12-10T12:00:00.000Z');
      const shown = delivery.alerts.map(({ alert: { incident, findings } }) =>
        headlineOf(incident, findings[0]!),
      );
      return [...shown.map((title) => `${delivery.what}: ${title}`), ...(await sent())];
    };
    return { room, sent };
  }

  test.each([
    ['/incident rename mosul The market strike', /^edit: The market strike: /],
    ['/incident fix mosul place Ramadi, Anbar', /^edit: Ramadi air strike: /],
    ['/incident merge mosul qaim', /^edit: Qaim air strike: /],
  ])('%s: gets the name that holds, and with /undo that from before', async (line, title) => {
    const { room, sent } = await posted();
    expect(await sent()).toEqual([expect.stringMatching(/^alert: Mosul air strike: /)]);
    await room.ask(line);
    expect(await sent()).toEqual([expect.stringMatching(title)]);
    await room.ask('/undo');
    expect(await sent()).toEqual([expect.stringMatching(/^edit: Mosul air strike: /)]);
    await room.ledger.close();
  });

  test('is left alone where another incident gets a name', async () => {
    const { room, sent } = await posted();
    await sent();
    await room.ask('/incident rename qaim The market strike');
    await room.ask('/claim fix 4 figure 8');
    expect(await sent()).toEqual([]);
    await room.ledger.close();
  });
});

describe('a speaker with two names', () => {
  test('who is spelled otherwise says the same, and contradicts nobody', async () => {
    const { headlines, held } = await told(
      paper('a', 'Herald', '2026-12-02', said('Seventeen', 'the mayor Eid Kassab')),
      paper('b', 'Star', '2026-12-03', said('Seventeen', 'the mayor Eed Kasab')),
    );
    expect([headlines, held]).toEqual([[[], []], []]);
  });

  test('who gives another figure under another spelling lowered his own', async () => {
    const { headlines } = await told(
      paper('a', 'Herald', '2026-12-02', said('Seventeen', 'the mayor Eid Kassab')),
      paper('b', 'Star', '2026-12-03', said('Seven', 'the mayor Eed Kasab')),
    );
    expect(headlines[1]).toEqual(['Ocona: Eed Kasab lowered 17 people killed to 7']);
  });

  test('two who share a name by half are two', async () => {
    const { headlines } = await told(
      paper('a', 'Herald', '2026-12-02', said('Seventeen', 'the mayor Eid Kassab')),
      paper('b', 'Star', '2026-12-03', said('Seven', 'the doctor Omar Kassab')),
    );
    expect(headlines[1]).toEqual([expect.stringMatching(/Omar Kassab said 7 people killed; .*Eid Kassab/i)]);
  });
});

test('one text from three outlets is one witness, told once', async () => {
  const wire = (id: string, outlet: string) =>
    paper(
      id,
      outlet,
      '2026-12-03',
      `${said('Forty', 'the doctor Omar Kassab')} The road is closed, and the river is high.`,
    );
  const { headlines, incidents } = await told(
    paper('a', 'Herald', '2026-12-02', said('Seventeen', police)),
    wire('b', 'Star'),
    wire('c', 'Sun'),
    wire('d', 'Post'),
  );
  expect(headlines.map((lines) => lines.length)).toEqual([0, 1, 0, 0]);
  expect(incidents).toMatchObject([{ articles: 4 }]);
});
