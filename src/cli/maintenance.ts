import { scopes } from '../chat/slack/index.ts';
import { loadConfig, type Config } from '../app/config.ts';
import type { Io, Status } from '../app/io.ts';
import { UserError } from '../core/errors.ts';
import { systemClock } from '../core/ports/clock.ts';
import { backupLedger } from '../store/index.ts';
import { fault, type Finding } from './doctor/finding.ts';
import { doctorText, examine } from './doctor/index.ts';
import { realServers, type Servers, type Tokens } from './doctor/platforms.ts';

/** `doctor`: what is wrong, and what to do; status 1 where anything is. */
export async function doctorCommand(io: Io, database: string | undefined): Promise<Status> {
  const { config, findings: wrong } = readSettings(io.env);
  const findings = await examine({
    database: database ?? config.database,
    tokens: tokensOf(config),
    scopes: Object.keys(scopes),
    servers: serversOf(config),
    clock: systemClock,
    model: config.model,
  });
  const all = wrong.length === 0 ? findings : [...wrong, ...findings.filter((f) => f.what !== 'platforms')];
  io.stdout.write(doctorText(all, io.stdout.isTTY === true && config.color));
  return all.some(({ how }) => how === 'fault') ? 1 : 0;
}

/** Settings at fault are a finding; the rest is looked at with what is left of them. */
function readSettings(env: Io['env']): { readonly config: Config; readonly findings: readonly Finding[] } {
  try {
    return { config: loadConfig(env), findings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const database = env['CLAIMDESK_DB']?.trim();
    return { config: loadConfig({ CLAIMDESK_DB: database }), findings: [fault('settings', error.message)] };
  }
}

const tokensOf = ({ slack, discord }: Config): Tokens => ({
  slackBot: slack?.botToken,
  slackApp: slack?.transport.mode === 'socket' ? slack.transport.appToken : undefined,
  discord: discord?.token,
});

const serversOf = ({ slack, discord }: Config): Servers => ({
  slack: slack?.api?.replace(/\/$/, '') ?? realServers.slack,
  discord: discord?.api === undefined ? realServers.discord : `${discord.api}/v10`,
});

/** `backup`: a copy of the ledger as it stands now, made while the desk runs. */
export async function backupCommand({ stdout }: Io, database: string, target: string): Promise<Status> {
  const bytes = await backupLedger(database, target);
  stdout.write(`${database} is copied to ${target}: ${(bytes / 1e6).toFixed(1)} MB, checked.\n`);
  return 0;
}
