import type { Change } from '../core/edit.ts';
import type { SplitAbout } from '../core/corrections.ts';
import type { IncidentFile } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { StoredClaim } from '../core/record.ts';
import { titleOf } from '../matching/index.ts';
import { dayOf } from './descriptions.ts';
import type { Typed } from './typed.ts';

export interface SplitDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly typed: Pick<Typed, 'day'>;
}

/** The articles of some claims as an incident of their own. Throws a `UserError` where nothing would go, or all. */
export async function splitOff(
  { ledger, clock, typed }: SplitDeps,
  file: IncidentFile,
  parts: readonly number[],
  about: SplitAbout,
): Promise<Change> {
  const gone = parts.map((id) => claimIn(file, id));
  const ids = new Set(gone.map((c) => c.articleId));
  const rest = file.articles.filter((a) => !ids.has(a.id));
  if (rest.length === 0)
    throw new UserError(
      `These claims are of every article on ${file.incident.id}: leave one at least, or rename it with /incident rename.`,
    );
  const date = about.date === undefined ? undefined : dayOf(about.date, typed, clock.now());
  const incident = await describe(
    ledger,
    file.incident,
    { ...about, date },
    file.claims.filter((c) => ids.has(c.articleId)),
  );
  const articles = await ledger.splitArticles([...ids]);
  return {
    kind: 'split',
    target: { incidentId: file.incident.id },
    before: {},
    after: { incident, articles },
  };
}

function claimIn({ incident, claims, articles }: IncidentFile, id: number): StoredClaim {
  const claim = claims.find((c) => c.id === id);
  if (!claim)
    throw new UserError(`Claim ${id} is not about ${incident.id}: give numbers that its card shows.`);
  if (!articles.some((a) => a.id === claim.articleId))
    throw new UserError(
      `Claim ${id} was moved to ${incident.id} by hand, without its article: move it on with /claim fix ${id} incident.`,
    );
  return claim;
}

/** What the editor says of the new incident; else the place and day that most of its claims name; else as it was. */
async function describe(
  ledger: Ledger,
  whole: Incident,
  about: Omit<SplitAbout, 'date'> & { readonly date: string | undefined },
  claims: readonly StoredClaim[],
): Promise<Incident> {
  const own = claims.filter((c) => c.scope === 'incident');
  const place = named(about.place) ?? most(own.map((c) => c.place)) ?? whole.place;
  const date = about.date ?? most(own.map((c) => c.date?.slice(0, 10) ?? null)) ?? whole.date;
  const kind = named(about.kind)?.toLowerCase() ?? whole.kind;
  const event = { kind, place, within: whole.within.filter((w) => fold(w) !== fold(place ?? '')), date };
  const { id, n } = await freeId(ledger, place, date);
  return { ...event, id, title: n === 1 ? titleOf(event) : `${titleOf(event)} (${n})` };
}

function named(text: string | undefined): string | undefined {
  const line = inertLine(text ?? '');
  if (line.length > 80) throw new UserError('A place or a kind has 80 letters at the most.');
  return line === '' ? undefined : line;
}

/** The value that stands most often, the first of those alike. */
function most(values: readonly (string | null)[]): string | null {
  const groups = Map.groupBy(
    values.filter((v) => v !== null),
    (v) => v,
  );
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** `qaim-2016-12-09`, with a number behind it where that is taken. */
async function freeId(
  ledger: Ledger,
  place: string | null,
  date: string | null,
): Promise<{ id: string; n: number }> {
  const base = [fold(place ?? '').replaceAll(' ', '-') || 'incident', date].filter(Boolean).join('-');
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!(await ledger.incident(id))) return { id, n };
  }
}
