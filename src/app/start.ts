import { loadConfig } from './config.ts';
import type { Io, Status } from './io.ts';
import { fail } from './shutdown.ts';

/** The desk in the terminal, or the bot where a platform has its token, until it is `asked` to end; gives its status. */
export async function start(io: Io, asked: AbortSignal): Promise<Status> {
  try {
    const config = loadConfig(io.env);
    // The one that is not wanted is not loaded: the platforms' libraries take memory.
    if (config.slack || config.discord) await (await import('./bot.ts')).runBot(config, io, asked);
    else await (await import('./terminal.ts')).runInTerminal(config, io, asked);
    return 0;
  } catch (error) {
    return fail(error, io);
  }
}
