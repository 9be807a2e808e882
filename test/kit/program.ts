import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { start } from '../../src/app/start.ts';
import type { Io } from '../../src/app/io.ts';
import { runCli } from '../../src/cli/program.ts';
import { ids as discordIds, type DiscordKit } from './discord/index.ts';
import { ids as slackIds, type SlackKit } from './slack/index.ts';

export type Env = Readonly<Record<string, string>>;

/** What a program wrote, and its exit status; null where a signal ended it. */
export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** A program that runs. */
export interface Started {
  /** What was written so far, both streams. */
  readonly said: () => string;
  /** Resolves when it has written that; rejects with all that it wrote where it ends before. */
  saying(words: string): Promise<void>;
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to end. */
  end(): void;
  /** Ends it at once, as far as it still runs. */
  kill(): void;
}

/** Collects what a program writes, and tells those who wait for words. */
export function makeHeard(ended: Promise<unknown>) {
  let written = '';
  const waiting = new Set<() => void>();
  return {
    take(text: string): void {
      written += text;
      for (const look of waiting) look();
    },
    said: () => written,
    saying: (words: string): Promise<void> =>
      new Promise((done, failed) => {
        const look = (): void => {
          if (!written.includes(words)) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
        void ended.then(() => failed(new Error(`it ended without “${words}”: ${written}`)));
      }),
  };
}

/** Streams within this process, a ledger of its own unless it is told another, and of this process's settings none. */
function ioOf(env: Env, input: string | Readable) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = { out: '', err: '' };
  stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const db =
    'CLAIMDESK_DB' in env ? {} : { CLAIMDESK_DB: join(mkdtempSync(join(tmpdir(), 'claimdesk-')), 'desk.db') };
  const io: Io = {
    env: { NODE_ENV: 'test', NO_COLOR: '1', ...db, ...env },
    stdin: typeof input === 'string' ? Readable.from([input]) : input,
    stdout,
    stderr,
  };
  return { io, written };
}

/** A command of the machine interface, run within this process. */
export async function cli(args: readonly string[], input = '', env: Env = {}): Promise<Ended> {
  const { io, written } = ioOf(env, input);
  const status = await runCli(args, io);
  return { ...written, status };
}

/** The desk in the terminal, run within this process until this input ends. */
export async function desk(input: string, env: Env): Promise<Ended> {
  const { io, written } = ioOf(env, input);
  const status = await start(io, new AbortController().signal);
  return { ...written, status };
}

/** `src/app/start.ts` within this process; `stdin` never ends. */
export function startProgram(env: Env): Started & { readonly stdin: Readable } {
  const stdin = new PassThrough();
  const { io } = ioOf(env, stdin);
  const asked = new AbortController();
  const ended = start(io, asked.signal);
  const heard = makeHeard(ended);
  for (const stream of [io.stdout, io.stderr])
    stream.on('data', (chunk: Buffer) => heard.take(chunk.toString()));
  const end = (): void => asked.abort();
  return { ...heard, ended, end, kill: end, stdin };
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
