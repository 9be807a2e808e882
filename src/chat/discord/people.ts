import type { Person } from '../../core/person.ts';
import type { Interaction } from 'discord.js';

/** Who asks; Discord vouches for it. Editors are those with one of the roles. */
export function personOf(i: Interaction, editorRoles: readonly string[]): Person {
  const roles = rolesOf(i);
  return {
    platform: 'discord',
    id: i.user.id,
    name: i.member && 'displayName' in i.member ? i.member.displayName : i.user.displayName,
    team: i.guildId,
    channel: i.channelId,
    isDirect: i.guildId === null,
    isEditor: editorRoles.some((role) => roles.includes(role)),
  };
}

/** A member of a guild in the cache has a manager of roles, one of another their ids. */
function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
