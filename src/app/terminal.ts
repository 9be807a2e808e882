import ora from 'ora';
import { commands } from '../../commands/index.ts';
import { openTerminal } from '../chat/terminal/adapter.ts';
import { terminalWatch } from '../core/watch.ts';
import type { Card } from '../core/card.ts';
import { atTerminal } from '../core/person.ts';
import { readRecord } from '../ingest/index.ts';
import { makeLog } from '../ops/index.ts';
import type { Config } from './config.ts';
import type { Io } from './io.ts';
import { type Runtime, openRuntime, requestId } from './runtime.ts';
import { readFileSync, readdirSync } from 'node:fs';

const demoFolder = new URL('../../data/demo/', import.meta.url);

/** The desk of one person, in the terminal, until its input ends or `asked` to; the first start reads the demo articles. */
export async function runInTerminal(config: Config, io: Io, asked: AbortSignal): Promise<void> {
  const left = new AbortController();
  const ending = AbortSignal.any([asked, left.signal]);
  const program = await openRuntime(config, [terminalWatch], makeLog(config.logLevel, io.stderr), ending);
  const { desk, dispatch, ledger, ways, deliveries, metrics } = program;
  const terminal = openTerminal({
    input: io.stdin,
    output: io.stdout,
    color: config.color && io.stdout.isTTY === true,
    commands,
    dispatch,
    names: async () => (await desk.incidents()).map((i) => i.id),
    requestId,
    onLeave: () => left.abort(),
  });
  asked.addEventListener('abort', () => terminal.stop());
  /** On the first screen a line an alert stands below the card that explains it; from then on each is shown whole. */
  let isFirst = (await ledger.incidents()).length === 0;
  const show = async (_channel: string, card: Card): Promise<string> => {
    if (!isFirst) terminal.show(card);
    return 'shown';
  };
  const answer = async (line: string): Promise<void> =>
    terminal.show(await dispatch({ id: requestId(), person: atTerminal, ask: { line } }));
  try {
    if (isFirst) await ingestDemo(program, io);
    ways.set('terminal', { post: metrics.sending('terminal', show), edit: null, pace: 0 });
    await deliveries.drain();
    if (isFirst) for (const line of ['/incident qaim', '/alerts']) await answer(line);
    isFirst = false;
    program.begin();
    await terminal.run();
    await deliveries.drain();
  } finally {
    await program.end();
  }
}

/** Reads the three demo articles like any others; a terminal shows how far it is. */
async function ingestDemo({ processArticle }: Runtime, { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  const files = readdirSync(demoFolder)
    .filter((f) => f.endsWith('.json'))
    .toSorted();
  // A terminal may report no columns; ora would clear lines without end there.
  const isShown = stderr.isTTY === true && (stderr.columns ?? 0) > 0;
  const progress = isShown ? ora({ stream: stderr, discardStdin: false }) : null;
  for (const [i, file] of files.entries()) {
    progress?.start(`Reading the demo articles: ${i + 1} of ${files.length}`);
    await processArticle(readRecord(JSON.parse(readFileSync(new URL(file, demoFolder), 'utf8'))));
  }
  progress?.succeed(`Read ${files.length} demo articles`);
}
