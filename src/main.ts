import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ora from 'ora';
import { pino } from 'pino';
import { commands } from '../commands/index.ts';
import { makeDispatch } from './chat/dispatch.ts';
import { openTerminal } from './chat/terminal/adapter.ts';
import { endWithReader, fail } from './ending.ts';
import { atTerminal } from './core/command.ts';
import { loadConfig } from './config.ts';
import { alertCard } from './core/alertCard.ts';
import { systemClock } from './core/ports.ts';
import { readRecord } from './ingest/index.ts';
import { deliver } from './jobs/deliver.ts';
import { scheduleDeliveries } from './jobs/schedule.ts';
import { openLedger } from './store/index.ts';
import { wire } from './wire.ts';

const demoFolder = new URL('../data/demo/', import.meta.url);
const requestId = (): string => randomUUID().slice(0, 8);

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const ledger = await openLedger(config.database);
  const { desk, processArticle } = wire(ledger, systemClock, ['terminal']);
  const dispatch = makeDispatch({
    commands,
    desk,
    log: (request, error) => log.error({ request, error }, 'a command failed'),
  });
  const terminal = openTerminal({
    input: process.stdin,
    output: process.stdout,
    color: config.color && process.stdout.isTTY,
    commands,
    dispatch,
    names: async () => (await desk.incidents()).map((i) => i.id),
    requestId,
  });
  const send = async (alert: Parameters<typeof alertCard>[0]): Promise<void> =>
    terminal.show(alertCard(alert));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => terminal.stop());

  const first = (await ledger.incidents()).length === 0;
  if (first) await ingestDemo(processArticle);
  await deliver({ ledger, clock: systemClock }, 'terminal', send);
  if (first)
    terminal.show(await dispatch({ id: requestId(), person: atTerminal, ask: { line: '/incident qaim' } }));
  const stopDeliveries = scheduleDeliveries({
    ledger,
    clock: systemClock,
    senders: new Map([['terminal', send]]),
    onError: (error) => log.error({ error }, 'a delivery failed'),
  });
  try {
    await terminal.run();
  } finally {
    await stopDeliveries();
    await deliver({ ledger, clock: systemClock }, 'terminal', send);
    await ledger.close();
  }
}

/** The three demo articles, read as any other; a progress line on standard error while it works. */
async function ingestDemo(processArticle: ReturnType<typeof wire>['processArticle']): Promise<void> {
  const files = readdirSync(demoFolder)
    .filter((f) => f.endsWith('.json'))
    .toSorted();
  const { stderr } = process;
  // A terminal may report no columns; ora would clear lines without end there.
  const isEnabled = stderr.isTTY && stderr.columns > 0;
  const progress = ora({ stream: stderr, isEnabled, discardStdin: false });
  for (const [i, file] of files.entries()) {
    progress.start(`Reading the demo articles: ${i + 1} of ${files.length}`);
    await processArticle(readRecord(JSON.parse(readFileSync(new URL(file, demoFolder), 'utf8'))));
  }
  progress.succeed(`Read ${files.length} demo articles`);
}

endWithReader();
main().catch(fail);
