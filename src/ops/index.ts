import type { Card } from '../core/card.ts';
import type { Log } from '../core/chat.ts';
import type { CommandRequest } from '../core/command.ts';
import type { Health } from '../core/health.ts';
import type { Metrics } from './metrics.ts';
import { serveOps } from './server.ts';

export { makeLog } from './log.ts';
export { makeMetrics, type Metrics } from './metrics.ts';

export interface HealthDeps {
  /** null serves nothing. */
  readonly config: { readonly host: string; readonly port: number } | null;
  readonly ledger: Pick<Health, 'queue'>;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Serves /healthz and /metrics where the settings say so; gives what closes them. */
export async function serveHealth({ config, ledger, ...deps }: HealthDeps): Promise<() => Promise<void>> {
  if (config === null) return async () => {};
  const faults = async (): Promise<readonly string[]> => {
    await ledger.queue();
    return [];
  };
  const server = await serveOps({ ...config, ...deps, faults });
  deps.log.info({ url: server.url }, 'health and metrics are served');
  return server.close;
}

type Dispatch = (request: CommandRequest) => Promise<Card>;

/** A line for each command: its request id, who asked, its name (never what follows it), and how long it took. */
export const answeringLogged =
  (dispatch: Dispatch, log: Log): Dispatch =>
  async (request) => {
    const start = performance.now();
    const card = await dispatch(request);
    const { id, person, ask } = request;
    const command = 'line' in ask ? (/^\/?([a-z]{1,20})/.exec(ask.line.trim())?.[1] ?? null) : ask.name;
    const ms = Math.round(performance.now() - start);
    log.info(
      { request: id, platform: person.platform, person: person.id, command, tone: card.tone, ms },
      'a command was answered',
    );
    return card;
  };
