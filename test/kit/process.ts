import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { makeHeard, type Ended, type Env, type Started } from './program.ts';

const src = new URL('../../src/', import.meta.url);
/** What Node has compiled is kept between starts: a third of the processor time of each. */
const compiled = join(tmpdir(), 'claimdesk-compiled');

/** A file of src/ as a process of its own, in an empty folder, so that no `.env` is read, and with these settings alone. */
function spawned(
  file: string,
  args: readonly string[],
  settings: Env,
  flags: readonly string[] = [],
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...flags, fileURLToPath(new URL(file, src)), ...args],
    {
      cwd: folder,
      env: {
        PATH,
        HOME,
        NODE_ENV: 'test',
        NO_COLOR: '1',
        NODE_COMPILE_CACHE: compiled,
        CLAIMDESK_DB: join(folder, 'desk.db'),
        ...settings,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => void child.once('close', done));

/** `src/app/main.ts` as a process of its own, with an open standard input; `end` asks it as a service manager does. `flags` are Node's. */
export function spawnProgram(settings: Env, flags: readonly string[] = []): Started {
  const child = spawned('app/main.ts', [], settings, flags);
  const ended = endOf(child);
  const heard = makeHeard(ended);
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => heard.take(chunk.toString()));
  return { ...heard, ended, end: () => void child.kill('SIGTERM'), kill: () => void child.kill('SIGKILL') };
}

/** Runs a file of src/ as a process of its own to its end, with this on standard input. */
export async function runFile(
  file: 'cli.ts' | 'app/main.ts',
  { args = [], input = '', env = {} }: { args?: readonly string[]; input?: string; env?: Env } = {},
): Promise<Ended> {
  const child = spawned(file, args, env);
  child.stdin!.end(input);
  const [out, err, status] = await Promise.all([text(child.stdout!), text(child.stderr!), endOf(child)]);
  return { out, err, status };
}
