import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { explainCommand, extractCommand, ingestCommand, runCommand } from './cli/commands.ts';
import { loadConfig } from './config.ts';
import { endWithReader, fail } from './ending.ts';

/** Where the ledger is, unless --db says otherwise. */
const database = (db: string | undefined): string => db ?? loadConfig(process.env).database;
const color = (): boolean => process.stdout.isTTY && loadConfig(process.env).color;

const program = new Command('claimdesk').description('Who claimed which figure: read, keep, ask');

program
  .command('extract')
  .description('JSON Lines {id, title?, text, url?, outlet?, published?} in, {id, claims} out')
  .action(extractCommand);
program
  .command('ingest')
  .description('reads the same and stores it')
  .option('--db <file>', 'the ledger; else CLAIMDESK_DB')
  .option('--json', 'a JSON object a line: status, incident, claims, relations, alerts')
  .action((options: { db?: string; json?: boolean }) =>
    ingestCommand(database(options.db), options.json === true),
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

if (existsSync('.env')) process.loadEnvFile('.env');
endWithReader();
program.parseAsync().catch(fail);
