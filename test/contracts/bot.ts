import { describe, expect, test } from 'vitest';
import { textCard } from '../../src/core/card.ts';
import type { Chat } from '../../src/core/chat.ts';
import type { CommandRequest } from '../../src/core/command.ts';
import { done, type Answer } from '../kit/bots.ts';
import { until } from '../kit/until.ts';

/** A chat platform's adapter, and the platform as far as these cases tell of it. */
export interface Platform {
  readonly name: 'Slack' | 'Discord';
  /** A started bot on a stand-in of its own. */
  open(answer: Answer): Promise<OpenPlatform>;
  /** A bot for a server that is gone, not started. */
  openNowhere(): Promise<Chat>;
  /** How many commands come at once. */
  readonly round: number;
  /** Posts come in the order in which they were handed over, whatever breaks on the way. */
  readonly keepsOrder: boolean;
}

export interface OpenPlatform {
  readonly chat: Chat;
  readonly logged: readonly string[];
  readonly asked: readonly CommandRequest[];
  readonly violations: readonly string[];
  /** A channel of alerts, and the first line of each message that all see there. */
  readonly channel: string;
  readonly posted: () => readonly string[];
  /** A person types a command with these words. */
  readonly ask: Ask;
  /** A person points the bot at a message with this file and no text. */
  readonly pointAt: (file: SentFile | undefined) => Asking;
  /** Sets the platform's clock on. */
  readonly pass: (ms: number) => void;
  /** Cuts sockets, limits rates and answers 5xx from now on; gives whether the socket was made anew as often as it broke. */
  readonly trouble: () => () => boolean;
  /** Takes the server away; gives what brings another up in its place. */
  readonly takeAway: () => Promise<() => Promise<{ readonly ask: Ask; readonly close: () => Promise<void> }>>;
}

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Asking {
  readonly isAcknowledged: () => boolean;
  readonly answer: (within?: number) => Promise<{ readonly text: string }>;
}
type Ask = (words: string) => Asking;

const alertsAll = 50;
const commandsAll = 200;
const titleOf = (i: number): string => `Alert ${i}`;

/** What every bot must do whatever becomes of the network, the server and the work. */
export function botContract(platform: Platform): void {
  const { name } = platform;
  /** A bot whose commands are at work until `end`. */
  const openAtWork = async () => {
    const work = Promise.withResolvers<void>();
    const bot = await platform.open(() => work.promise.then(() => done));
    return { ...bot, end: work.resolve };
  };

  describe(`${name}: answers`, () => {
    test('that break on the way end in a card with the request’s id', async () => {
      const { ask, logged } = await platform.open(() => Promise.reject(new Error('oops')));
      expect((await ask('qaim').answer()).text).toContain('req-1');
      expect(logged.join()).toContain('req-1');
    });

    test('4 s of work are acknowledged in time', async () => {
      const { ask, pass, end, violations } = await openAtWork();
      const asked = ask('qaim');
      await until('acknowledgement', () => asked.isAcknowledged() || null);
      pass(4000);
      end();
      expect((await asked.answer()).text).toContain('It is done');
      expect(violations).toEqual([]);
    });

    test.each([
      ['nothing', undefined, 'no text, no link and no file'],
      ['a picture', { name: 'a.png', type: 'image/png', bytes: new Uint8Array(3) }, 'cannot be read'],
      ['over 5 MB', { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(5_300_000) }, 'over 5 MB'],
    ])('a message with %s is refused as a source', async (_, file, words) => {
      const { pointAt, asked } = await platform.open(done);
      expect((await pointAt(file).answer()).text).toContain(words);
      expect(asked).toEqual([]);
    });
  });

  describe(`${name}: the connection`, () => {
    test('a server that is not there is told', async () => {
      const chat = await platform.openNowhere();
      await expect(chat.start()).rejects.toThrow(/could not be reached/);
      await chat.stop();
    });

    test('stopping ends what is under way', async () => {
      const { ask, chat, end } = await openAtWork();
      const asked = ask('qaim');
      await until('acknowledgement', () => asked.isAcknowledged() || null);
      const stopped = chat.stop();
      end();
      await stopped;
      expect((await asked.answer(10)).text).toContain('It is done');
    });
  });

  describe(`${name}: under strain`, () => {
    test('dropped sockets, 429s and 5xx: every command is answered, every alert arrives once', async () => {
      const bot = await platform.open((request) => textCard('Answer', JSON.stringify(request.ask)));
      const isMadeAnew = bot.trouble();
      const alerts = Array.from({ length: alertsAll }, (_, i) =>
        bot.chat.post(bot.channel, textCard(titleOf(i), 'x'), { key: `alert-${i}` }),
      );
      for (let n = 0; n < commandsAll; n += platform.round) {
        const words = Array.from({ length: platform.round }, (_, i) => `n${n + i}`);
        const answers = words.map((word) => bot.ask(word).answer(30_000));
        for (const [i, shown] of (await Promise.all(answers)).entries())
          expect(shown.text).toMatch(new RegExp(`"line":"/?incident ${words[i]}"`));
      }
      await Promise.all(alerts);
      expect(bot.asked).toHaveLength(commandsAll);
      const titles = Array.from({ length: alertsAll }, (_, i) => titleOf(i));
      const ordered = (texts: readonly string[]) => (platform.keepsOrder ? texts : texts.toSorted());
      expect(ordered(bot.posted())).toEqual(ordered(titles));
      expect(isMadeAnew()).toBe(true);
      expect(bot.violations).toEqual([]);
    }, 60_000);

    test('an outage is outlived: posts are to be tried later, and commands are answered afterwards', async () => {
      const { chat, channel, logged, takeAway } = await platform.open(done);
      const bringBack = await takeAway();
      const post = chat.post(channel, done, { key: 'a' });
      await expect(post).rejects.toMatchObject({ retry: 10_000, message: `${name} could not be reached.` });
      const anew = await bringBack();
      await until('a line', () => logged.find((l) => l.includes(`on ${name} again`)), 20_000);
      expect((await anew.ask('qaim').answer()).text).toContain('It is done');
      expect(logged.filter((l) => l.includes('reconnecting'))).toHaveLength(1);
      await chat.stop();
      await anew.close();
    }, 60_000);
  });
}
