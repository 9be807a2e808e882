import type { Change } from '../core/edit.ts';
import type { Corrected, Corrections } from '../core/corrections.ts';
import type { CorrectionRules, Suggestion } from '../core/correctionLedger.ts';
import type { IncidentFile, Lookups } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import type { Incident } from '../core/incident.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Person } from '../core/person.ts';
import type { Clock } from '../core/ports/clock.ts';
import { asRead } from '../core/record.ts';
import { holds } from '../alerting/index.ts';
import { claimAt, markOf, placeOf } from '../edits/index.ts';
import { relateAnew, titleOf } from '../matching/index.ts';
import { choiceOf } from './choosing.ts';
import { only, shortened, standing } from './correctable.ts';
import { descriptionsOf } from './descriptions.ts';
import { fixesOf } from './fixes.ts';
import { incidentFile } from './lookups.ts';
import { splitOff } from './splits.ts';
import type { Typed } from './typed.ts';
import { incidentOf, lastOf, undoable, undoneBy } from './undoing.ts';

export interface CorrectionDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Told that messages may be due to be brought up to date. */
  readonly ring: () => void;
  readonly typed: Typed;
  /** Applies edits to claims. */
  readonly settle: CorrectionRules['settle'];
  readonly named: Lookups['named'];
}

/** As many as one article may bring: a merge of two large incidents sets all against all. */
const most = { fitting: 5000, news: 20_000 } as const;
const relate: CorrectionRules['relate'] = (changed, known) => relateAnew(changed, known, most);

/** Corrections by people: each is checked here, then written whole by the ledger. */
export function makeCorrections({ ledger, clock, ring, typed, settle, named }: CorrectionDeps): Corrections {
  const rules: CorrectionRules = { placeOf, settle, relate, titleOf, holds };
  const make = async (
    person: Person,
    change: Change,
    about: { readonly reason?: string | null; readonly claimId?: number } = {},
  ): Promise<Corrected> => {
    const { platform, id, name, team, channel } = person;
    const edit = await ledger.correct(
      {
        ...change,
        by: { platform, id, name, team, channel },
        at: clock.now().toISOString(),
        reason: about.reason ?? null,
        claimId: about.claimId ?? null,
      },
      rules,
    );
    ring();
    const undone = await undoneBy(ledger, edit);
    return { edit, undone, incident: await incidentOf(ledger, undone ?? edit) };
  };
  const incidentCalled = (name: string): Promise<Incident> => only(named, name);
  const fileOf = async (name: string): Promise<IncidentFile> =>
    incidentFile(ledger, await incidentCalled(name));

  return {
    kinds: typed.kinds,
    async fix(person, claimId, values, why) {
      const claim = await standing(ledger, claimId);
      const reason = why === null ? null : shortened(why, 'reason');
      const changes = await fixesOf(claim, values, { typed, incidentCalled });
      return inTurn(changes, (change) => make(person, change, { reason, claimId }));
    },
    async choose(person, claimId, reader) {
      const claim = await standing(ledger, claimId);
      const { changes, reason } = choiceOf(claim, reader);
      return inTurn(changes, (change) => make(person, change, { reason, claimId }));
    },
    async describe(person, name, values, why) {
      const incident = await incidentCalled(name);
      const reason = why === null ? null : shortened(why, 'reason');
      const changes = descriptionsOf(incident, values, typed, clock.now());
      return inTurn(changes, (change) => make(person, change, { reason }));
    },
    async drop(person, claimId, why) {
      const claim = await standing(ledger, claimId);
      const change: Change = { kind: 'drop', target: markOf(asRead(claim)), before: {}, after: {} };
      return make(person, change, { reason: shortened(why, 'reason'), claimId });
    },
    async rename(person, name, typedTitle) {
      const incident = await incidentCalled(name);
      const title = shortened(typedTitle, 'title');
      if (title === incident.title) throw new UserError(`It is called “${title}” already.`);
      const [before, after] = [{ title: incident.title }, { title }];
      return make(person, { kind: 'rename', target: { incidentId: incident.id }, before, after });
    },
    async merge(person, from, into) {
      const [a, b] = [await incidentCalled(from), await incidentCalled(into)];
      return make(person, mergeOf(a.id, b.id, null));
    },
    async split(person, name, parts, about) {
      return make(person, await splitOff({ ledger, clock, typed }, await fileOf(name), parts, about));
    },
    async undo(person, wanted) {
      const target = await undoable(ledger, person, wanted);
      return make(person, { kind: 'undo', target: { edit: target.id }, before: {}, after: {} });
    },
    lastEdit: (person) => lastOf(ledger, person),
    async historyOf(claimId) {
      const claim = await ledger.claim(claimId);
      if (!claim) return null;
      const all = await ledger.edits({ articleId: claim.articleId });
      const read = asRead(claim);
      const file = claim.incidentId === null ? [] : await ledger.claimsOf(claim.incidentId);
      const beside = [...file.filter((c) => c.id !== claimId).map(asRead), read];
      const mine = all.filter(
        (edit) =>
          edit.claimId === claimId || ('quote' in edit.target && claimAt(beside, edit.target) === read),
      );
      return { claim, edits: mine.toReversed() };
    },
    async edits(name) {
      return name === undefined
        ? ledger.edits()
        : ledger.edits({ incidentId: (await incidentCalled(name)).id });
    },
    suggestions: () => ledger.suggestions(),
    async decide(person, id, same) {
      const pair = await ledger.suggestion(id);
      if (!pair)
        throw new UserError(`Suggestion ${id} is not open: /incident suggestions lists those that are.`);
      if (!same) return make(person, differentOf(pair));
      const [a, b] = [await fileOf(pair.a.id), await fileOf(pair.b.id)];
      // The smaller goes into the larger, so that fewer names change.
      const [from, into] = a.claims.length < b.claims.length ? [a, b] : [b, a];
      return make(person, mergeOf(from.incident.id, into.incident.id, id), { reason: pair.reason });
    },
    async suggest(a, b, reason) {
      return ledger.suggest(a, b, inertLine(reason).slice(0, 300), clock.now().toISOString());
    },
  };
}

/** One edit after the other. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

function mergeOf(from: string, into: string, suggestion: number | null): Change {
  if (from === into) throw new UserError(`Both names stand for ${into}: give two incidents.`);
  return { kind: 'merge', target: { incidentId: from }, before: {}, after: { into, suggestion } };
}

const differentOf = ({ id, a, b }: Suggestion): Change => ({
  kind: 'different',
  target: { suggestion: id },
  before: {},
  after: { a: a.id, b: b.id },
});
