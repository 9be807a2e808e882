import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a process and its children wanted to reach, each once, in order: `host:port`, `dns NAME`, `udp …`. */
export interface Witness {
  /** Node's, for the process. */
  readonly flags: readonly string[];
  readonly seen: () => readonly string[];
}

/** Looks over the shoulder of a process that is started with its flags (test/kit/witness.ts). */
export function makeWitness(): Witness {
  const file = join(mkdtempSync(join(tmpdir(), 'claimdesk-witness-')), 'seen');
  writeFileSync(file, '');
  const witness = new URL('./witness.ts', import.meta.url);
  witness.searchParams.set('to', file);
  return {
    flags: ['--import', witness.href],
    seen: () => [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))],
  };
}

/** Runs a line of code as a process of its own, under the eyes of a witness; gives what it writes. */
export const runCode = async (code: string, { flags }: Witness): Promise<string> =>
  (
    await promisify(execFile)(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      ...flags,
      '--input-type=module',
      '--eval',
      code,
    ])
  ).stdout;
