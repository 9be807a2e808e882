import { createColors } from 'picocolors';
import type { Clock } from '../../core/ports/clock.ts';
import { fault, note, well, type Finding } from './finding.ts';
import type { ModelConfig } from '../../readers/model/settings.ts';
import { checkDisk, checkLedger, modelRecord } from './ledger.ts';
import { checkModel } from './model.ts';
import { checkDiscord, checkSlack, checkSlackApp, type Servers, type Tokens } from './platforms.ts';

export interface Examined {
  readonly database: string;
  readonly tokens: Tokens;
  /** Scopes that the Slack app must have. */
  readonly scopes: readonly string[];
  readonly servers: Servers;
  readonly clock: Clock;
  /** The second reader; absent where none is set. */
  readonly model?: ModelConfig | null;
}

/** Looks at all that the bot needs, in the order in which a person would set it up. Never throws for what it finds. */
export async function examine({
  database,
  tokens,
  scopes,
  servers,
  clock,
  model = null,
}: Examined): Promise<readonly Finding[]> {
  const { slackBot, slackApp, discord } = tokens;
  const platforms = await Promise.all([
    slackBot === undefined ? [] : checkSlack(slackBot, scopes, servers, clock),
    slackApp === undefined ? [] : checkSlackApp(slackApp, servers),
    discord === undefined ? [] : checkDiscord(discord, servers, clock),
  ]);
  const none = note('platforms', 'No token of Slack or Discord is set: the desk runs in the terminal alone.');
  return [
    checkNode(process.versions.node),
    ...checkLedger(database, clock),
    await checkDisk(database),
    ...(await checkModel(model, modelRecord(database), clock)),
    ...(platforms.flat().length === 0 ? [none] : platforms.flat()),
  ];
}

const checkNode = (version: string): Finding =>
  Number(version.split('.')[0]) >= 24
    ? well('node', `version ${version}.`)
    : fault(
        'node',
        `It is version ${version}, and 24 is needed: start with npm, which brings its own (npm ci, npm start).`,
      );

/** A line a finding, and how many faults there are. */
export function doctorText(findings: readonly Finding[], color: boolean): string {
  const c = createColors(color);
  const marks = { well: c.green('ok   '), note: c.yellow('note '), fault: c.red('FAULT') };
  const lines = findings.map(({ what, how, text }) => `${marks[how]} ${c.bold(what)}: ${text}`);
  const faults = findings.filter(({ how }) => how === 'fault').length;
  const end = faults === 0 ? 'Nothing is wrong.' : `${faults} ${faults === 1 ? 'fault' : 'faults'} to mend.`;
  return `${[...lines, end].join('\n')}\n`;
}
