import { Argument, Command, CommanderError } from 'commander';
import { loadConfig } from '../app/config.ts';
import type { Io, Status } from '../app/io.ts';
import { fail } from '../app/shutdown.ts';
import { extractCommand, ingestCommand, runCommand } from './commands.ts';
import { incidentsCommand } from './incidents.ts';
import { explainCommand } from './explain/command.ts';
import { type ReaderOptions, withReaderOptions } from './readers.ts';
import { ingestPathCommand } from './ingestPath.ts';

/** Notes how what a command of the line does has ended. */
type Does = <T extends readonly unknown[]>(
  work: (...args: T) => Status | Promise<Status>,
) => (...args: T) => Promise<void>;

/**
 * Runs one command of the machine interface and gives its exit status; what it says goes to the streams of `io`. Never rejects.
 *
 * @example process.exitCode = await runCli(['run', '/incident qaim'], process);
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  let status: Status = 0;
  const does: Does =
    (work) =>
    async (...given) => {
      status = await work(...given);
    };
  // Before any command is added: a command takes these from the program when it is made.
  const program = new Command('claimdesk')
    .description('Who claimed which figure: read, keep, ask')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
  addReading(program, io, does);
  addCare(program, io, does);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // What commander throws it has told already.
    return error instanceof CommanderError ? error.exitCode : fail(error, io);
  }
}

/** Where the ledger is, unless --db says otherwise. */
const database = ({ env }: Io, db: string | undefined): string => db ?? loadConfig(env).database;
const color = ({ env, stdout }: Io): boolean => stdout.isTTY === true && loadConfig(env).color;

interface IngestOptions extends ReaderOptions {
  readonly db?: string;
  readonly json?: boolean;
  readonly outlet?: string;
  readonly published?: string;
}

interface ExplainOptions extends ReaderOptions {
  readonly published?: string;
  readonly json?: boolean;
}

function addReading(program: Command, io: Io, does: Does): void {
  withReaderOptions(program.command('extract'))
    .description('JSON Lines {id, title?, text, url?, outlet?, published?, private?} in, {id, claims} out')
    .action(does((who: ReaderOptions) => extractCommand(io, who)));
  withReaderOptions(program.command('ingest'))
    .description('reads the same and stores it; a folder or a file too')
    .argument('[path]', 'a folder of articles, a .jsonl file or one article’s file; else standard input')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .option('--json', 'a JSON object a line: status, incident, claims, relations, alerts')
    .option('--outlet <name>', 'who published the folder’s files, such as Reuters')
    .option('--published <date>', 'when, such as 2016-12-08')
    .action(
      does((path: string | undefined, { db, json = false, reader, answers, ...about }: IngestOptions) => {
        const who = { ...(reader ? { reader } : {}), ...(answers === undefined ? {} : { answers }) };
        return path === undefined
          ? ingestCommand(io, database(io, db), json, who)
          : ingestPathCommand(io, database(io, db), path, json, about, who);
      }),
    );
  program
    .command('incidents')
    .description('lists every incident on record, a line each')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .option('--json', 'a JSON object a line: id, title, place, date, kind, articles, rows, summary')
    .action(
      does(({ db, json = false }: { db?: string; json?: boolean }) =>
        incidentsCommand(io, database(io, db), json),
      ),
    );
  program
    .command('run')
    .description('runs a slash command and prints its card')
    .argument('<line...>', 'such as "/incident qaim"')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .option('--json', 'the card as JSON')
    .action(
      does((line: string[], { db, json = false }: { db?: string; json?: boolean }) =>
        runCommand(io, database(io, db), line.join(' '), { json, color: color(io) }),
      ),
    );
  withReaderOptions(program.command('explain'))
    .description('prints how a text was read, stage by stage, and what became of each number')
    .argument('<text...>', 'the text; - reads it from standard input')
    .option('--published <date>', 'the day of publication, against which weekdays are read')
    .option('--json', 'the stages, claims, dropped numbers and the second reader as one JSON object')
    .action(
      does((text: string[], { published, json = false, ...who }: ExplainOptions) =>
        explainCommand(io, text.join(' '), { published, json, color: color(io) }, who),
      ),
    );
}

/** Loaded where they are used: the platforms' libraries take a second. */
const care = () => import('./maintenance.ts');
const platforms = () => import('./platforms.ts');
const again = () => import('./reread.ts');

function addCare(program: Command, io: Io, does: Does): void {
  program
    .command('doctor')
    .description('looks at tokens, scopes, ledger, clock and disk, and says what to do')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .action(does(async ({ db }: { db?: string }) => (await care()).doctorCommand(io, db)));
  program
    .command('manifest')
    .description('prints the app as a platform wants it described: Slack’s manifest, or Discord’s commands')
    .addArgument(new Argument('<platform>').choices(['slack', 'discord']))
    .option(
      '--url <address>',
      'for Slack over HTTP: where requests go, such as https://desk.example.org/slack/events',
    )
    .action(
      does(async (platform: string, { url }: { url?: string }) =>
        (await platforms()).manifestCommand(io, platform, url),
      ),
    );
  program
    .command('register')
    .description('registers the commands with Discord where they changed; the bot does so at start as well')
    .action(does(async () => (await platforms()).registerCommand(io)));
  program
    .command('reread')
    .description('reads stored articles again after an update; raises no alert, may be stopped and run again')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .option('--json', 'a JSON object a line: articles, then edits and dismissals that were not placed')
    .action(
      does(async ({ db, json = false }: { db?: string; json?: boolean }) =>
        (await again()).rereadCommand(io, database(io, db), json),
      ),
    );
  program
    .command('backup')
    .description('copies the ledger as it stands now, while the desk runs')
    .argument('<file>', 'a new file')
    .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
    .action(
      does(async (file: string, { db }: { db?: string }) =>
        (await care()).backupCommand(io, database(io, db), file),
      ),
    );
}
