import { z } from 'zod';
import { UserError } from './core/errors.ts';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting, with its default; .env.example documents each (a test holds the two together). */
export const Settings = z.object({
  CLAIMDESK_DB: z
    .string()
    .trim()
    .min(1, 'name a file, such as data/claimdesk.db')
    .default('data/claimdesk.db'),
  LOG_LEVEL: z.enum(levels, { error: `use one of ${levels.join(', ')}` }).default('warn'),
  NO_COLOR: z.string().optional(),
});

export interface Config {
  /** The ledger's file. */
  readonly database: string;
  readonly logLevel: (typeof levels)[number];
  readonly color: boolean;
}

/** Reads the settings out of an environment. Throws one `UserError` that names every setting at fault and its fix. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''));
  const read = Settings.safeParse(present);
  if (!read.success) {
    const faults = read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
    throw new UserError(`The settings are not right: ${faults.join('; ')}.`);
  }
  const { CLAIMDESK_DB, LOG_LEVEL, NO_COLOR } = read.data;
  return { database: CLAIMDESK_DB, logLevel: LOG_LEVEL, color: NO_COLOR === undefined };
}
