/** What one piece of work may cost. */
export interface Bounds {
  /** Milliseconds of processor time: a busy machine takes none of it away. */
  readonly processorMs: number;
  /** Milliseconds from the start of the work, whatever the machine does. */
  readonly wallMs: number;
  /** Of the whole child process (RSS), ArrayBuffers included; what is allocated between two looks comes on top. */
  readonly megabytes: number;
  /** Bytes of the answer, as it comes back. */
  readonly answerBytes: number;
}

/** For one document of at most 5 MB: what one of a newsroom takes, twice over. */
export const documentBounds: Bounds = {
  processorMs: 8_000,
  wallMs: 30_000,
  megabytes: 208,
  answerBytes: 16_000_000,
};

/** For reading the claims out of a text of at most 1 MB (src/readers/readJob.ts): the words and places alone take 180 MB. */
export const longTextBounds: Bounds = {
  processorMs: 30_000,
  wallMs: 90_000,
  megabytes: 256,
  answerBytes: 16_000_000,
};
