import { randomUUID } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import { makeDispatch, type Dispatch } from '../chat/dispatch.ts';
import { makeTurns } from '../chat/turns.ts';
import type { Config } from './config.ts';
import type { Watch } from '../core/watch.ts';
import type { Log } from '../core/chat.ts';
import type { Desk } from '../core/desk.ts';
import type { Ledger } from '../core/ledger.ts';
import { systemClock } from '../core/ports/clock.ts';
import { makeDeliveries, type Deliveries } from '../jobs/deliver.ts';
import { makeFeedRound } from '../jobs/feedRound.ts';
import { scheduleModel } from '../jobs/scheduleModel.ts';
import { scheduleFeeds } from '../jobs/scheduleFeeds.ts';
import type { Way } from '../jobs/handOver.ts';
import { refetchDue } from '../jobs/refetch.ts';
import { scheduleDeliveries } from '../jobs/scheduleDeliveries.ts';
import { tellerOn } from '../jobs/telling.ts';
import { answeringLogged, makeMetrics, serveHealth, type Metrics } from '../ops/index.ts';
import { holdLedger, openLedger } from '../store/index.ts';
import { endWorkers } from '../workers/index.ts';
import { openWeb, compose } from './compose.ts';
import { openSecond } from './openModel.ts';

/** All but a way to people: the ledger, reading, matching, deliveries, feeds and health. */
export interface Runtime {
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly dispatch: Dispatch;
  readonly processArticle: ReturnType<typeof compose>['processArticle'];
  /** Platform → the way out; a platform that connects is added. */
  readonly ways: Map<string, Way>;
  readonly deliveries: Deliveries;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Begins to send what is due and to ask feeds. */
  begin(): void;
  /** Begins no command that still waits for its turn. */
  beginNoMore(): void;
  /** Ends what is under way, then closes the ledger. */
  end(): Promise<void>;
}

export const requestId = (): string => randomUUID().slice(0, 8);

/** Opens the ledger and puts together what stands on it; `always` watch whatever people set. Where the program is `ending`, no model is waited for. */
export async function openRuntime(
  config: Config,
  always: readonly Watch[],
  log: Log,
  ending: AbortSignal,
): Promise<Runtime> {
  const told = (what: string) => (error: unknown) => log.error({ error }, what);
  // First the hold: opening brings an older ledger up to date, which must not happen under a desk that uses it.
  const letGo = holdLedger(config.database);
  const ledger = await openLedger(config.database, {
    onUpgrade: (copy) => log.warn({ copy }, 'the ledger was brought up to date; a backup copy was kept'),
  }).catch((error: unknown) => {
    letGo();
    throw error;
  });
  const base = { ledger, clock: systemClock };
  const metrics = makeMetrics(ledger, systemClock);
  const ways = new Map<string, Way>();
  const deliveries = makeDeliveries({ ...base, ways, onError: told('a delivery failed') });
  const web = openWeb(config.sources, ledger, systemClock, log);
  const opened = await openSecond(config.model, ledger, systemClock, ending);
  const second = opened && { ...opened, model: metrics.asking(opened.model) };
  const around = { always, ring: deliveries.nudge, web, log, second, ...metrics };
  const wired = compose(ledger, systemClock, around);
  const { desk, processArticle } = wired;
  const failed = (request: string, error: unknown): void => log.error({ request, error }, 'a command failed');
  const turns = makeTurns();
  const answer = makeDispatch({ commands, desk, log: failed, turns });
  const closeHealth = await serveHealth({ config: config.metrics, ledger, metrics, log });
  const stops: (() => Promise<void>)[] = [];
  return {
    ledger,
    desk,
    processArticle,
    ways,
    deliveries,
    metrics,
    log,
    dispatch: answeringLogged(metrics.answering(answer), log),
    begin() {
      const feeding = { ...web, ...wired, ...base, onError: told('a feed could not be done') };
      const feeds = makeFeedRound({ ...feeding, random: Math.random, teller: tellerOn(ways) });
      const again = (signal: AbortSignal) => refetchDue(feeding, signal);
      stops.push(
        scheduleDeliveries(deliveries, told('the schedule of deliveries failed')),
        scheduleFeeds({ feeds, again, onError: feeding.onError }),
        scheduleModel(wired.readWaiting, told('what waits for the model could not be read')),
      );
    },
    beginNoMore: () => turns.end(),
    async end() {
      await Promise.all(stops.map((stop) => stop()));
      await web.close();
      await web.archive.idle();
      await endWorkers();
      await closeHealth();
      await ledger.close();
      letGo();
    },
  };
}
