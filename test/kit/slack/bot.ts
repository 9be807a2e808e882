import { createServer } from 'node:net';
import { commands as all } from '../../../commands/index.ts';
import { makeSlack } from '../../../src/chat/slack/index.ts';
import { slashNames } from '../../../src/chat/slack/names.ts';
import { pause, usual } from '../../../src/chat/slack/calls.ts';
import type { Timing } from '../../../src/chat/slack/settings.ts';
import { textCard, type Card } from '../../../src/core/card.ts';
import { chatDeps, type AnyBot, type GivenDeps } from '../chatDeps.ts';
import { ids, openSlackKit, type Shown, type SlackKit } from './index.ts';

export interface Bot extends AnyBot {
  readonly kit: SlackKit;
  /** Where Slack posts to, in HTTP mode. */
  readonly url: string;
}

export interface More {
  readonly kit?: SlackKit;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly teams?: readonly string[];
  readonly http?: true;
  /** `hurried` by default. */
  readonly timing?: Partial<Timing>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Waits are a twentieth of what they are, and posts in one channel follow at once. */
export const hurried: Partial<Timing> = {
  pace: 0,
  pause: (ms, signal) => pause(ms / 20, signal),
  retries: { ...usual.retries, minTimeout: 15, maxTimeout: 200 },
};

/** What takes longer than an instant is announced, and forms close before it. */
export const impatient: More = { timing: { ...hurried, patience: 20 } };

/** A person whose user group has the editors. */
export const editor = { id: ids.ben, name: 'ben' };
/** First words of commands; `/feed` is Slack’s own, and goes through /claimdesk. */
export const ownNames = [...new Set(all.map((c) => `/${c.name.split(' ')[0]}`))].filter(
  (name) => name !== '/feed',
);
export const picture: Card = {
  ...textCard('Done', 'It is done.'),
  blocks: [
    {
      kind: 'picture',
      name: 'chart.png',
      png: Buffer.from('png').toString('base64'),
      alt: '12 to 60 killed',
    },
  ],
};

/** The real adapter, and a stand-in of its own. */
export async function openBot(given: GivenDeps, more: More = {}): Promise<Bot> {
  const port = more.http ? await freePort() : 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const kit = more.kit ?? (await openSlackKit(more.http ? { to: url } : {}));
  const { deps, logged } = chatDeps(given);
  const chat = makeSlack(
    {
      botToken: more.botToken ?? kit.botToken,
      transport: more.http
        ? { mode: 'http', signingSecret: kit.signingSecret, port }
        : { mode: 'socket', appToken: more.appToken ?? kit.appToken },
      teams: more.teams ?? [ids.team],
      editors: [ids.editors],
      api: kit.api,
      timing: more.timing ?? hurried,
    },
    deps,
  );
  return {
    kit,
    chat,
    logged,
    url,
    async close() {
      await chat.stop();
      await kit.close();
    },
  };
}

/** What a person reads who types the line: as a slash command of its own where there is one; a form is sent empty. */
export async function sayLine(kit: SlackKit, line: string): Promise<string> {
  const [first = '', ...words] = line.split(' ');
  const isOwn = slashNames(all).has(first.slice(1));
  const asked = isOwn ? kit.slash(first, words.join(' ')) : kit.slash('/claimdesk', line);
  if (line !== '/source add') return wholeOf(kit, await asked.answer());
  return JSON.stringify(await kit.submit(await asked.modal(), {}).ack());
}

/** An answer, all its further pages and its files, as they are read. */
export async function wholeOf(kit: SlackKit, first: Shown): Promise<string> {
  const texts = [first.text];
  let page = first;
  while (page.buttons.some((b) => b.text.text === 'More ▶')) {
    const pressed = kit.press(page, 'More ▶');
    page = await pressed.answer();
    texts.push(page.text);
  }
  return [...texts, ...kit.dms().map((m) => m.text)].join('\n');
}
