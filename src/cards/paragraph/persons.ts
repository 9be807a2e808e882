import type { StoredClaim } from '../../core/record.ts';

/** One person, named by what he or she is. */
const one =
  /^(?:activist|attacker|boy|brother|captain|chief|child|colonel|commander|commissioner|coroner|daughter|doctor|driver|eyewitness|father|girl|governor|grandfather|grandmother|gunman|husband|journalist|lawmaker|lawyer|leader|lieutenant|man|mayor|medic|minister|mother|neighbou?r|nurse|officer|official|pilot|president|reporter|relative|resident|sergeant|sheriff|shooter|sister|soldier|son|spokes(?:man|person|woman)|student|survivor|suspect|teacher|teen|teenager|victim|wife|witness|woman|worker)$/i;

export const isOnePerson = (head: string): boolean => one.test(head);

/** Names that end in s and are one body all the same. */
const single = /\b(?:states|nations|emirates|netherlands|philippines|news|press|congress)$/i;

/** "it", "they"; null for a person, whom no text of ours calls he or she. */
export function pronoun({ speaker }: StoredClaim): 'it' | 'they' | null {
  const name = speaker?.name ?? '';
  const head =
    name
      .split(/\s(?:of|for|in|at|on|from|to|with|who)\s/i)[0]!
      .split(' ')
      .at(-1) ?? '';
  if (speaker?.kind === 'person' || isOnePerson(head)) return null;
  const isMany = speaker?.kind === 'group' || /(?:s|police|forces)$/i.test(head);
  return isMany && !single.test(head) ? 'they' : 'it';
}
