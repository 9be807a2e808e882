import { setImmediate } from 'node:timers/promises';
import { UserError } from '../core/errors.ts';
import type { Person, Progress } from '../core/person.ts';
import { makeLane, type Ahead, type LaneBounds } from './lane.ts';

/**
 * Quick commands wait for the ledger alone, which answers at once: two at a time would be no faster, and each holds its
 * incident in memory (170 MB of the heap's 192 with a thousand reports). What waits for the web or reads a document has a
 * lane of its own: four files of 5 MB at the most are in memory.
 */
export const turnBounds: Readonly<Record<'quick' | 'slow', LaneBounds>> = {
  quick: { atOnce: 1, perPerson: 1, waiting: 100, waitingPerPerson: 25 },
  slow: { atOnce: 4, perPerson: 2, waiting: 100, waitingPerPerson: 20 },
};

export interface Turn {
  readonly person: Person;
  /** It waits for the web, or reads a document. */
  readonly isSlow: boolean;
  readonly progress?: Progress | undefined;
}

export interface Turns {
  /** Does the work when its turn comes. Rejects with a `UserError` where too much waits already, and once it has ended. */
  take<T>(turn: Turn, work: () => Promise<T>): Promise<T>;
  /** Nothing that waits is begun any more, and who asked is told at once; what is under way goes on. */
  end(): void;
}

/**
 * Bounds the commands in flight, whatever the platform; who sits at the terminal never waits.
 *
 * @example const turns = makeTurns(); await turns.take({ person, isSlow: false }, () => command.run(args, context));
 */
export function makeTurns(bounds = turnBounds): Turns {
  const lanes = { quick: makeLane(bounds.quick), slow: makeLane(bounds.slow) };
  let isOpen = true;
  /** What tells those whose turn has not come. */
  const waiting = new Set<(reason: UserError) => void>();
  return {
    async take<T>({ person, isSlow, progress }: Turn, work: () => Promise<T>): Promise<T> {
      if (person.platform === 'terminal') return work();
      const lane = isSlow ? lanes.slow : lanes.quick;
      const who = `${person.platform}:${person.id}`;
      const ahead = lane.ahead(who);
      if (ahead.full === 'own' && isSlow) throw new UserError(tooMany(bounds.slow.waitingPerPerson));
      if (ahead.full !== null) throw new UserError('Busy right now. Try again in a moment.');
      if (isSlow && ahead.first) progress?.(waitingFor(ahead.first));
      if (!isOpen) throw restarting();
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.add(reject);
      const turn = async (): Promise<T> => {
        // The ledger answers without a turn of the event loop: this one lets acknowledgements out between commands.
        await setImmediate();
        if (!waiting.delete(reject)) throw restarting();
        return work();
      };
      lane.add(who, turn).then(resolve, reject);
      return promise;
    },
    end() {
      isOpen = false;
      for (const reject of waiting) reject(restarting());
      waiting.clear();
    },
  };
}

/** Everything at once, for one person who waits for each answer. */
export const noTurns: Pick<Turns, 'take'> = { take: (_turn, work) => work() };

const restarting = (): UserError => new UserError('The bot is restarting: try again in a minute.');

const tooMany = (waiting: number): string =>
  `You have ${waiting} requests waiting. Try again when some are done.`;

const waitingFor = ({ whose, requests }: NonNullable<Ahead['first']>): string =>
  `Waiting: ${requests} ${whose === 'own' ? 'of your requests' : 'requests'} come first`;
