import { addressOf } from '../core/destination.ts';
import { ChatRefusal } from '../core/chat.ts';
import { dayMs } from '../core/days.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Delivery } from '../core/outbox.ts';
import type { Clock } from '../core/ports/clock.ts';
import { backoff } from './backoff.ts';
import { handOver, type Way } from './handOver.ts';
import { queueUnsettledPosts } from './unsettledPost.ts';

export interface DeliverDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Platform → the way out, as far as they are connected. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Told of faults of the ledger; what a platform refuses goes to the outbox. */
  readonly onError: (error: unknown) => void;
  /** Waits so many milliseconds; a test gives its own. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly random?: () => number;
}

export interface Deliveries {
  /** Something may be due: begins at once where nothing runs, and does not wait for it. */
  readonly nudge: () => void;
  /** Sends all that is due; resolves when nothing is, or what is left must wait. */
  readonly drain: () => Promise<void>;
  /** Begins nothing more; resolves when the messages under way are sent and marked. */
  readonly stop: () => Promise<void>;
}

/** A hand-over that nothing is heard of for so long may be taken again; longer than any platform is waited for. */
const leaseFor = 2 * 60_000;
/** What fails for another reason than the platform's is the message's own fault: so often it is tried. */
const ownFaultMost = 5;

/** Outbox → channels: each channel by itself and in order; one that fails holds up no other, and nothing holds up reading. */
export function makeDeliveries(deps: DeliverDeps): Deliveries {
  const { ledger, clock, ways, onError } = deps;
  const pace = makePace(deps);
  const running = new Map<string, Promise<void>>();
  let rings = 0;
  const ended = new AbortController();
  const { signal } = ended;

  const channel = async (destination: string, way: Way): Promise<void> => {
    let heard: number;
    do {
      heard = rings;
      while (!signal.aborted && (await next(deps, destination, way, pace)));
    } while (heard !== rings && !signal.aborted);
  };
  const begin = async (): Promise<void> => {
    const now = clock.now();
    await queueUnsettledPosts(ledger, now);
    for (const destination of await ledger.dueDestinations(now.toISOString())) {
      const { platform } = addressOf(destination);
      const way = ways.get(platform);
      if (!way) await giveUpUnreachable(ledger, destination, platform, now);
      else if (!running.has(destination) && !signal.aborted) {
        const run = channel(destination, way)
          .catch(onError)
          .finally(() => running.delete(destination));
        running.set(destination, run);
      }
    }
  };
  const drain = async (): Promise<void> => {
    rings += 1;
    if (signal.aborted) return;
    await begin().catch(onError);
    await Promise.all(running.values());
  };
  let draining: Promise<unknown> = Promise.resolve();
  return {
    nudge: () => void (draining = Promise.all([draining, drain()])),
    drain,
    async stop() {
      ended.abort();
      await Promise.all([draining, ...running.values()]);
    },
  };
}

/** Hands over what is next in a channel; false where nothing is, or where the next must wait. */
async function next(
  deps: DeliverDeps,
  destination: string,
  way: Way,
  pace: (destination: string, ms: number) => Promise<void>,
): Promise<boolean> {
  const { ledger, clock } = deps;
  const now = clock.now();
  const until = new Date(now.getTime() + leaseFor);
  const delivery = await ledger.lease(destination, now.toISOString(), until.toISOString());
  if (!delivery) return false;
  await pace(destination, way.pace);
  try {
    const sent = await handOver(ledger, way, delivery, clock.now());
    const at = clock.now().toISOString();
    await ledger.markSent(delivery, sent, at);
    return true;
  } catch (error) {
    return refused(deps, delivery, error);
  }
}

/** Writes down why, and when it is tried again; true where the channel may go on with what comes after. */
async function refused(
  { ledger, clock, random = Math.random }: DeliverDeps,
  delivery: Delivery,
  error: unknown,
): Promise<boolean> {
  const now = clock.now();
  const reason = error instanceof Error ? error.message : String(error);
  const asked = error instanceof ChatRefusal ? error.retry : 0;
  const own = !(error instanceof ChatRefusal) && delivery.attempts + 1 >= ownFaultMost;
  if (asked === null || own || now.getTime() - Date.parse(delivery.due) > dayMs) {
    await ledger.giveUp(delivery, reason, now.toISOString());
    return true;
  }
  const again = new Date(now.getTime() + backoff(delivery.attempts, asked, random));
  await ledger.markFailed(delivery, reason, again.toISOString());
  return false;
}

const giveUpUnreachable = (ledger: Ledger, destination: string, platform: string, now: Date): Promise<void> =>
  ledger.giveUpOlder(
    destination,
    new Date(now.getTime() - dayMs).toISOString(),
    `The bot was not connected to ${platform} for a day: look at its settings, and start again.`,
    now.toISOString(),
  );

const sleep = (ms: number): Promise<void> => new Promise((go) => void setTimeout(go, ms));

/** Keeps messages of one channel apart; platforms drop what comes faster. */
function makePace({ clock, pause = sleep }: DeliverDeps): (destination: string, ms: number) => Promise<void> {
  const free = new Map<string, number>();
  return async (destination, ms) => {
    if (ms === 0) return;
    const now = clock.now().getTime();
    const wait = Math.min(ms, (free.get(destination) ?? 0) - now);
    free.set(destination, Math.max(now, now + wait) + ms);
    if (wait > 0) await pause(wait);
  };
}
