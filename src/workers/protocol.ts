import type { Bounds } from './bounds.ts';

/** A piece of work on its way to a child; `input` as `v8.serialize` writes it. */
export interface Work {
  readonly job: string;
  readonly input: Uint8Array;
  readonly bounds: Bounds;
}

/** What a child answers; `rss`: its memory afterwards, in bytes. */
export type Answer = { readonly rss: number } & ({ readonly output: Uint8Array } | { readonly fault: Fault });

export interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
  /** A `UserError`: the message is for who brought the document. */
  readonly isForUser: boolean;
}

/** How a child ends itself: the signal tells its parent why, even while its own code is blocked. */
export const endings = { time: 'SIGVTALRM', memory: 'SIGUSR2' } as const;

/** Places in the memory that a child shares with its watchdog. */
export const shared = { work: 0, processorMs: 1, megabytes: 2, length: 3 } as const;
/** In the place of a work's number. */
export const idle = 0;
