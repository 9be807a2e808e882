import PQueue from 'p-queue';

/** How much goes on at once, over all and for one person, and how much may wait. */
export interface LaneBounds {
  readonly atOnce: number;
  readonly perPerson: number;
  readonly waiting: number;
  readonly waitingPerPerson: number;
}

/** What a new request of a person would meet. */
export interface Ahead {
  /** What comes first: requests of the same person, or of all; null where it need not wait. */
  readonly first: { readonly whose: 'own' | 'all'; readonly requests: number } | null;
  /** What there is no more room for. */
  readonly full: 'own' | 'all' | null;
}

export interface Lane {
  ahead(person: string): Ahead;
  /** Does the work when its turn comes, the work of one person in order; people take turns. */
  add<T>(person: string, work: () => Promise<T>): Promise<T>;
}

/** A queue a person before one for all, so that who asks for much waits for himself. */
export function makeLane({ atOnce, perPerson, waiting, waitingPerPerson }: LaneBounds): Lane {
  const all = new PQueue({ concurrency: atOnce });
  const people = new Map<string, PQueue>();
  let taken = 0;
  const countOf = (queue: PQueue): number => queue.size + queue.pending;
  /** At work or next in line, of each person no more than are done at once: what stands behind them comes later. */
  const next = (): number =>
    [...people.values()].reduce((sum, queue) => sum + Math.min(countOf(queue), perPerson), 0);
  return {
    ahead(person) {
      const mine = people.get(person);
      const own = mine ? countOf(mine) : 0;
      const first =
        own >= perPerson
          ? ({ whose: 'own', requests: own } as const)
          : next() >= atOnce
            ? ({ whose: 'all', requests: next() } as const)
            : null;
      const full = own >= perPerson + waitingPerPerson ? 'own' : taken >= atOnce + waiting ? 'all' : null;
      return { first, full };
    },
    async add(person, work) {
      const mine = people.get(person) ?? new PQueue({ concurrency: perPerson });
      people.set(person, mine);
      taken += 1;
      try {
        return await mine.add(() => all.add(work));
      } finally {
        taken -= 1;
        if (countOf(mine) === 0) people.delete(person);
      }
    },
  };
}
