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
  /** Milliseconds from one post to the next in one channel, for tests; else a second. */
  readonly pace?: number;
}
