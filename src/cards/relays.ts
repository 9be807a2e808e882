import { type Claim, isFigure } from '../core/claim.ts';
import type { IncidentFile } from '../core/desk.ts';
import { shownLine } from '../core/inert.ts';
import { outletKey } from '../core/outletKey.ts';
import type { StoredClaim } from '../core/record.ts';

/** A claim that another outlet's report is behind: no second source. */
export interface Relay {
  /** Whose report it is, as the article names it. */
  readonly from: string;
  /** That outlet's own report is on record, and says the same. */
  readonly isRepeat: boolean;
}

/** Claim's id → whose report it passes on: of the outlet to which its speaker spoke, or of the wire whose text the article prints. */
export function relaysIn({
  claims,
  articles,
}: Pick<IncidentFile, 'claims' | 'articles'>): ReadonlyMap<number, Relay> {
  const wires = new Map(articles.map(({ id, wire }) => [id, wire]));
  const sourceOf = (c: StoredClaim): string | null => {
    const from = c.via ?? wires.get(c.articleId) ?? null;
    return from !== null && c.outlet !== null && outletKey(from) === outletKey(c.outlet) ? null : from;
  };
  const own = claims.filter((c) => c.outlet !== null && sourceOf(c) === null);
  const said = new Set(own.map((c) => `${outletKey(c.outlet ?? '')} ${whatOf(c)}`));
  return new Map(
    claims.flatMap((c) => {
      const from = sourceOf(c);
      return from === null
        ? []
        : [[c.id, { from, isRepeat: said.has(`${outletKey(from)} ${whatOf(c)}`) }] as const];
    }),
  );
}

/**
 * Who reports what an article says in its own words: the wire whose text it prints, unless the wire's own report is on record and does
 * not say it; null where no outlet is known.
 */
export function reporterIn(
  file: Pick<IncidentFile, 'claims' | 'articles'>,
): (claim: StoredClaim) => string | null {
  const relays = relaysIn(file);
  const own = new Set(
    file.articles.flatMap(({ outlet, wire }) =>
      wire === null && outlet !== null ? [outletKey(outlet)] : [],
    ),
  );
  return (claim) => {
    const relay = relays.get(claim.id);
    return relay && (relay.isRepeat || !own.has(outletKey(relay.from))) ? relay.from : claim.outlet;
  };
}

/** What is claimed, whoever says it: the same figure, or the same stance on who did it. */
const whatOf = (c: Claim): string =>
  isFigure(c)
    ? JSON.stringify([c.measure, c.stance, c.low, c.high])
    : JSON.stringify([c.measure, c.stance, c.speaker?.name ?? null]);

/** "RT repeats Reuters (8 figures)", a line a pair. */
export function repeatLines(
  claims: readonly StoredClaim[],
  relays: ReadonlyMap<number, Relay>,
  counted: (n: number) => string,
): readonly string[] {
  const repeats = claims.flatMap((c) => {
    const relay = relays.get(c.id);
    return relay?.isRepeat ? [`${shownLine(c.outlet ?? 'An article')} repeats ${shownLine(relay.from)}`] : [];
  });
  return [...Map.groupBy(repeats, (pair) => pair)].map(([pair, all]) => `${pair} (${counted(all.length)})`);
}
