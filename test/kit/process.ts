import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ids as discordIds, type DiscordKit } from './discord/index.ts';
import { ids as slackIds, type SlackKit } from './slack/index.ts';

type Env = Readonly<Record<string, string>>;

/** `src/app/main.ts` as a process of its own, with no standard input. */
export interface Started {
  readonly child: ChildProcess;
  readonly folder: string;
  /** What was written so far, both streams. */
  readonly said: () => string;
  /** Resolves when it has written that; rejects with all that it wrote where it ends before. */
  saying(words: string): Promise<void>;
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url));

/** Starts the program in an empty folder, so that no `.env` is read, with these settings alone. */
export function startProgram(settings: Env): Started {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bot-'));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: 'test', CLAIMDESK_DB: join(folder, 'desk.db'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const take = (chunk: Buffer): void => {
    written += chunk.toString();
    child.emit('written');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((done) => void child.once('close', done));
  return {
    child,
    folder,
    said: () => written,
    ended,
    saying: (words) =>
      new Promise((done, failed) => {
        const look = (): void => {
          if (written.includes(words)) done();
        };
        child.on('written', look);
        look();
        void ended.then(() => failed(new Error(`it ended without “${words}”: ${written}`)));
      }),
  };
}

/** Settings for the stand-ins; `pace` of Slack stays a second. */
export const settingsFor = ({ slack, discord }: { slack?: SlackKit; discord?: DiscordKit }): Env => ({
  ...(slack
    ? {
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_TEAMS: slackIds.team,
        SLACK_EDITORS: slackIds.editors,
        SLACK_API: slack.api,
      }
    : {}),
  ...(discord
    ? {
        DISCORD_TOKEN: discord.token,
        DISCORD_GUILDS: discordIds.guild,
        DISCORD_EDITOR_ROLES: discordIds.editors,
        DISCORD_API: discord.api,
      }
    : {}),
});
