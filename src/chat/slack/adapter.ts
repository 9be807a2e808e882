import { webApi } from '@slack/bolt';
import type { Chat, ChatDeps } from '../../core/chat.ts';
import { UserError } from '../../core/errors.ts';
import { makeAnswers } from './answering.ts';
import { makeDesk } from './asking.ts';
import { clientOptions, makeCalls, pause, usual } from './calls.ts';
import { makeHome } from './home.ts';
import { makeKept } from './kept.ts';
import { listen } from './listening.ts';
import { loggerOf } from './logger.ts';
import { makeEditors } from './people.ts';
import { makePosting } from './posting.ts';
import { makePress } from './pressing.ts';
import { startError } from './refusal.ts';
import { makeRequests } from './requests.ts';
import { makeRespond } from './respond.ts';
import type { SlackSettings } from './settings.ts';
import { makeShare } from './sharing.ts';
import { makeDownload } from './sources.ts';
import { makeSubmit } from './submitting.ts';
import { openTransport } from './transport.ts';
import { makeUploads } from './uploads.ts';

const endWithin = 7000;

/** The bot on Slack: slash commands, buttons, forms and message shortcuts in; cards out. It reads no channel. */
export function makeSlack(settings: SlackSettings, deps: ChatDeps): Chat {
  const { log } = deps;
  const { botToken, api } = settings;
  const timing = { ...usual, ...settings.timing };
  const { patience } = timing;
  const client = new webApi.WebClient(botToken, {
    ...clientOptions(api),
    retryConfig: { ...timing.retries, factor: 2, randomize: true },
    logger: loggerOf(log),
  });
  const calls = makeCalls(client, timing.pause);
  const respond = makeRespond(api, timing.pause);
  const uploads = makeUploads(calls, api);
  const answers = makeAnswers({ calls, respond, uploads, log, patience });
  const isEditor = makeEditors(settings.editors, calls, log);
  const desk = makeDesk({ ...deps, isEditor, kept: makeKept() });
  const home = makeHome({ ...deps, calls, answers });
  const share = makeShare({ ...deps, calls, respond, answers, uploads, desk });
  const press = makePress({ ...deps, calls, answers, desk, home, share, patience });
  const download = makeDownload(botToken, api);
  const requests = makeRequests({ ...deps, calls, answers, desk, download });
  const submit = makeSubmit({ ...deps, answers, desk, download, patience });
  const transport = openTransport(settings, log, timing.pause);
  const listening = listen(transport.receiver, {
    ...requests,
    submit,
    press,
    home,
    respond,
    log,
    teams: settings.teams,
    isOpen: () => !ending,
  });
  let ending = false;

  return {
    platform: 'slack',
    ...makePosting({ ...timing, calls, uploads, log }),
    async start() {
      await checkToken(client, settings);
      await transport.start();
      log.info({ teams: settings.teams.length, mode: settings.transport.mode }, 'on Slack');
    },
    async stop() {
      ending = true;
      await Promise.race([listening.settled(), pause(endWithin)]);
      await transport.stop();
    },
  };
}

/** The token is known, and its workspace is one that is answered. */
async function checkToken(client: webApi.WebClient, { teams }: SlackSettings): Promise<void> {
  const me = await client.auth.test().catch((error: unknown) => {
    throw startError(error, 'SLACK_BOT_TOKEN');
  });
  const team = me.team_id ?? '';
  if (me.is_enterprise_install !== true && !teams.includes(team))
    throw new UserError(
      `SLACK_BOT_TOKEN is of the workspace ${team}, which SLACK_TEAMS does not have: add ${team} there, or use another token.`,
    );
}
