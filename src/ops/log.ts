import { destination, pino, type DestinationStream } from 'pino';
import type { Log } from '../core/chat.ts';
import { hideFacts, withoutTokens } from './hide.ts';

/**
 * Logs on standard error, a JSON object a line. Neither tokens nor the text of articles get into them: facts go through
 * `hideFacts`, and the line as a whole loses whatever looks like a token.
 *
 * @example log.error({ request, error }, 'a command failed');
 */
export function makeLog(level: string, to: DestinationStream = destination({ fd: 2, sync: true })): Log {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (facts) => hideFacts(facts),
      },
      hooks: { streamWrite: withoutTokens },
    },
    to,
  );
  return {
    info: (facts, message) => log.info(facts, message),
    warn: (facts, message) => log.warn(facts, message),
    error: (facts, message) => log.error(facts, message),
  };
}
