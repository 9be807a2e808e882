import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { inertLine, shownLine } from '../../core/inert.ts';
import { isUnsure } from '../../core/readers.ts';
import type { StoredClaim } from '../../core/record.ts';
import { reporterIn } from '../relays.ts';
import { apart } from './apart.ts';
import { withDeterminer } from './determiners.ts';
import { listed } from './english.ts';
import { bestKnown, entitled, isTitled } from './titles.ts';

/** Gives each speaker a name: in full where he is named first, and short after that. */
export interface Naming {
  /** "hospital sources and Ana Silva"; "Karim Haddad, spokesman of the council, citing residents,"; at most three by name. */
  names(claims: readonly StoredClaim[]): string;
  /** "hospital sources and Ana Silva told Reuters", "Reuters reported". */
  say(claims: readonly StoredClaim[]): string;
  /** The outcome of which its speaker was last told here; null where he was not named yet. */
  toldOf(claim: StoredClaim): StoredClaim['measure'] | null;
}

/** More than that are "and others". */
const most = 3;

export function namingFor({ claims, articles }: Pick<IncidentFile, 'claims' | 'articles'>): Naming {
  const bySpeaker = Map.groupBy(
    claims.filter((c) => !isUnsure(c)),
    (c) => c.speakerKey,
  );
  const reporterOf = reporterIn({ claims, articles });
  const named = new Map<string, StoredClaim['measure']>();
  const unnamed: string[] = [];
  /** "one report", "the same report", "another report" where nobody told whose it is. */
  const reportOf = ({ articleId }: StoredClaim): string => {
    if (unnamed.at(-1) === articleId) return 'the same report';
    if (!unnamed.includes(articleId)) unnamed.push(articleId);
    return unnamed[0] === articleId ? 'one report' : 'another report';
  };
  const outletOf = (c: StoredClaim): string => shownLine(c.via ?? reporterOf(c) ?? reportOf(c));

  /** One body of that kind is told of. */
  const isOnly = (short: string): boolean =>
    new Set(claims.flatMap((c) => (shortOf(c.speaker?.name ?? '') === short ? [c.speakerKey] : []))).size ===
    1;

  const speakerName = (claim: StoredClaim): string => {
    const own = bySpeaker.get(claim.speakerKey) ?? [claim];
    const { name, role, kind } =
      (isTitled(claim) ? claim : bestKnown([claim, ...own])).speaker ?? claim.speaker!;
    const sentences = own.map((c) => c.quote);
    if (kind !== 'person') {
      const full = withDeterminer(name, sentences);
      if (!named.has(keyOf(claim))) return full;
      const short = shortOf(inertLine(name));
      return short !== null && isOnly(short) ? short : full.replace(/^an? /, 'the ');
    }
    if (named.has(keyOf(claim))) return shownLine(name);
    return entitled(shownLine(name), role, sentences);
  };

  const name = (claim: StoredClaim): string => {
    const isFirst = !named.has(keyOf(claim));
    const full = claim.speaker ? speakerName(claim) : outletOf(claim);
    named.set(keyOf(claim), claim.measure);
    const relayed = 'relayed' in claim ? claim.relayed : null;
    if (!relayed || !isFirst) return full;
    return `${full.replace(/,$/, '')}, citing ${withDeterminer(relayed, [claim.quote])},`;
  };

  const names = (all: readonly StoredClaim[]): string => {
    const speakers = [...Map.groupBy(all, (c) => c.speakerKey).values()];
    const spoken = speakers.filter((cs) => cs[0]!.speaker !== null);
    const those = apart((spoken.length > 0 ? spoken : speakers).map((cs) => name(teller(cs))));
    const shown = those.length > most ? [...those.slice(0, most), 'others'] : those;
    return listed(shown).replaceAll(',,', ',');
  };

  const say = (all: readonly StoredClaim[]): string => {
    const spoken = all.filter((c) => c.speaker !== null);
    if (spoken.length === 0) return `${names(all)} ${all.some(isNamed) ? 'reported' : 'said'}`;
    const told = [...Map.groupBy(spoken, (c) => c.speakerKey).values()].map(viaOf);
    const to = told[0] && told.every((via) => via === told[0]) ? `told ${shownLine(told[0])}` : 'said';
    return `${names(spoken)} ${to}`;
  };

  return {
    names,
    say,
    toldOf: (claim) => named.get(keyOf(claim)) ?? null,
  };
}

/** "the Observatory" of "Zandian Observatory for Inland Peace", once it was named in full. */
function shortOf(name: string): string | null {
  const [, head] =
    /\b(Agency|Association|Authority|Bureau|Commission|Committee|Council|Ministry|Network|Observatory|Union) (?:of|for) /.exec(
      name,
    ) ?? [];
  return head === undefined ? null : `the ${head}`;
}

const viaOf = (claims: readonly StoredClaim[]): string | null =>
  claims.find((c) => c.via !== null)?.via ?? null;

/** Reports of nobody known are as many as there are articles. */
export const keyOf = (c: StoredClaim): string =>
  c.speaker || isNamed(c) ? c.speakerKey : `article ${c.articleId}`;

/** "Ana Silva" of "Suspect Ana Silva". */
export const actorName = (actor: string): string =>
  actor.replace(/^(?:suspects?|accused|gunm[ae]n|shooters?) (?=\p{Lu})/iu, '').replace(/\.$/, '');

/** Who is said to have done it, with an article where its sentence has one. */
export const actorIn = ({ actor, quote }: Pick<StoredBlame, 'actor' | 'quote'>): string =>
  withDeterminer(actorName(actor), [quote]);

/** By a speaker or an outlet. */
export const isNamed = (c: StoredClaim): boolean => (c.speaker?.name ?? c.via ?? c.outlet) !== null;

/** Of one speaker's claims the one told first hand, and with its own source where it has one. */
const teller = (claims: readonly StoredClaim[]): StoredClaim =>
  claims.find((c) => 'relayed' in c && c.relayed !== null) ??
  claims.find((c) => c.via === null) ??
  claims[0]!;
