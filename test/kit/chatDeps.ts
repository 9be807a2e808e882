import { commands } from '../../commands/index.ts';
import { textCard } from '../../src/core/card.ts';
import type { Chat, ChatDeps } from '../../src/core/chat.ts';

/** A bot on a stand-in of its platform. */
export interface AnyBot {
  readonly kit: { readonly violations: readonly string[] };
  readonly chat: Chat;
  /** What was logged, a line each: `warn {"guild":…} message`. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

export type GivenDeps = Partial<ChatDeps> & Pick<ChatDeps, 'dispatch'>;
/** What a bot is given that a test says nothing of, and the lines that it logs. */
export function chatDeps(given: GivenDeps): { readonly deps: ChatDeps; readonly logged: readonly string[] } {
  const logged: string[] = [];
  const note = (level: string) => (facts: object, message: string) =>
    void logged.push(`${level} ${JSON.stringify(facts)} ${message}`);
  let requests = 0;
  const deps: ChatDeps = {
    commands,
    suggest: async () => [],
    overview: async () => textCard('Overview', 'Nothing is open.'),
    requestId: () => `req-${(requests += 1)}`,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    ...given,
  };
  return { deps, logged };
}
