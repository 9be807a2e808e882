import { expect, it } from 'vitest';
import { holds } from '../../src/alerting/index.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import type { PairOf, PointRules } from '../../src/core/reread.ts';
import { Outdated } from '../../src/core/standing.ts';
import { standingOf } from '../kit/standing.ts';
import { alertFor, article, commit, figure, finding, qaim, relation } from '../unit/store/commits.ts';

const pairOf: PairOf = (kind, before, now) => `${kind} ${before?.speakerKey} ${now?.speakerKey}`;
const rules: PointRules = { pairOf, holds };
const revisionOf = async (ledger: Ledger): Promise<number> => (await standingOf(ledger)).revision;

/** What every store must do for stored articles that are read again; `ledger` gives an empty one. */
export function rereadContract(ledger: () => Ledger): void {
  const two = async () => {
    const now = [figure('f1', { low: 60, high: 60 }), figure('f2', { low: 9, high: 9 })];
    await ledger().commit({ ...commit(article('a'), [figure('f1')]), reader: 'one' });
    await ledger().commit({
      ...commit(article('b'), now, {
        relations: [relation('conflict', { stored: 1 }, { fresh: 0 })],
        alert: alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], 'slack:C1'),
      }),
      reader: 'one',
    });
  };

  it('tells which articles another version read, some at a time', async () => {
    await two();
    await ledger().commit({ ...commit(article('c')), reader: 'two' });
    await ledger().commit({ ...commit(article('a', { text: 'Newer.', version: 2 })), reader: 'one' });
    expect(await ledger().countReadOtherwise('two')).toBe(2);
    const [first] = await ledger().readOtherwise('two', 0, 1);
    expect(first?.article).toEqual(article('b'));
    const rest = await ledger().readOtherwise('two', first!.row, 5);
    expect(rest.map((r) => r.article.version)).toEqual([2]);
    expect(await ledger().countReadOtherwise('one')).toBe(1);
  });

  it('writes claims over those that they go on as, retires relations, and keeps what was reported', async () => {
    await two();
    const again = commit(
      article('b'),
      [figure('f1', { low: 9, high: 9 }), figure('f2', { low: 61, high: 61 })],
      {
        relations: [relation('agrees', { stored: 1 }, { fresh: 1 })],
      },
    );
    const waiting = async () => (await ledger().pending('slack:C1')).map(({ id }) => id);
    const outbox = await waiting();
    await ledger().reread({ commit: { ...again, reader: 'two' }, keeps: [3, null] }, rules);
    expect((await ledger().claimsIn('b')).map(({ id, key }) => [id, key])).toEqual([
      [3, 'f1'],
      [4, 'f2'],
    ]);
    expect(await ledger().claim(2)).toBeNull();
    expect((await ledger().relationsOf(qaim.id)).map((r) => [r.kind, r.a.id, r.b.id])).toEqual([
      ['agrees', 1, 4],
    ]);
    expect(await ledger().incidents()).toMatchObject([{ articles: 2, claims: 3 }]);
    expect(await ledger().versions('b')).toEqual([article('b')]);
    expect(await waiting()).toEqual(outbox);
    expect((await ledger().alerts()).map(({ id }) => id)).toEqual([1]);
    expect(await ledger().homesAmong([qaim.id, 'other'])).toEqual(new Set([qaim.id]));
  });

  it('gives findings the pair that their claims make now, and tells of dismissed ones whose claim is gone', async () => {
    await two();
    const by = { id: 'slack:U1', name: 'Ana' };
    await ledger().act([1], { do: 'dismiss', point: null, reason: 'known' }, by, '2016-12-09');
    const speaker = { name: 'Karim Haddad', role: null, kind: 'person' as const };
    const renamed = commit(article('a'), [figure('f1', { speaker })]);
    await ledger().reread({ commit: { ...renamed, reader: 'two' }, keeps: [1] }, rules);
    const [finding1] = (await ledger().alerts())[0]!.alert.findings;
    expect(finding1?.pair).toBe('conflict Karim Haddad hospital sources');
    expect(await ledger().lostDismissals()).toEqual([]);
    const gone = { ...commit(article('a')), reader: 'three' };
    await ledger().reread({ commit: gone, keeps: [] }, rules);
    expect(await ledger().lostDismissals()).toEqual([
      { alert: 1, by, reason: 'known', articleId: 'a', quote: '55 civilians were killed.' },
    ]);
  });

  it('settles points whose claims are no longer read, or no longer contradict each other, and queues word of it', async () => {
    await two();
    const by = { name: 'Karim Haddad', role: null, kind: 'person' } as const;
    const counted = (n: number, day = '2016-12-09') =>
      commit(article('b', { added: day }), [figure('f1', { low: n, high: n, speaker: by })]);
    await ledger().reread({ commit: { ...counted(60), reader: 'one' }, keeps: [2] }, rules);
    const posted = (await ledger().lease('slack:C1', '2016-12-09', '2016-12-09T00:02'))!;
    await ledger().markSent(posted, { posted: '1.1', thread: null }, '2016-12-09');
    await ledger().reread({ commit: { ...counted(55, '2016-12-10'), reader: 'two' }, keeps: [2] }, rules);
    const [alert] = await ledger().alerts();
    expect(alert).toMatchObject({ state: 'settled', handled: { by: { id: 'claimdesk' }, at: '2016-12-10' } });
    expect(alert?.alert.findings).toMatchObject([{ verdict: { is: 'settled', at: '2016-12-10' } }]);
    const next = async () => {
      const delivery = await ledger().lease('slack:C1', '2016-12-11', '2016-12-11T00:02');
      if (delivery) await ledger().markSent(delivery, null, '2016-12-11');
      return delivery;
    };
    expect(await next()).toMatchObject({ what: 'edit', message: { message: '1.1' } });
    expect(await next()).toMatchObject({
      what: 'settled',
      edit: null,
      message: { message: '1.1' },
      alerts: [{ id: 1 }],
    });
    expect(await next()).toBeNull();
    await ledger().reread({ commit: { ...counted(60), reader: 'three' }, keeps: [2] }, rules);
    expect(await ledger().alerts()).toMatchObject([
      { state: 'open', alert: { findings: [{ verdict: null }] } },
    ]);
    await ledger().reread({ commit: { ...commit(article('a')), reader: 'four' }, keeps: [] }, rules);
    expect(await ledger().alerts()).toMatchObject([{ state: 'settled' }]);
  });

  it('a pair that was held back and dismissed is never raised, whatever its claims are called now', async () => {
    await two();
    const by = { id: 'slack:U1', name: 'Ana' };
    const held = {
      ...finding('conflict', { stored: 1 }, { fresh: 0 }, { pair: 'as it was' }),
      held: 'hearsay',
    };
    await ledger().commit(commit(article('c'), [figure('f1')], { unsettled: [held] }));
    await ledger().dismissHeld(1, 'no', by, '2016-12-09');
    const speaker = { name: 'Karim Haddad', role: null, kind: 'person' as const };
    const renamed = commit(article('a'), [figure('f1', { speaker })]);
    await ledger().reread({ commit: { ...renamed, reader: 'two' }, keeps: [1] }, rules);
    const { incidents } = await standingOf(ledger(), { needs: [qaim.id] });
    const dismissed = incidents.get(qaim.id)?.reported.dismissed;
    expect(dismissed).toContain('conflict Karim Haddad hospital sources');
    expect(dismissed).not.toContain('as it was');
  });

  it('is refused, and writes nothing, where the record has moved on', async () => {
    await two();
    const revision = await revisionOf(ledger());
    await ledger().commit(commit(article('c')));
    const late = { ...commit(article('a'), [], { revision }), reader: 'two' };
    await expect(ledger().reread({ commit: late, keeps: [] }, rules)).rejects.toThrow(Outdated);
    expect(await ledger().claim(1)).not.toBeNull();
    await ledger().reread({ commit: { ...late, revision: revision + 1 }, keeps: [] }, rules);
    expect(await revisionOf(ledger())).toBe(revision + 2);
  });
}
