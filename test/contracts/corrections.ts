import { expect, it, test } from 'vitest';
import { holds } from '../../src/alerting/index.ts';
import { isBlame, isFigure } from '../../src/core/claim.ts';
import type { ClaimChange, Description, Mark, NewEdit } from '../../src/core/edit.ts';
import type { CorrectionRules } from '../../src/core/correctionLedger.ts';
import type { Incident } from '../../src/core/incident.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { asRead } from '../../src/core/record.ts';
import { markOf } from '../../src/edits/index.ts';
import { settle } from '../kit/settle.ts';
import { standingOf } from '../kit/standing.ts';
import { article, commit, figure, placed, qaim } from '../unit/store/commits.ts';

const rules: CorrectionRules = {
  placeOf: () => qaim.id,
  settle,
  relate: () => [],
  titleOf: ({ kind, place, date }) => `${kind} ${place} ${date}`,
  holds,
};
const about = {
  by: { platform: 'slack', id: 'U1', name: 'Ana', team: 'T1', channel: 'C1' },
  at: '2016-12-09T12:00:00.000Z',
  reason: 'Looked up.',
  claimId: null,
} as const;
const undo = (edit: number): NewEdit => ({ ...about, kind: 'undo', target: { edit }, before: {}, after: {} });

const description = (change: Description): NewEdit => ({ ...about, ...change });
const target = { incidentId: qaim.id };
const ramadi = description({
  kind: 'incident-place',
  target,
  before: { place: 'Qaim', within: ['Anbar', 'Iraq'] },
  after: { place: 'Ramadi', within: ['Anbar', 'Iraq'] },
});
const earlier = description({
  kind: 'incident-date',
  target,
  before: { date: qaim.date },
  after: { date: '2016-11-30' },
});
const unknown = description({
  kind: 'incident-kind',
  target,
  before: { kind: 'air strike' },
  after: { kind: null },
});

/** What every store must do for what people set on claims and incidents; `ledger` gives an empty one. */
export function correctionContract(ledger: () => Ledger): void {
  const blame = placed(
    { ...figure('r1'), measure: 'responsibility', stance: 'asserts', actor: 'rebels', act: null },
    article('a'),
  );
  const filled = async () => {
    await ledger().commit(commit(article('a'), [], { claims: [placed(figure('f1'), article('a')), blame] }));
    const [count, accusation] = await ledger().claimsOf(qaim.id);
    if (!count || !accusation || !isFigure(count) || !isBlame(accusation))
      throw new Error('a figure and blame');
    return { count, accusation };
  };
  const near = async (placeKeys: readonly string[], day: string): Promise<readonly Incident[]> =>
    (await standingOf(ledger(), { incidents: { placeKeys, from: day, to: day } })).candidates;

  test.each<(target: Mark) => ClaimChange>([
    (on) => ({ kind: 'outcome', target: on, before: { measure: 'killed' }, after: { measure: 'injured' } }),
    (on) => ({ kind: 'scope', target: on, before: { scope: 'incident' }, after: { scope: 'aggregate' } }),
    (on) => ({ kind: 'standing', target: on, before: { standing: 'total' }, after: { standing: 'part' } }),
    (on) => ({ kind: 'state', target: on, before: { state: 'current' }, after: { state: 'retracted' } }),
    (on) => ({ kind: 'stance', target: on, before: { stance: 'asserts' }, after: { stance: 'denies' } }),
    (on) => ({ kind: 'actor', target: on, before: { actor: 'rebels' }, after: { actor: 'the air force' } }),
  ])('keeps a field of a claim that people set, what was read, and who set it (%#)', async (changeOf) => {
    const { count, accusation } = await filled();
    const claim = changeOf(markOf(count)).kind === 'actor' ? accusation : count;
    const change = changeOf(markOf(claim));
    const edit = await ledger().correct({ ...about, ...change, claimId: claim.id }, rules);
    expect(await ledger().edit(edit.id)).toEqual(edit);
    const now = (await ledger().claim(claim.id))!;
    expect(now).toMatchObject(change.after);
    expect(now.correction?.set).toMatchObject([{ field: change.kind, by: 'Ana', reason: 'Looked up.' }]);
    expect(asRead(now)).toEqual(claim);
    await ledger().correct(undo(edit.id), rules);
    expect(await ledger().claim(claim.id)).toEqual(claim);
  });

  it('describes an incident as people set it, and as it was once all is undone', async () => {
    await filled();
    const made = [];
    for (const edit of [ramadi, earlier, unknown]) made.push(await ledger().correct(edit, rules));
    const now = { kind: null, place: 'Ramadi', date: '2016-11-30', title: 'null Ramadi 2016-11-30' };
    expect(await ledger().incident(qaim.id)).toEqual({ ...qaim, ...now });
    for (const edit of made) expect(await ledger().edit(edit.id)).toEqual(edit);
    for (const edit of made) await ledger().correct(undo(edit.id), rules);
    expect(await ledger().incident(qaim.id)).toEqual(qaim);
  });

  it('gives candidates by what people set and by what was read, as people describe them', async () => {
    await filled();
    await ledger().correct(ramadi, rules);
    await ledger().correct(earlier, rules);
    const there = await near(['ramadi'], '2016-11-30');
    expect(there).toMatchObject([{ id: qaim.id, place: 'Ramadi', date: '2016-11-30' }]);
    expect(await near(['ramadi'], '2016-12-07')).toEqual([]);
    expect(await near(['qaim'], '2016-12-07')).toEqual(there);
    const named = (term: string) =>
      ledger().incidentsNamed({ as: 'place', all: [[term]], year: null, month: null }, 5);
    expect((await named('ramadi')).total).toBe(1);
    expect((await named('qaim')).total).toBe(0);
    expect(await ledger().countIncidents({ since: '2016-12-01' })).toBe(0);
  });

  it('tells reading what it said of the incident', async () => {
    await filled();
    await ledger().correct(ramadi, rules);
    const standing = await standingOf(ledger(), { article: { id: 'a', textHash: '', outlet: null } });
    expect(standing.home).toMatchObject({ place: 'Ramadi' });
    expect(standing.homeAsRead).toMatchObject({ place: 'Qaim' });
  });

  it('keeps what people set where an article describes the incident anew', async () => {
    await filled();
    const set = await ledger().correct(unknown, rules);
    const told = { ...qaim, kind: 'shelling', title: 'shelling Qaim 2016-12-07' };
    await ledger().commit(commit(article('b'), [], { incident: told }));
    expect(await ledger().incident(qaim.id)).toMatchObject({ kind: null, title: 'null Qaim 2016-12-07' });
    await ledger().correct(undo(set.id), rules);
    expect(await ledger().incident(qaim.id)).toEqual(told);
  });

  it('has reports tell of the place and day that people set', async () => {
    const report = { traits: ['word:market'], signature: [], bands: [] };
    const days = { day: '2016-12-08', date: '2016-12-07', place: 'qaim', facts: null };
    await ledger().commit(commit(article('a'), [], { report: { ...report, ...days } }));
    await ledger().correct(ramadi, rules);
    await ledger().correct(earlier, rules);
    const wanted = { traits: ['word:market'], bands: [], names: [], from: '2016-12-01', to: '2016-12-09' };
    expect((await standingOf(ledger(), { reports: wanted })).reports).toMatchObject([
      { traits: ['word:market'], day: '2016-12-08', date: '2016-11-30', place: 'ramadi' },
    ]);
  });
}
