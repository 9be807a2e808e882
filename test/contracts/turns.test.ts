import { afterEach, expect, test } from 'vitest';
import { makeDispatch } from '../../src/chat/dispatch.ts';
import { makeTurns, turnBounds } from '../../src/chat/turns.ts';
import { textCard } from '../../src/core/card.ts';
import type { Command } from '../../src/core/command.ts';
import { openDesk } from '../kit/desk.ts';
import { openBot as openDiscord } from '../kit/discord/bot.ts';
import { openBot as openSlack } from '../kit/slack/bot.ts';

/** Every request is acknowledged at once, on every platform, however many wait for their turn. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A desk whose only command waits until the test lets it go. */
async function openHeld() {
  const held = Promise.withResolvers<void>();
  const incident: Command = {
    name: 'incident',
    summary: 'x',
    options: [{ name: 'name', kind: 'incident', required: true, summary: 'x' }],
    run: async () => {
      await held.promise;
      return textCard('Done', 'It is done.');
    },
  };
  const { desk, ledger } = await openDesk([]);
  closing.push(() => ledger.close());
  const commands = [incident];
  const dispatch = makeDispatch({ commands, desk, log: () => {}, turns: makeTurns() });
  return { deps: { commands, dispatch }, letGo: () => held.resolve() };
}

const { perPerson, waitingPerPerson } = turnBounds.quick;
const room = perPerson + waitingPerPerson;
const many = room + 10;

interface Open {
  readonly ask: () => {
    readonly interaction: { readonly ackedAfter: number | null };
    answer(within?: number): Promise<{ readonly text: string }>;
  };
  readonly letGo: () => void;
  readonly kit: { readonly violations: readonly string[] };
}

test.each<[platform: string, open: () => Promise<Open>]>([
  [
    'Slack',
    async () => {
      const { deps, letGo } = await openHeld();
      const bot = await openSlack(deps);
      closing.push(() => bot.close());
      await bot.chat.start();
      return { ask: () => bot.kit.slash('/incident', 'qaim'), letGo, kit: bot.kit };
    },
  ],
  [
    'Discord',
    async () => {
      const { deps, letGo } = await openHeld();
      const bot = await openDiscord(deps);
      closing.push(() => bot.close());
      await bot.chat.start();
      return { ask: () => bot.kit.slash('incident', null, { name: 'qaim' }), letGo, kit: bot.kit };
    },
  ],
])('%s', { timeout: 20_000 }, async (_, open) => {
  const { ask, letGo, kit } = await open();
  const asked = Array.from({ length: many }, ask);
  await expect
    .poll(() => asked.filter(({ interaction }) => interaction.ackedAfter !== null).length, {
      timeout: 10_000,
    })
    .toBe(many);
  const texts: string[] = [];
  const all = asked.map(async (one) => void texts.push((await one.answer(15_000)).text));
  // Those for whom there is no room are told at once; only then is it sure that all others wait.
  await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(many - room);
  letGo();
  await Promise.all(all);
  expect(texts.filter((text) => text.includes('It is done'))).toHaveLength(room);
  expect(texts.filter((text) => text.includes('Busy right now. Try again in a moment.'))).toHaveLength(
    many - room,
  );
  expect(kit.violations).toEqual([]);
});
