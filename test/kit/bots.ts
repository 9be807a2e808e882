import { afterAll } from 'vitest';
import { textCard, type Card } from '../../src/core/card.ts';
import type { ChatDeps } from '../../src/core/chat.ts';
import type { Command, CommandRequest } from '../../src/core/command.ts';
import type { AnyBot, GivenDeps } from './chatDeps.ts';
import { demo } from './demo.ts';
import { openDesk, type TestDesk } from './desk.ts';

export type Answer = Card | ((request: CommandRequest) => Card | Promise<Card>);

/** Started bots for the tests of one file; each is closed after them, and must end without a violation. */
export function makeBots<B extends AnyBot, M>(open: (deps: GivenDeps, more?: M) => Promise<B>) {
  const bots: B[] = [];
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.close()));
    const violations = bots.flatMap((bot) => bot.kit.violations);
    if (violations.length > 0) throw new Error(violations.join('; '));
  });
  const start = async (deps: GivenDeps, more?: M): Promise<B> => {
    const bot = await open(deps, more);
    bots.push(bot);
    await bot.chat.start();
    return bot;
  };
  /** A bot on a desk that has read the demo. */
  const onDemo = async (): Promise<B & { readonly desk: TestDesk }> => {
    const desk = await openDesk(demo);
    const suggest = async (kind: string, typed: string) =>
      kind === 'incident'
        ? (await desk.desk.incidents({ place: typed })).map((i) => ({
            label: `${i.id} ${i.title}`,
            value: i.id,
          }))
        : [];
    return { ...(await start({ dispatch: desk.dispatch, suggest })), desk };
  };
  /** A bot whose every command answers with this, and what it was asked. */
  const answering = async (answer: Answer, more?: M, deps: Partial<ChatDeps> = {}) => {
    const asked: CommandRequest[] = [];
    const dispatch = async (request: CommandRequest): Promise<Card> => {
      asked.push(request);
      return typeof answer === 'function' ? answer(request) : answer;
    };
    return { ...(await start({ ...deps, dispatch }, more)), asked };
  };
  return { start, onDemo, answering };
}

/** The answer of bots whose answer does not matter. */
export const done = textCard('Done', 'It is done.');
/** An answer with buttons: one that runs, one that asks first, and one whose command of so many letters no button can hold. */
export const withButtons = (letters: number): Card => ({
  ...done,
  actions: [
    { label: 'Evidence', command: '/source list qaim' },
    { label: 'Not a conflict', command: '/alert dismiss 3', ask: 'Why is it none?', style: 'danger' },
    { label: 'Far', command: `/incident ${'x'.repeat(letters)}` },
  ],
});
/** A command that only its description matters of. */
export const commandNamed = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  summary: `What ${name} does`,
  options: [],
  run: async () => done,
  ...more,
});

/** A card of so many lines: several pages on any platform. */
export const longCard = (lines: number): Card => ({
  tone: 'plain',
  title: 'Long',
  blocks: Array.from({ length: lines }, (_, i) => ({
    kind: 'text' as const,
    text: `Line ${i} ${'x'.repeat(60)}`,
  })),
});
