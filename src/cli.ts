import { existsSync } from 'node:fs';
import { Argument, Command } from 'commander';
import { ingestPathCommand } from './cli/ingestPath.ts';
import { explainCommand, extractCommand, ingestCommand, runCommand } from './cli/commands.ts';
import { loadConfig } from './app/config.ts';
import { endWithReader, fail } from './app/shutdown.ts';

/** Where the ledger is, unless --db says otherwise. */
const database = (db: string | undefined): string => db ?? loadConfig(process.env).database;
/** Loaded where they are used: the platforms' libraries take a second. */
const care = () => import('./cli/maintenance.ts');
const platforms = () => import('./cli/platforms.ts');
const color = (): boolean => process.stdout.isTTY && loadConfig(process.env).color;

interface IngestOptions {
  readonly db?: string;
  readonly json?: boolean;
  readonly outlet?: string;
  readonly published?: string;
}

const program = new Command('claimdesk').description('Who claimed which figure: read, keep, ask');

program
  .command('extract')
  .description('JSON Lines {id, title?, text, url?, outlet?, published?} in, {id, claims} out')
  .action(extractCommand);
program
  .command('ingest')
  .description('reads the same and stores it; a folder or a .jsonl file too')
  .argument('[path]', 'a folder of articles or a .jsonl file; else standard input')
  .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
  .option('--json', 'a JSON object a line: status, incident, claims, relations, alerts')
  .option('--outlet <name>', 'who published the folder’s files, such as Reuters')
  .option('--published <date>', 'when, such as 2016-12-08')
  .action((path: string | undefined, { db, json, ...about }: IngestOptions) =>
    path === undefined
      ? ingestCommand(database(db), json === true)
      : ingestPathCommand(database(db), path, json === true, about),
  );
program
  .command('run')
  .description('runs a slash command and prints its card')
  .argument('<line...>', 'such as "/incident qaim"')
  .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
  .option('--json', 'the card as JSON')
  .action((line: string[], options: { db?: string; json?: boolean }) =>
    runCommand(database(options.db), line.join(' '), { json: options.json === true, color: color() }),
  );
program
  .command('explain')
  .description('prints how each figure of a text was read, or why it was dropped')
  .argument('<text...>')
  .option('--published <date>', 'the day against which weekdays are read')
  .action((text: string[], options: { published?: string }) =>
    explainCommand(text.join(' '), options.published, color()),
  );

program
  .command('doctor')
  .description('looks at tokens, scopes, ledger, clock and disk, and says what to do')
  .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
  .action(async (options: { db?: string }) =>
    (await care()).doctorCommand(process.env, options.db, process.stdout.isTTY),
  );
program
  .command('manifest')
  .description('prints the app as a platform wants it described: Slack’s manifest, or Discord’s commands')
  .addArgument(new Argument('<platform>').choices(['slack', 'discord']))
  .option(
    '--url <address>',
    'for Slack over HTTP: where requests go, such as https://desk.example.org/slack/events',
  )
  .action(async (platform: string, options: { url?: string }) =>
    (await platforms()).manifestCommand(platform, options.url),
  );
program
  .command('register')
  .description('registers the commands with Discord where they changed; the bot does so at start as well')
  .action(async () => (await platforms()).registerCommand(loadConfig(process.env)));
program
  .command('backup')
  .description('copies the ledger as it stands now, while the desk runs')
  .argument('<file>', 'a new file')
  .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
  .action(async (file: string, options: { db?: string }) =>
    (await care()).backupCommand(database(options.db), file),
  );

if (existsSync('.env')) process.loadEnvFile('.env');
endWithReader();
program.parseAsync().catch(fail);
