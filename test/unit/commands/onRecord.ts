import { commands } from '../../../commands/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import type { Card } from '../../../src/core/card.ts';
import type { Commit } from '../../../src/core/commit.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { clock } from '../../kit/desk.ts';

export interface Record {
  readonly ask: (line: string) => Promise<Card>;
  /** The same as a person reads it, 100 columns wide. */
  readonly read: (line: string) => Promise<string>;
  /** What was told while commands worked. */
  readonly steps: readonly string[];
  /** What comes in later. */
  readonly add: (commit: Commit) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Commands on a real ledger in memory that holds these commits, and no reading of texts. A fault of ours fails the test. */
export async function onRecord(...commits: readonly Commit[]): Promise<Record> {
  const ledger = await memoryLedger();
  for (const commit of commits) await ledger.commit(commit);
  const { desk } = compose(ledger, clock);
  const log = (_id: string, error: unknown): void => {
    throw error;
  };
  const dispatch = makeDispatch({ commands, desk, log });
  const steps: string[] = [];
  const progress = (step: string): void => void steps.push(step);
  const ask = (line: string): Promise<Card> =>
    dispatch({ id: 'r', person: atTerminal, ask: { line }, progress });
  return {
    ask,
    steps,
    read: async (line) => renderCard(await ask(line), { color: false, width: 100 }),
    add: async (commit) => void (await ledger.commit(commit)),
    close: () => ledger.close(),
  };
}
