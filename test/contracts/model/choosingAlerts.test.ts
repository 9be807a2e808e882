import { describe, expect, test } from 'vitest';
import { isJudging, readsAs } from '../../kit/model/desk.ts';
import { answer, figure } from '../../kit/model/proposals.ts';
import { roomWith } from '../../kit/model/room.ts';
import { okafor, paper, portDesk } from './port.ts';

const { kit, ledger, room } = portDesk();

const strike = (n: number, by: string): string =>
  `An air strike on Qaim in Iraq killed ${n} civilians on Wednesday, ${by} said.`;
const first = paper(
  'q1',
  'Herald',
  `${strike(55, 'hospital sources')} Lena Okafor, the harbour master, called for calm.`,
);
const rival = paper('q2', 'Star', strike(80, 'the Red Cross'));

describe('an alert where the judge gives no answer', () => {
  const after = async (...lines: readonly string[]) => {
    const { ask, add, desk } = await room({ speaker: okafor }, first);
    for (const line of lines) expect(await ask(line)).toMatchObject({ tone: 'plain' });
    const reads = readsAs([first, rival]);
    kit().reply = (request) => (isJudging(request) ? { status: 503 } : reads(request));
    await add(rival);
    const held = (await desk.heldPoints()).map((point) => point.held);
    return { told: (await ledger().alerts()).length, held };
  };

  test.each<[why: string, lines: readonly string[], told: number]>([
    ['held back where the readers differ in the claim that it contradicts', [], 0],
    ['told once an editor kept the rules’ reading', ['/claim choose 1 rules'], 1],
    ['told once an editor took the model’s', ['/claim choose 1 model'], 1],
    ['told once an editor set the field otherwise', ['/claim fix 1 speaker Karim Haddad'], 1],
    ['held back where that was undone', ['/claim choose 1 rules', '/undo'], 0],
    ['held back where an editor set another field', ['/claim fix 1 figure 54'], 0],
  ])('is %s', async (_, lines, told) => {
    expect(await after(...lines)).toEqual({ told, held: told === 1 ? [] : ['one-reader'] });
  });
});

describe('a point on a claim that one reader alone has', () => {
  const lives = 'Lena Okafor, the harbour master, put it at 31 lives.';
  const told = paper('q3', 'Herald', `An air strike hit a market in Qaim in Iraq on Wednesday. ${lives}`);
  const thirtyOne = { low: 31, high: 31, population: 'civilians' as const, speaker: okafor };
  const opened = async () => {
    const newsroom = roomWith(kit(), ledger());
    const reads = readsAs([rival]);
    kit().reply = (request) => {
      if (isJudging(request)) return { status: 503 };
      const isTold = request.prompt.includes(lives);
      return isTold
        ? { object: answer([figure({ quote: lives, wording: '31 lives', ...thirtyOne })]) }
        : reads(request);
    };
    await newsroom.add(told);
    return newsroom;
  };
  const held = async () => {
    const newsroom = await opened();
    await newsroom.add(rival);
    const [point] = await newsroom.desk.heldPoints();
    expect(point).toMatchObject({ held: 'one-reader' });
    return { ...newsroom, id: point!.id };
  };
  const unsure = 'the model gave no verdict';
  const sure = 'the reading of one side was unsure, and no longer is';

  test('is held back, and listed for another reason once an editor accepts it, and the answer leads to it', async () => {
    const { ask, read, id } = await held();
    expect(await read('/alerts unsettled')).toContain(unsure);
    const card = await ask('/claim choose 1 model');
    expect(card.blocks.at(-1)).toMatchObject({
      text: `Point ${id} was held back because this was unsure: it can be told now.`,
    });
    expect(card.actions?.at(-1)).toEqual({ label: `Point ${id}`, command: `/unsettled show ${id}` });
    for (const line of ['/alerts unsettled', `/unsettled show ${id}`]) {
      expect(await read(line)).toContain(sure);
      expect(await read(line)).not.toMatch(/the model gave no verdict|one reader/);
    }
    await read(`/unsettled tell ${id}`);
    expect(await ledger().alerts()).toHaveLength(1);
    expect(await read('/alert 1')).not.toContain('one reader');
  });

  test('is marked where it is told all the same', async () => {
    const { read, id } = await held();
    expect(await read(`/unsettled show ${id}`)).toMatch(/Lena Okafor.*; one reader\n/);
    await read(`/unsettled tell ${id}`);
    expect(await read('/alert 1')).toMatch(/Lena Okafor.*; one reader\n/);
  });

  test('is told at once where the claim was accepted before', async () => {
    const { add, read, desk } = await opened();
    await read('/claim choose 1 model');
    await add(rival);
    expect(await ledger().alerts()).toHaveLength(1);
    expect(await desk.heldPoints()).toEqual([]);
  });

  test('is listed as before where that is undone', async () => {
    const { read } = await held();
    await read('/claim choose 1 model');
    await read('/undo');
    expect(await read('/alerts unsettled')).toContain(unsure);
  });

  test('so is one whose readings differ, once an editor chose one', async () => {
    const { add, ask, read } = await room({ speaker: okafor }, first);
    const reads = readsAs([first, rival]);
    kit().reply = (request) => (isJudging(request) ? { status: 503 } : reads(request));
    await add(rival);
    expect(await read('/alerts unsettled')).toContain(unsure);
    const card = await ask('/claim choose 1 rules');
    expect(card.blocks.at(-1)).toMatchObject({ text: expect.stringContaining('it can be told now') });
    expect(await read('/alerts unsettled')).toContain(sure);
  });
});
