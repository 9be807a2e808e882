import { existsSync } from 'node:fs';
import { loadConfig } from './config.ts';
import { endWithin, endWithReader, fail } from './shutdown.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      endWithin(10);
      asked.abort();
    });
  // The one that is not wanted is not loaded: the platforms' libraries take memory.
  if (config.slack || config.discord) await (await import('./bot.ts')).runBot(config, asked.signal);
  else await (await import('./terminal.ts')).runInTerminal(config, asked.signal);
}

endWithReader();
main().catch(fail);
