import { commands } from '../../../commands/index.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Card } from '../../../src/core/card.ts';
import type { IngestOutcome, Ledger } from '../../../src/core/ledger.ts';
import type { Person } from '../../../src/core/person.ts';
import type { ModelConfig } from '../../../src/readers/model/settings.ts';
import { deskWith } from './desk.ts';
import type { ModelKit } from './index.ts';

export const ana: Person = {
  platform: 'slack',
  id: 'U1',
  name: 'Ana',
  team: 'T1',
  channel: 'C1',
  isEditor: true,
};

/** Commands on a desk whose second reader is the stand-in. A fault of ours fails the test. */
export function roomWith(kit: ModelKit, ledger: Ledger, about: Partial<ModelConfig> = {}) {
  const wired = deskWith(kit, ledger, about);
  const log = (_: string, error: unknown): void => {
    throw error;
  };
  const dispatch = makeDispatch({ commands, desk: wired.desk, log });
  const ask = (line: string, person = ana): Promise<Card> => dispatch({ id: 'r', person, ask: { line } });
  const add = async (...articles: readonly Article[]): Promise<readonly IngestOutcome[]> => {
    const outcomes: IngestOutcome[] = [];
    for (const article of articles)
      outcomes.push(await wired.processArticle(article, { isAwaited: true, priority: 'person' }));
    return outcomes;
  };
  return {
    ...wired,
    dispatch,
    ask,
    add,
    /** A card as a person reads it. */
    read: async (line: string, person = ana): Promise<string> =>
      renderCard(await ask(line, person), { color: false, width: 200 }),
  };
}
