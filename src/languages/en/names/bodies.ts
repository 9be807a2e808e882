import type { SourceKind, Speaker } from '../../../core/claim.ts';
import { sourceRows } from '../rules/sources.ts';

/** Bodies that an article names elsewhere, by their noun, with the kinds of body that each can be; none named: any. */
const generic: Readonly<Record<string, readonly SourceKind[]>> = {
  group: [],
  organisation: [],
  organization: [],
  monitor: ['monitor'],
  watchdog: ['monitor'],
  charity: ['monitor'],
  agency: ['outlet', 'official', 'monitor'],
  channel: ['outlet'],
  broadcaster: ['outlet'],
  network: ['outlet', 'monitor'],
  newspaper: ['outlet'],
  paper: ['outlet'],
};

/** What a word before the noun tells of it: "a |rights| group", "the |news| agency". */
const before: Readonly<Record<string, SourceKind>> = {
  monitoring: 'monitor',
  rights: 'monitor',
  activist: 'monitor',
  aid: 'monitor',
  war: 'monitor',
  news: 'outlet',
  press: 'outlet',
};

/** For a body that no name tells, what kind of body it is: "a monitor", "the news agency"; null for others, empty for any. */
export function kindsOf(words: string): readonly SourceKind[] | null {
  const [noun = '', first, ...more] = words.toLowerCase().split(/\s+/).toReversed();
  const kinds = Object.hasOwn(generic, noun) ? generic[noun]! : null;
  if (!kinds || more.length > 0) return null;
  if (first === undefined) return kinds;
  return Object.hasOwn(before, first) ? [before[first]!] : null;
}

function kindOf(name: string): SourceKind | null {
  const own = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return sourceRows.find((row) => own.some((w) => row.words.has(w)))?.source ?? null;
}

/** Whether a full name tells that it is such a body. */
export function isSurelyOfKind(name: string, kinds: readonly SourceKind[]): boolean {
  const kind = kindOf(name);
  return kind !== null && kinds.includes(kind);
}

/** Whether a full name can be that of such a body: one that tells no kind may be any. */
export function isOfKind(name: string, kinds: readonly SourceKind[]): boolean {
  const kind = kindOf(name);
  if (kind === null) return true;
  return kinds.length === 0 ? kind === 'monitor' || kind === 'party' : kinds.includes(kind);
}

/** True for a body with a name of its own: "the Coast Observatory". */
export const isNamed = ({ name, kind }: Speaker): boolean =>
  kind === 'organisation' && /(?:^|\s)\p{Lu}/u.test(name);
