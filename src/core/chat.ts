import type { Card } from './card.ts';
import type { Command, CommandRequest, Option } from './command.ts';

/** A completion: what is shown, and what is filled in. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** What a chat platform's adapter is given; it knows no store and no command by name. */
export interface ChatDeps {
  readonly commands: readonly Command[];
  /** Never rejects: every fault is a card. */
  readonly dispatch: (request: CommandRequest) => Promise<Card>;
  /** Completions of what was typed so far, the best first; at most 25. */
  readonly suggest: (kind: Option['kind'], typed: string) => Promise<readonly Suggestion[]>;
  /** What stands open: a pinned page where the platform has one. */
  readonly overview: () => Promise<Card>;
  readonly requestId: () => string;
  /** Told of what the platform refused or dropped; never of tokens or articles' text. */
  readonly log: Log;
}

export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface PostOptions {
  readonly key: string;
  readonly thread?: string;
  /** Shown in the channel as well, where the platform can (Slack). */
  readonly broadcast?: boolean;
}

/** One connection to a platform. */
export interface Chat {
  readonly platform: 'slack' | 'discord';
  /** Connects; rejects with a `UserError` that names the setting where the platform refuses the token. */
  start(): Promise<void>;
  /**
   * Posts a card in a channel, in the thread of `thread` where one is given; gives the message's id. `key` is the same
   * for every try of one message (Discord's nonce). Rejects with a `ChatRefusal` where the platform takes none.
   */
  post(channel: string, card: Card, options: PostOptions): Promise<string>;
  /** Writes a card over a message of ours; `thread` where it stands in one. */
  edit(channel: string, message: string, card: Card, thread?: string): Promise<void>;
  /** Ends what is under way, then disconnects; bounded by 10 s. */
  stop(): Promise<void>;
}

/** A platform took no message: `retry` in milliseconds where it may take it later, null where it never will. */
export class ChatRefusal extends Error {
  override readonly name = 'ChatRefusal';
  readonly retry: number | null;
  constructor(message: string, retry: number | null) {
    super(message);
    this.retry = retry;
  }
}
