import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../core/chat.ts';

/** Bolt's own words, warnings and worse: at lower levels it prints what people wrote. Tokens are taken out. */
export function loggerOf(log: Log): Logger {
  const words = (all: readonly unknown[]): string =>
    all
      .map((one) => (one instanceof Error ? one.message : typeof one === 'string' ? one : ''))
      .join(' ')
      .replace(/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '…')
      .replace(/wss?:\/\/\S+/g, '…')
      .slice(0, 300);
  return {
    debug: () => {},
    info: () => {},
    warn: (...all) => log.warn({ reason: words(all) }, 'Bolt warns'),
    // What fails is told where it is dealt with; here it would be told twice.
    error: (...all) => log.warn({ reason: words(all) }, 'Bolt met an error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** For what tells all of its troubles to who calls it. */
export const mute: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
