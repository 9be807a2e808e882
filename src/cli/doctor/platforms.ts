import { z } from 'zod';
import type { Clock } from '../../core/ports/clock.ts';
import { fault, note, well, type Finding } from './finding.ts';

/** The servers that are asked; a test gives its own. */
export interface Servers {
  readonly slack: string;
  readonly discord: string;
}

export const realServers: Servers = {
  slack: 'https://slack.com/api',
  discord: 'https://discord.com/api/v10',
};

export interface Tokens {
  readonly slackBot?: string | undefined;
  readonly slackApp?: string | undefined;
  readonly discord?: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Asks once, ten seconds at the most; null where nobody answers. */
async function ask(url: string, authorization: string, method: 'GET' | 'POST'): Promise<Answer | null> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { authorization },
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await answer.json().catch(() => null);
    return { status: answer.status, headers: answer.headers, body };
  } catch {
    return null;
  }
}

const nobody = (what: string, server: string): Finding =>
  fault(
    what,
    `${new URL(server).host} does not answer: check this machine's network, its proxy and its firewall.`,
  );

const SlackAnswer = z.object({ ok: z.boolean(), error: z.string().optional(), team: z.string().optional() });

/** The bot's token: its form, whether Slack knows it, and the scopes that the bot needs; then the clock beside Slack's. */
export async function checkSlack(
  token: string,
  needed: readonly string[],
  { slack }: Servers,
  clock: Clock,
): Promise<readonly Finding[]> {
  const what = 'SLACK_BOT_TOKEN';
  const where = 'copy the Bot User OAuth Token (OAuth & Permissions) into .env';
  if (!/^xoxb-[\w-]{8,}$/.test(token)) return [fault(what, `It does not begin with xoxb-: ${where}.`)];
  const answer = await ask(`${slack}/auth.test`, `Bearer ${token}`, 'POST');
  const said = SlackAnswer.safeParse(answer?.body);
  if (!answer || !said.success) return [nobody(what, slack)];
  if (!said.data.ok)
    return [fault(what, `Slack refuses it (${said.data.error ?? 'no reason'}): ${where} again.`)];
  const granted = (answer.headers.get('x-oauth-scopes') ?? '').split(/,\s*/).filter(Boolean);
  const missing = needed.filter((scope) => !granted.includes(scope));
  return [
    well(what, `Slack knows it, for the workspace ${said.data.team ?? 'without a name'}.`),
    missing.length === 0
      ? well('Slack, scopes', needed.join(', '))
      : fault(
          'Slack, scopes',
          `Missing: ${missing.join(', ')}. Add them under OAuth & Permissions and install the app anew.`,
        ),
    ...clockBeside(answer.headers, 'Slack', clock),
  ];
}

/** The token that opens Slack's socket: its form, and whether Slack opens one for it. */
export async function checkSlackApp(token: string, { slack }: Servers): Promise<readonly Finding[]> {
  const what = 'SLACK_APP_TOKEN';
  const where =
    'make an app-level token with the scope connections:write (Basic Information) and copy it into .env';
  if (!/^xapp-[\w-]{8,}$/.test(token)) return [fault(what, `It does not begin with xapp-: ${where}.`)];
  const answer = await ask(`${slack}/apps.connections.open`, `Bearer ${token}`, 'POST');
  const said = SlackAnswer.safeParse(answer?.body);
  if (!said.success) return [nobody(what, slack)];
  return [
    said.data.ok
      ? well(what, 'Slack opens a socket for it.')
      : fault(what, `Slack refuses it (${said.data.error ?? 'no reason'}): ${where}.`),
  ];
}

const DiscordUser = z.object({ username: z.string() });

/** Discord's token: its form, and whether Discord knows it; then the clock beside Discord's. */
export async function checkDiscord(
  token: string,
  { discord }: Servers,
  clock: Clock,
): Promise<readonly Finding[]> {
  const what = 'DISCORD_TOKEN';
  const where = 'copy the bot’s token (Developer Portal, Bot, Reset Token) into .env';
  if (!/^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/.test(token))
    return [fault(what, `It is not three parts with dots between: ${where}.`)];
  const answer = await ask(`${discord}/users/@me`, `Bot ${token}`, 'GET');
  if (!answer) return [nobody(what, discord)];
  if (answer.status === 401) return [fault(what, `Discord does not know it: ${where} again.`)];
  const said = DiscordUser.safeParse(answer.body);
  if (!said.success) return [note(what, `Discord answers ${answer.status}: try again in a minute.`)];
  return [
    well(what, `Discord knows it, as ${said.data.username}.`),
    ...clockBeside(answer.headers, 'Discord', clock),
  ];
}

/** Slack signs requests with the time and refuses what is five minutes off; half a minute is told. */
function clockBeside(headers: Headers, whose: string, clock: Clock): readonly Finding[] {
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return [];
  const off = Math.round((clock.now().getTime() - theirs) / 1000);
  const what = `clock, beside ${whose}'s`;
  if (Math.abs(off) <= 30) return [well(what, 'right to half a minute.')];
  const way = off > 0 ? 'fast' : 'slow';
  return [
    fault(
      what,
      `This machine's is ${Math.abs(off)} s ${way}: let it follow a time server (timedatectl set-ntp true).`,
    ),
  ];
}
