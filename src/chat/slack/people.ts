import type { Log } from '../../core/chat.ts';
import { inertLine } from '../../core/inert.ts';
import type { Person } from '../../core/person.ts';
import type { Calls } from './calls.ts';
import type { OptionsBody, PressBody, ShortcutBody, SlashBody, SubmitBody } from './payloads.ts';
import type { webApi } from '@slack/bolt';

/** Who asks, as Slack vouches for it. */
export type Asker = Omit<Person, 'isEditor' | 'platform'>;

export const askerOfSlash = (body: SlashBody): Asker => ({
  id: body.user_id,
  name: body.user_name ? inertLine(body.user_name) : null,
  team: body.team_id,
  channel: body.channel_id ?? null,
});

/** In a channel shared with another workspace the presser's own workspace counts, not the channel's. */
export function askerOf({ user, team, channel }: PressBody | SubmitBody | ShortcutBody | OptionsBody): Asker {
  const name = user.name ?? user.username;
  return {
    id: user.id,
    name: name ? inertLine(name) : null,
    team: user.team_id ?? team?.id ?? null,
    channel: channel?.id ?? null,
  };
}

const fresh = 5 * 60_000;

/** Tells editors: users named by id, and members of groups named by id; members are asked for at most every 5 minutes. */
export function makeEditors(
  ids: readonly string[],
  calls: Calls,
  log: Log,
  now: () => number = () => Date.now(),
): (user: string) => Promise<boolean> {
  const groups = ids.filter((id) => id.startsWith('S'));
  let known: { readonly at: number; readonly members: Promise<ReadonlySet<string>> } | null = null;
  let last: ReadonlySet<string> = new Set();

  const membersOf = async (group: string): Promise<readonly string[]> => {
    const got: webApi.UsergroupsUsersListResponse = await calls((c) =>
      c.usergroups.users.list({ usergroup: group }),
    );
    return got.users ?? [];
  };
  /** While Slack does not tell, those last known stay. */
  const load = async (): Promise<ReadonlySet<string>> => {
    try {
      last = new Set((await Promise.all(groups.map(membersOf))).flat());
    } catch (error) {
      known = null;
      log.warn({ reason: String(error) }, 'Slack did not tell who is in the groups of SLACK_EDITORS');
    }
    return last;
  };
  return async (user) => {
    if (ids.includes(user)) return true;
    if (groups.length === 0) return false;
    if (known === null || now() - known.at > fresh) known = { at: now(), members: load() };
    return (await known.members).has(user);
  };
}
