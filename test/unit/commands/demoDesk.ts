import { afterEach, beforeEach } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import type { Person } from '../../../src/core/person.ts';
import { demo } from '../../kit/demo.ts';
import { type TestDesk, openDesk } from '../../kit/desk.ts';
import { ana } from '../corrections/kit.ts';

/** An editor on Slack, in a channel. */
export const slack = (about: Partial<Person> = {}): Person => ({ ...ana, ...about });

export const textOf = (card: Card): string => JSON.stringify(card);

/** The whole desk, anew for each test, with the three demo articles read: alert 1 is on the third. */
export function demoDesk() {
  let desk: TestDesk;
  let n = 0;
  beforeEach(async () => {
    desk = await openDesk(demo);
  });
  afterEach(() => desk.ledger.close());
  return {
    ledger: () => desk.ledger,
    faults: () => desk.faults,
    say: (line: string, person: Person = slack()): Promise<Card> =>
      desk.dispatch({ id: `r${++n}`, person, ask: { line } }),
  };
}
