import { createServer } from 'node:net';
import { commands as all } from '../../../commands/index.ts';
import { makeSlack } from '../../../src/chat/slack/index.ts';
import { slashNames } from '../../../src/chat/slack/names.ts';
import { textCard } from '../../../src/core/card.ts';
import type { Chat, ChatDeps } from '../../../src/core/chat.ts';
import { ids, openSlackKit, type Shown, type SlackKit } from './index.ts';

export interface Bot {
  readonly kit: SlackKit;
  readonly chat: Chat;
  /** What was logged, a line each: `warn {"team":…} message`. */
  readonly logged: readonly string[];
  /** Where Slack posts to, in HTTP mode. */
  readonly url: string;
  close(): Promise<void>;
}

export interface More {
  readonly kit?: SlackKit;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly teams?: readonly string[];
  readonly http?: true;
  readonly pace?: number;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The real adapter, and a stand-in of its own. */
export async function openBot(
  deps: Partial<ChatDeps> & Pick<ChatDeps, 'dispatch'>,
  more: More = {},
): Promise<Bot> {
  const port = more.http ? await freePort() : 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const kit = more.kit ?? (await openSlackKit(more.http ? { to: url } : {}));
  const logged: string[] = [];
  const note = (level: string) => (facts: object, message: string) =>
    void logged.push(`${level} ${JSON.stringify(facts)} ${message}`);
  let requests = 0;
  const chat = makeSlack(
    {
      botToken: more.botToken ?? kit.botToken,
      transport: more.http
        ? { mode: 'http', signingSecret: kit.signingSecret, port }
        : { mode: 'socket', appToken: more.appToken ?? kit.appToken },
      teams: more.teams ?? [ids.team],
      editors: [ids.editors],
      api: kit.api,
      pace: more.pace ?? 0,
    },
    {
      commands: all,
      suggest: async () => [],
      overview: async () => textCard('Overview', 'Nothing is open.'),
      requestId: () => `req-${(requests += 1)}`,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
      ...deps,
    },
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
