import type { Readable, Writable } from 'node:stream';

type Env = Readonly<Record<string, string | undefined>>;
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The settings and the streams of a program; `process` has them all. */
export interface Io {
  readonly env: Env;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** How a program ends: 1 where anything went wrong. */
export type Status = 0 | 1;
