import { z } from 'zod';
import {
  discordOf,
  halfSet,
  PlatformSettings,
  slackOf,
  type DiscordConfig,
  type SlackConfig,
} from './platforms.ts';
import { modelFaults, modelOf, ModelSettings } from './modelSettings.ts';
import type { ModelConfig } from '../readers/model/settings.ts';
import { UserError } from '../core/errors.ts';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting, with its default; .env.example and README document each that is not for tests (a test holds them together). */
export const Settings = z.object({
  CLAIMDESK_DB: z
    .string()
    .trim()
    .min(1, 'name a file, such as data/claimdesk.db')
    .default('data/claimdesk.db'),
  LOG_LEVEL: z.enum(levels, { error: `use one of ${levels.join(', ')}` }).default('warn'),
  NO_COLOR: z.string().optional(),
  FETCH_CONTACT: z.string().trim().max(200, 'give one address of a page or a mailbox').optional(),
  ARCHIVE: z.enum(['keep', 'wayback'], { error: 'use keep or wayback' }).default('keep'),
  FETCH_ALLOW: z
    .string()
    .regex(/^[\d.:,]+$/, 'write 127.0.0.1:8080, several with commas')
    .optional(),
  NODE_ENV: z.string().optional(),
  METRICS_PORT: z.coerce
    .number('give a port, such as 9464')
    .int('give a port, such as 9464')
    .min(1, 'give a port from 1 to 65535')
    .max(65_535, 'give a port from 1 to 65535')
    .optional(),
  METRICS_HOST: z.string().trim().default('127.0.0.1'),
  ...ModelSettings,
  ...PlatformSettings,
});

/** They open what must stay closed where articles are read in earnest. */
export const forTests = {
  FETCH_ALLOW: 'opens addresses that are not public',
  SLACK_API: 'sends tokens to another server than Slack’s',
  DISCORD_API: 'sends tokens to another server than Discord’s',
} as const;

export interface Config {
  /** The ledger's file. */
  readonly database: string;
  readonly logLevel: (typeof levels)[number];
  readonly color: boolean;
  /** How links are fetched and kept (docs/sources.md). */
  readonly sources: {
    readonly contact: string | null;
    readonly archive: 'keep' | 'wayback';
    /** `address:port` pairs that tests open. */
    readonly allow: readonly string[];
  };
  /** Where /healthz and /metrics are served; null where they are not. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** The second reader; null where the rules read alone. */
  readonly model: ModelConfig | null;
  /** Null where it is not set up. */
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
}

/** Reads the settings out of an environment. Throws one `UserError` that names every setting at fault and its fix. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''));
  const read = Settings.safeParse(present);
  if (!read.success) throw wrong(read.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`));
  const settings = read.data;
  const opened = Object.entries(forTests).filter(([name]) => name in present);
  const faults = [
    ...(settings.NODE_ENV === 'test'
      ? []
      : opened.map(([name, what]) => `${name}: it ${what}, and is for tests alone: remove it`)),
    ...halfSet(settings),
    ...modelFaults(settings),
  ];
  if (faults.length > 0) throw wrong(faults);
  const { METRICS_HOST, METRICS_PORT } = settings;
  return {
    database: settings.CLAIMDESK_DB,
    logLevel: settings.LOG_LEVEL,
    color: settings.NO_COLOR === undefined,
    sources: {
      contact: settings.FETCH_CONTACT ?? null,
      archive: settings.ARCHIVE,
      allow: settings.FETCH_ALLOW?.split(',') ?? [],
    },
    metrics: METRICS_PORT === undefined ? null : { host: METRICS_HOST, port: METRICS_PORT },
    model: modelOf(settings),
    slack: slackOf(settings),
    discord: discordOf(settings),
  };
}

/** Each setting once, whatever is wrong with it. */
const wrong = (faults: readonly string[]): UserError =>
  new UserError(`The settings are not right: ${[...new Set(faults)].join('; ')}.`);
