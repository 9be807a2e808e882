import { existsSync } from 'node:fs';
import { endWithReader } from './app/shutdown.ts';
import { runCli } from './cli/program.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
endWithReader();
void runCli(process.argv.slice(2), process).then((status) => void (process.exitCode = status));
