/** What tests may break; all off at first. */
export interface Faults {
  /** Every n-th call is answered 429, to be tried again after so many seconds. */
  rateLimitEvery: number;
  retryAfter: number;
  /** Every n-th call is answered 503. */
  serverErrorEvery: number;
  /** The socket is cut right after every n-th envelope, before it can be acknowledged. */
  dropEvery: number;
  /** A second message in one channel within a second is answered 429, as Slack may do. */
  oneASecond: boolean;
  /** The app-level token is refused from now on. */
  revoked: boolean;
  /** Files are shared nowhere. */
  noFiles: boolean;
  /** Channels that are refused, with Slack's error. */
  readonly refused: Map<string, string>;
}

export const noFaults = (): Faults => ({
  rateLimitEvery: 0,
  retryAfter: 0,
  serverErrorEvery: 0,
  dropEvery: 0,
  oneASecond: false,
  revoked: false,
  noFiles: false,
  refused: new Map(),
});

const every = (n: number, count: number): boolean => n > 0 && count % n === 0;

/** The fault that the count-th call meets, if any. */
export function faultOf(faults: Faults, count: number): Response | null {
  if (every(faults.rateLimitEvery, count)) return limited(faults.retryAfter);
  return every(faults.serverErrorEvery, count)
    ? new Response('upstream connect error', { status: 503 })
    : null;
}

export const limited = (seconds: number): Response =>
  Response.json(
    { ok: false, error: 'ratelimited' },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  );
