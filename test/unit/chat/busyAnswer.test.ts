import { expect, test } from 'vitest';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { makeDesk } from '../../../src/chat/slack/asking.ts';
import { makeKept } from '../../../src/chat/slack/kept.ts';
import { makeTurns, turnBounds } from '../../../src/chat/turns.ts';
import { textCard } from '../../../src/core/card.ts';
import type { Command } from '../../../src/core/command.ts';
import { openDesk } from '../../kit/desk.ts';

test('a button that was pressed in a busy moment gives the answer when it is pressed again', async () => {
  const noRoom = { atOnce: 1, perPerson: 1, waiting: 0, waitingPerPerson: 0 };
  const held = Promise.withResolvers<void>();
  const help: Command = {
    name: 'help',
    summary: 'x',
    options: [],
    run: async () => {
      await held.promise;
      return textCard('The answer', 'x');
    },
  };
  const { desk, ledger } = await openDesk([]);
  const turns = makeTurns({ ...turnBounds, quick: noRoom });
  const dispatch = makeDispatch({ commands: [help], desk, log: () => {}, turns });
  const runner = makeDesk({ commands: [help], dispatch, isEditor: async () => false, kept: makeKept() });
  const asker = { id: 'U1', name: null, team: 'T1', channel: 'C1' };
  const button = { key: 'old', ask: { line: '/help' } };
  const first = runner.run({ line: '/help' }, asker, 'r1');
  expect((await runner.again(button, asker, 'r2'))?.tone).toBe('error');
  held.resolve();
  await first;
  expect((await runner.again(button, asker, 'r3'))?.title).toBe('The answer');
  await ledger.close();
});
