import { existsSync } from 'node:fs';
import { endWithin, endWithReader } from './shutdown.ts';
import { start } from './start.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
endWithReader();
const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endWithin(10);
    asked.abort();
  });
void start(process, asked.signal).then((status) => void (process.exitCode = status));
