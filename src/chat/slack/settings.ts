/** How Slack reaches the bot: over a socket that the bot opens (Socket Mode), or by requests to a port of ours. */
export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackSettings {
  readonly botToken: string;
  readonly transport: Transport;
  /** Ids of the workspaces that are answered, such as T0123. */
  readonly teams: readonly string[];
  /** Ids of users (U…, W…) and of user groups (S…) whose members are editors. */
  readonly editors: readonly string[];
  /** Another server than Slack's, for tests: `http://127.0.0.1:1234/api/`. */
  readonly api?: string;
  /** How long is waited for what, where tests do not wait as long. */
  readonly timing?: Partial<Timing>;
}

/** Waits so many milliseconds, or until the signal. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** How long is waited for what, in milliseconds. */
export interface Timing {
  /** From one post to the next in one channel; Slack takes one a second. */
  readonly pace: number;
  /** Work that takes longer is announced, and a form closes before it is done; Slack waits for 3 s. */
  readonly patience: number;
  /** The wait before another try. */
  readonly pause: Pause;
  /** The SDK's tries of one call, where Slack is in trouble or cannot be reached. */
  readonly retries: { readonly retries: number; readonly minTimeout: number; readonly maxTimeout: number };
}
