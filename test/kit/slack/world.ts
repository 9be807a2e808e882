import type { Blocks, Modal } from './schemas.ts';

/** A person in a workspace's channel: who presses and types. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly channel: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly alt?: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** The bot's, or a person's id. */
  readonly author: string;
  /** Set where only one person sees it. */
  readonly onlyFor: string | null;
  readonly thread: string | null;
  /** A reply that is shown in the channel too. */
  readonly broadcast: boolean;
  readonly at: number;
  text: string;
  blocks: Blocks;
  files: readonly StoredFile[];
  edits: number;
}

/** What a modal or the bot's page shows now. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  view: Modal | { readonly type: 'home'; readonly blocks: Blocks };
  updates: number;
}

/** One thing that a person did, until it is answered. */
export interface Interaction {
  readonly id: string;
  readonly who: Member;
  readonly created: number;
  readonly triggerId: string;
  /** The message that a `replace_original` writes over. */
  original: Message | null;
  readonly isSlash: boolean;
  uses: number;
  triggerUsed: boolean;
  /** How long after the creation the acknowledgement came, and what was in it. */
  ackedAfter: number | null;
  ack: Readonly<Record<string, unknown>> | null;
  /** The socket broke before it could be acknowledged. */
  lost: boolean;
  /** What `response_url` was given, in order, as it was shown. */
  readonly shown: Message[];
  readonly views: View[];
}

/** Everything that Slack's servers would hold. */
export interface World {
  readonly messages: Message[];
  readonly interactions: Map<string, Interaction>;
  readonly views: Map<string, View>;
  /** By user: the bot's page. */
  readonly homes: Map<string, View>;
  readonly uploads: Map<
    string,
    { name: string; length: number; alt?: string; bytes: Uint8Array | null; shared: boolean }
  >;
  readonly files: Map<string, StoredFile>;
  readonly groups: Map<string, readonly string[]>;
  /** Channels that the bot is in. */
  readonly joined: Set<string>;
  readonly channels: Set<string>;
  readonly violations: string[];
  now(): number;
  advance(milliseconds: number): void;
  id(prefix: string): string;
}

export const ids = {
  team: 'T0000000001',
  foreign: 'T0000000099',
  ana: 'U0000000001',
  ben: 'U0000000002',
  bot: 'U0000000BOT',
  editors: 'S0000000001',
  newsroom: 'C0000000001',
  alerts: 'C0000000002',
  /** The bot is not in it. */
  elsewhere: 'C0000000003',
} as const;

export function makeWorld(): World {
  let offset = 0;
  let count = 0;
  return {
    messages: [],
    interactions: new Map(),
    views: new Map(),
    homes: new Map(),
    uploads: new Map(),
    files: new Map(),
    groups: new Map([[ids.editors, [ids.ben]]]),
    joined: new Set([ids.newsroom, ids.alerts]),
    channels: new Set([ids.newsroom, ids.alerts, ids.elsewhere]),
    violations: [],
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    id: (prefix) => `${prefix}${String((count += 1)).padStart(9, '0')}`,
  };
}

/** A private conversation with a person. */
export const dmOf = (user: string): string => `D${user.slice(1)}`;

export function addMessage(
  w: World,
  about: Pick<Message, 'channel' | 'author' | 'onlyFor' | 'text' | 'blocks'> &
    Partial<Pick<Message, 'thread' | 'broadcast' | 'files'>>,
): Message {
  const ts = `${Math.trunc(w.now() / 1000)}.${w.id('').slice(-6)}`;
  const message: Message = { thread: null, broadcast: false, files: [], ...about, ts, at: w.now(), edits: 0 };
  w.messages.push(message);
  return message;
}
