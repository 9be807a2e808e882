import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { makeTurns, turnBounds, type Turns } from '../../../src/chat/turns.ts';
import { atTerminal, type Person } from '../../../src/core/person.ts';

const person = (id: string, platform: Person['platform'] = 'slack'): Person => ({
  ...atTerminal,
  platform,
  id,
});

/** Work that a test ends, and how much of it is under way. */
function workshop(turns: Turns, isSlow: boolean) {
  const ends: (() => void)[] = [];
  const order: string[] = [];
  const seen = { asked: 0, underWay: 0, most: 0 };
  const told: string[] = [];
  const ask = (who: string, platform?: Person['platform']): Promise<string> => {
    seen.asked += 1;
    return turns
      .take({ person: person(who, platform), isSlow, progress: (step) => void told.push(step) }, async () => {
        seen.underWay += 1;
        seen.most = Math.max(seen.most, seen.underWay);
        order.push(who);
        await new Promise<void>((end) => void ends.push(end));
        seen.underWay -= 1;
        return 'done';
      })
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .finally(() => (seen.asked -= 1));
  };
  const turn = (): Promise<void> => new Promise((go) => void setTimeout(go, 5));
  /** Ends whatever has begun, until all that was asked for is answered. */
  const drain = async (): Promise<void> => {
    await turn();
    while (seen.asked > 0) {
      ends.shift()?.();
      await turn();
    }
  };
  return { ask, order, seen, told, turn, drain };
}

describe.each(['quick', 'slow'] as const)('%s commands', (kind) => {
  const { atOnce, perPerson, waiting, waitingPerPerson } = turnBounds[kind];
  const open = () => workshop(makeTurns(), kind === 'slow');

  test('of many people: so many at once, so many wait, and ten times as many are turned away', async () => {
    const { ask, seen, drain } = open();
    const asked = Array.from({ length: 10 * (atOnce + waiting) }, (_, i) => ask(`U${i}`));
    await drain();
    const answers = await Promise.all(asked);
    expect(answers.filter((a) => a === 'done')).toHaveLength(atOnce + waiting);
    expect(new Set(answers.slice(atOnce + waiting))).toEqual(
      new Set(['Busy right now. Try again in a moment.']),
    );
    expect(seen.most).toBe(atOnce);
    expect(await Promise.all([ask('U1'), drain()])).toEqual(['done', undefined]);
  });

  test('of one person: fewer, and others do not wait behind them', async () => {
    const { ask, order, drain, seen } = open();
    const asked = Array.from({ length: 10 * (perPerson + waitingPerPerson) }, () => ask('UMANY'));
    const other = ask('UOTHER');
    await drain();
    const answers = await Promise.all(asked);
    expect(answers.filter((a) => a === 'done')).toHaveLength(perPerson + waitingPerPerson);
    expect(await other).toBe('done');
    expect(order.indexOf('UOTHER')).toBeLessThanOrEqual(Math.max(perPerson, atOnce));
    expect(seen.most).toBeLessThanOrEqual(atOnce);
    expect(answers.at(-1)).toBe(
      kind === 'slow'
        ? 'You have 20 requests waiting. Try again when some are done.'
        : 'Busy right now. Try again in a moment.',
    );
  });

  test('of the same id on another platform are another person’s', async () => {
    const { ask, drain } = open();
    const asked = Array.from({ length: perPerson + waitingPerPerson }, () => ask('1'));
    const other = ask('1', 'discord');
    await drain();
    expect(new Set(await Promise.all([...asked, other]))).toEqual(new Set(['done']));
  });

  test('of the terminal never wait', async () => {
    const { ask, seen, drain } = open();
    const asked = Array.from({ length: 300 }, () => ask('terminal', 'terminal'));
    await drain();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
    expect(seen.most).toBe(300);
  });

  test('that wait when the bot ends are not begun, and who asked is told', async () => {
    const turns = makeTurns();
    const { ask, order, turn, drain } = workshop(turns, kind === 'slow');
    const asked = Array.from({ length: perPerson + 3 }, () => ask('U1'));
    while (order.length < perPerson) await turn();
    turns.end();
    await drain();
    expect((await Promise.all(asked)).map((a) => a === 'done')).toEqual([
      ...Array.from({ length: perPerson }, () => true),
      false,
      false,
      false,
    ]);
    expect(order).toHaveLength(perPerson);
    expect(await asked.at(-1)).toBe('The bot is restarting: try again in a minute.');
  });

  test('that fail hold up nobody', async () => {
    const turns = makeTurns();
    const fail = (): Promise<never> =>
      turns.take({ person: person('U1'), isSlow: kind === 'slow' }, () => Promise.reject(new Error('no')));
    await expect(Promise.all([fail(), fail(), fail()])).rejects.toThrow('no');
    await expect(
      turns.take({ person: person('U1'), isSlow: kind === 'slow' }, async () => 'well'),
    ).resolves.toBe('well');
  });
});

test('what waits says how much comes first; what stands behind another person’s own does not', async () => {
  const { ask, told, drain } = workshop(makeTurns(), true);
  const asked = ['a', 'a', 'a', 'a', 'b', 'c', 'd', 'd'].map((who) => ask(who));
  await drain();
  await Promise.all(asked);
  expect(told).toEqual([
    'Waiting: 2 of your requests come first',
    'Waiting: 3 of your requests come first',
    'Waiting: 4 requests come first',
    'Waiting: 5 requests come first',
  ]);
});

test('quick commands do not wait for slow ones', async () => {
  const turns = makeTurns();
  const slow = workshop(turns, true);
  const asked = Array.from({ length: 10 }, () => slow.ask('U1'));
  await expect(turns.take({ person: person('U1'), isSlow: false }, async () => 'quick')).resolves.toBe(
    'quick',
  );
  await slow.drain();
  await Promise.all(asked);
});

test('the event loop gets a turn between commands', async () => {
  const turns = makeTurns();
  let turned = 0;
  const timer = setInterval(() => void (turned += 1), 0);
  const seen = await Promise.all(
    Array.from({ length: 20 }, () =>
      turns.take({ person: person('U1'), isSlow: false }, async () => {
        const until = performance.now() + 3;
        while (performance.now() < until);
        return turned;
      }),
    ),
  );
  clearInterval(timer);
  expect(new Set(seen).size).toBeGreaterThan(10);
});

test('commands that fetch or read documents are slow, and so is each that takes a message’s file', () => {
  const slow = commands.filter((c) => 'slow' in c && c.slow).map((c) => c.name);
  expect(slow).toEqual(expect.arrayContaining(['source add', 'feed add', 'feed test']));
  const withFile = commands.filter((c) => 'onMessage' in c && c.onMessage).map((c) => c.name);
  expect(slow).toEqual(expect.arrayContaining(withFile));
});
