import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFigure } from '../../src/core/claim.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { Outdated, type IncidentQuery } from '../../src/core/standing.ts';
import { standingOf } from '../kit/standing.ts';
import { alertContract } from './alerts.ts';
import { correctionContract } from './corrections.ts';
import { rereadContract } from './reread.ts';
import { alertFor, article, commit, figure, finding, placed, qaim, relation } from '../unit/store/commits.ts';

/** What every store of the ledger must do; `open` gives an empty one. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`ledger contract: ${name}`, () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ledger = await open();
    });
    afterEach(() => ledger.close());

    const near = async (query: IncidentQuery) => (await standingOf(ledger, { incidents: query })).candidates;

    /** Two articles that differ, with an alert on the second: claims 1 and 2. */
    const twoArticles = async () => {
      await ledger.commit(commit(article('a'), [figure('f1')]));
      return ledger.commit(
        commit(
          article('b', { outlet: 'Star' }),
          [figure('f1', { low: 101, high: null, wording: 'more than 100' })],
          {
            relations: [relation('conflict', { stored: 1 }, { fresh: 0 })],
            alert: alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], 'slack:C1', 'discord:D1'),
          },
        ),
      );
    };

    describe('reading what was written', () => {
      it('gives back an article with text, version and incident, letter for letter', async () => {
        const odd = article('a', { text: 'Al-Qā’im\r\n\u202E“55”\tdead — 👩‍👧', title: 'T', wire: 'Reuters' });
        await ledger.commit(commit(odd));
        expect(await ledger.article('a')).toEqual(odd);
        expect(await ledger.articlesOf(qaim.id)).toEqual([odd]);
        expect(await ledger.article('b')).toBeNull();
      });

      it('gives serial claim ids from 1, in the order of the commit', async () => {
        const first = await ledger.commit(
          commit(article('a'), [figure('f1'), figure('f2', { population: 'women' })]),
        );
        const second = await ledger.commit(commit(article('b'), [figure('f1')]));
        expect(first.claims.map(({ id, key }) => [id, key])).toEqual([
          [1, 'f1'],
          [2, 'f2'],
        ]);
        expect(second.claims.map(({ id }) => id)).toEqual([3]);
      });

      it('gives back every field of a figure and of a responsibility claim', async () => {
        const at = article('a');
        const full = placed(
          figure('f1', {
            via: 'Reuters',
            relayed: 'residents',
            partOf: 'f0',
            standing: 'part',
            subset: 'in Kunar alone',
            state: 'superseded',
            attackers: 'excluded',
            source: 'medical',
            derived: true,
            parts: ['f2', 'f3'],
            hearsay: true,
            low: null,
          }),
          at,
        );
        const blame = placed(
          {
            ...placed(figure('r1'), at),
            measure: 'responsibility',
            stance: 'admits',
            speaker: null,
            actor: 'the air force',
            act: 'bombed two houses',
          },
          at,
        );
        const actor = isFigure(blame) ? blame : { ...blame, actorKeys: ['iraq'] };
        const words = {
          cautions: ['part-of', 'more'],
          sentence: 'a1 b2',
          noneReported: true,
          tellsOfDead: true,
        };
        const remarked = { ...full, ...words, attackerDied: true, amounts: ['55', 'dozens'] };
        const { claims } = await ledger.commit(commit(at, [], { claims: [remarked, actor] }));
        expect(claims[0]).toEqual({ ...remarked, id: 1 });
        expect(claims[1]).toMatchObject({ actorKeys: ['iraq'] });
        expect(claims[1]).toMatchObject({
          measure: 'responsibility',
          actor: 'the air force',
          act: 'bombed two houses',
        });
        expect(claims[1]).not.toHaveProperty('low');
        expect(claims[1]).not.toHaveProperty('standing');
        expect(await ledger.claim(1)).toEqual(claims[0]);
        expect(await ledger.claimsOf(qaim.id)).toEqual(claims);
        expect(await ledger.claim(3)).toBeNull();
      });

      it('finds an article by its text, and of several copies the one of an outlet', async () => {
        const [herald, star] = [
          article('a', { text: 'same' }),
          article('b', { text: 'same', outlet: 'Star' }),
        ];
        await ledger.commit(commit(herald));
        await ledger.commit(commit(star));
        expect((await ledger.articleByHash('hash of same'))?.id).toBe('a');
        expect((await ledger.articleByHash('hash of same', 'Star'))?.id).toBe('b');
        expect(await ledger.articleByHash('hash of same', null)).toBeNull();
        expect(await ledger.articleByHash('hash of other')).toBeNull();
      });

      it('keeps an article that belongs to no incident', async () => {
        const alone = article('a', { incidentId: null });
        const { claims } = await ledger.commit(commit(alone, [figure('f1')], { incident: null }));
        expect(claims[0]).toMatchObject({ id: 1, incidentId: null });
        expect(await ledger.incidents()).toEqual([]);
      });
    });

    describe('relations and alerts', () => {
      it('relates new claims with stored ones, and gives what it stored', async () => {
        const { claims, relations, alert } = await twoArticles();
        const older = await ledger.claim(1);
        expect(relations).toEqual([{ kind: 'conflict', rule: 'test/conflict', a: older, b: claims[0] }]);
        expect(await ledger.relationsOf(qaim.id)).toEqual(relations);
        expect(alert).toEqual({
          id: 1,
          created: '2016-12-08T12:00:00.000Z',
          severity: 'major',
          state: 'open',
          handled: null,
          assignee: null,
          alert: {
            incident: { id: qaim.id, title: qaim.title, place: 'Qaim', kind: 'air strike', renamed: false },
            article: { id: 'b', outlet: 'Star', url: 'https://example.org/b' },
            findings: [
              {
                kind: 'conflict',
                severity: 'major',
                rule: 'test/conflict',
                pair: '[{"stored":1},{"fresh":0}]',
                note: null,
                point: 1,
                verdict: null,
                before: older,
                now: claims[0],
              },
            ],
          },
        });
        expect(await ledger.alerts()).toEqual([alert]);
      });

      it('keeps the order of many relations and findings', async () => {
        const claims = Array.from({ length: 70 }, (_, i) => figure(`f${i}`, { low: i, high: i }));
        const pairs = claims.flatMap((_, b) => claims.slice(0, b).map((__, a) => [a, b] as const));
        const { relations, alert } = await ledger.commit(
          commit(article('a'), claims, {
            relations: pairs.map(([a, b]) => relation('uncertain', { fresh: a }, { fresh: b })),
            alert: alertFor([
              finding('conflict', { fresh: 2 }, { fresh: 69 }),
              finding('changed', { fresh: 7 }, null),
            ]),
          }),
        );
        expect(relations.map(({ a, b }) => [a.id - 1, b.id - 1])).toEqual(pairs);
        expect(await ledger.relationsOf(qaim.id)).toEqual(relations);
        expect(alert?.alert.findings.map(({ before, now }) => [before?.id, now?.id])).toEqual([
          [3, 70],
          [8, undefined],
        ]);
      });

      it('lists the newest alert first', async () => {
        await twoArticles();
        await ledger.commit(
          commit(article('c'), [figure('f1', { low: 0, high: 0 })], {
            relations: [relation('conflict', { stored: 2 }, { fresh: 0 })],
            alert: alertFor([finding('conflict', { stored: 2 }, { fresh: 0 })], 'slack:C1'),
          }),
        );
        expect((await ledger.alerts()).map(({ id }) => id)).toEqual([2, 1]);
      });
    });

    describe('incidents', () => {
      const other = { ...qaim, id: 'anbar-2017-01-02', place: 'Anbar', within: ['Iraq'], date: '2017-01-02' };

      it('sums up articles, claims and conflicts, newest incident first', async () => {
        await twoArticles();
        await ledger.commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
        expect(await ledger.incidents()).toEqual([
          { ...other, articles: 1, claims: 0, conflicts: 0 },
          { ...qaim, articles: 2, claims: 2, conflicts: 1 },
        ]);
      });

      it('lists by any place that holds it, the country included, and by date', async () => {
        await twoArticles();
        await ledger.commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
        const ids = async (filter: { place?: string; since?: string }) =>
          (await ledger.incidents(filter)).map(({ id }) => id);
        expect(await ids({ place: 'al Qā’im' })).toEqual([qaim.id]);
        expect(await ids({ place: 'ANBAR' })).toEqual([other.id, qaim.id]);
        expect(await ids({ place: 'Iraq' })).toEqual([other.id, qaim.id]);
        expect(await ids({ place: 'Mosul' })).toEqual([]);
        expect(await ids({ since: '2016-12-08' })).toEqual([other.id]);
      });

      it('finds candidates by place and dates, both ends included, but not by the country alone', async () => {
        await ledger.commit(commit(article('a')));
        await ledger.commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
        const ids = async (placeKeys: string[], from: string | null, to: string | null) =>
          (await near({ placeKeys, from, to })).map(({ id }) => id);
        expect(await ids(['qaim', 'anbar'], '2016-12-07', '2016-12-07')).toEqual([qaim.id]);
        expect(await ids(['anbar'], null, null)).toEqual([other.id, qaim.id]);
        expect(await ids(['anbar'], '2016-12-08', null)).toEqual([other.id]);
        expect(await ids(['anbar'], null, '2016-12-06')).toEqual([]);
        expect(await ids(['iraq'], null, null)).toEqual([]);
        expect(await ids([], null, null)).toEqual([]);
      });

      it('finds an incident without a date by its place, whatever the dates, and a country by its name', async () => {
        const undated = { ...qaim, id: 'iraq', place: 'Iraq', within: [], date: null };
        await ledger.commit(commit(article('a', { incidentId: undated.id }), [], { incident: undated }));
        const query = { placeKeys: ['iraq'], from: '2020-01-01', to: '2020-01-02' };
        expect(await near(query)).toEqual([undated]);
      });

      it('takes a grown description, with its places', async () => {
        await ledger.commit(
          commit(article('a'), [], { incident: { ...qaim, place: null, within: [], kind: null } }),
        );
        await ledger.commit(commit(article('b'), [], { incident: qaim }));
        expect(await ledger.incident(qaim.id)).toEqual(qaim);
        const query = { placeKeys: ['qaim'], from: null, to: null };
        expect(await near(query)).toEqual([qaim]);
      });
    });

    it('keeps when each person last looked at an incident', async () => {
      expect(await ledger.lookedAt('slack:T1:U1', qaim.id)).toBeNull();
      await ledger.keepLook('slack:T1:U1', qaim.id, '2016-12-08T12:00:00.000Z');
      await ledger.keepLook('slack:T1:U1', qaim.id, '2016-12-09T12:00:00.000Z');
      expect(await ledger.lookedAt('slack:T1:U1', qaim.id)).toBe('2016-12-09T12:00:00.000Z');
      expect(await ledger.lookedAt('slack:T1:U2', qaim.id)).toBeNull();
      expect(await ledger.lookedAt('slack:T1:U1', 'elsewhere')).toBeNull();
    });

    describe('what a decision is made on', () => {
      const of = (id: string, outlet: string | null, textHash = 'none') => ({
        article: { id, outlet, textHash },
      });

      it('is the version on record with its claims, its incident, and what the choice needs', async () => {
        await twoArticles();
        const standing = await standingOf(ledger, { ...of('a', 'Herald'), needs: [qaim.id, 'nowhere'] });
        expect(standing.older).toEqual(await ledger.article('a'));
        expect(standing.own.map(({ id }) => id)).toEqual([1]);
        expect(standing.home).toEqual(qaim);
        expect([...standing.incidents.keys()]).toEqual([qaim.id]);
        const state = standing.incidents.get(qaim.id)!;
        expect(state.incident).toEqual(qaim);
        expect(state.claims).toEqual(await ledger.claimsOf(qaim.id));
        expect(state.reported.told.size).toBe(1);
      });

      it('of an article that is new: nothing but a copy of its text in its outlet', async () => {
        await twoArticles();
        const hash = 'hash of Text of a.';
        const copy = await standingOf(ledger, of('z', 'Herald', hash));
        expect(copy).toMatchObject({ older: null, home: null, own: [], copy: { id: 'a' } });
        expect((await standingOf(ledger, of('z', 'Star', hash))).copy).toBeNull();
        expect((await standingOf(ledger, of('z', null, hash))).copy).toBeNull();
      });

      it('chooses on what was found nearby', async () => {
        await twoArticles();
        const standing = await standingOf(ledger, {
          incidents: { placeKeys: ['qaim'], from: null, to: null },
          choose: ({ candidates }) => ({ needs: candidates.map(({ id }) => id) }),
        });
        expect(standing.choice).toEqual({ needs: [qaim.id] });
        expect(standing.incidents.get(qaim.id)?.claims).toHaveLength(2);
      });
    });

    describe('the revision', () => {
      const revision = async () => (await standingOf(ledger)).revision;
      const ana = { id: 'slack:U1', name: 'Ana' };
      const target = { what: 'everything' } as const;
      const watch = { destination: 'slack:C1', target, min: 'minor', kinds: 'all' } as const;
      const by = { platform: 'slack', id: 'U1', name: 'Ana', team: null, channel: null } as const;
      const rename = {
        kind: 'rename',
        target: { incidentId: qaim.id },
        before: { title: qaim.title },
        after: { title: 'Market strike' },
        by,
        at: '2016-12-09T12:00:00.000Z',
        reason: null,
        claimId: null,
      } as const;
      const rules = {
        placeOf: () => null,
        settle: <C>(read: readonly C[]) => read,
        relate: () => [],
        titleOf: () => 'Made anew',
      };

      it.each<[what: string, write: () => Promise<unknown>]>([
        ['a commit', () => ledger.commit(commit(article('b')))],
        ['an edit', () => ledger.correct(rename, rules)],
        ['a watch', () => ledger.addWatch(watch, ana, '2016-12-09T12:00:00.000Z')],
        ['the end of a watch', () => ledger.endWatches('slack:C1')],
        [
          'quiet hours',
          () =>
            ledger.setRhythm(
              'slack:C1',
              { digest: 'hourly', zone: 'UTC', quiet: null, unsettled: null },
              { due: '2016-12-09T13:00:00.000Z', digest: true },
            ),
        ],
      ])('is raised by %s', async (_, write) => {
        await ledger.commit(commit(article('a')));
        const before = await revision();
        await write();
        expect(await revision()).toBeGreaterThan(before);
      });

      it('is not raised by what decisions do not read', async () => {
        await twoArticles();
        const before = await revision();
        await ledger.act([1], { do: 'acknowledge' }, ana, '2016-12-09T12:00:00.000Z');
        await ledger.lease('slack:C1', '2016-12-09T12:00:00.000Z', '2016-12-09T12:02:00.000Z');
        expect(await revision()).toBe(before);
      });

      it('that has moved on refuses the commit, which then writes nothing', async () => {
        await ledger.commit(commit(article('a')));
        const decidedOn = await revision();
        await ledger.commit(commit(article('b')));
        const late = commit(article('c'), [figure('f1')], { revision: decidedOn });
        await expect(ledger.commit(late)).rejects.toThrow(Outdated);
        expect(await ledger.article('c')).toBeNull();
        expect(await ledger.claimsOf(qaim.id)).toEqual([]);
        await ledger.commit({ ...late, revision: decidedOn + 1 });
        expect(await ledger.article('c')).not.toBeNull();
      });
    });

    describe('reading again', () => {
      rereadContract(() => ledger);
    });

    describe('what people set', () => {
      correctionContract(() => ledger);
    });

    describe('a newer version', () => {
      const revised = article('a', { text: 'New text.', version: 2 });

      it('takes the place of the older one in all reads', async () => {
        await twoArticles();
        const { claims } = await ledger.commit(commit(revised, [figure('f1', { low: 60, high: 60 })]));
        expect(await ledger.article('a')).toEqual(revised);
        expect(await ledger.articlesOf(qaim.id)).toHaveLength(2);
        expect((await ledger.claimsOf(qaim.id)).map(({ id }) => id)).toEqual([2, 3]);
        expect(await ledger.claim(1)).toBeNull();
        expect(await ledger.claim(3)).toEqual(claims[0]);
        expect(await ledger.relationsOf(qaim.id)).toEqual([]);
        expect(await ledger.articleByHash('hash of Text of a.')).toBeNull();
        expect(await ledger.incidents()).toEqual([{ ...qaim, articles: 2, claims: 2, conflicts: 0 }]);
      });

      it('leaves alerts and what waits in the outbox as they were', async () => {
        const { alert } = await twoArticles();
        await ledger.commit(commit(revised));
        expect(await ledger.alerts()).toEqual([alert]);
        expect((await ledger.pending('slack:C1')).map((delivery) => delivery.alert)).toEqual([alert]);
      });

      it('that moves to another incident leaves none without an article to be found', async () => {
        await ledger.commit(commit(article('a'), [figure('f1')]));
        await ledger.commit(commit({ ...revised, incidentId: null }, [], { incident: null }));
        expect(await ledger.incidents()).toEqual([]);
        expect(await near({ placeKeys: ['qaim'], from: null, to: null })).toEqual([]);
      });
    });

    describe('all or nothing', () => {
      const broken = {
        'a relation to a claim that is not stored': {
          relations: [relation('conflict', { stored: 99 }, { fresh: 0 })],
        },
        'a relation to a claim that it does not bring': {
          relations: [relation('conflict', { stored: 1 }, { fresh: 5 })],
        },
        'a finding on a claim that is not there': {
          alert: alertFor([finding('conflict', { stored: 99 }, { fresh: 0 })], 'slack:C1'),
        },
        'a finding on no claim at all': { alert: alertFor([finding('conflict', null, null)], 'slack:C1') },
      };

      it.each(Object.entries(broken))('a commit with %s leaves nothing', async (_, rest) => {
        await ledger.commit(commit(article('a'), [figure('f1')]));
        const before = await everything(ledger);
        const grown = { ...qaim, title: 'Changed' };
        const bad = article('a', { text: 'New.', version: 2 });
        await expect(
          ledger.commit(commit(bad, [figure('f1')], { incident: grown, ...rest })),
        ).rejects.toThrow(Error);
        expect(await everything(ledger)).toEqual(before);
        const { claims } = await ledger.commit(commit(article('b'), [figure('f1')]));
        expect(claims.map(({ id }) => id)).toEqual([2]);
      });

      it('the same version twice is refused', async () => {
        await ledger.commit(commit(article('a'), [figure('f1')]));
        const before = await everything(ledger);
        await expect(ledger.commit(commit(article('a', { text: 'Other.' })))).rejects.toThrow(Error);
        expect(await everything(ledger)).toEqual(before);
      });

      it('commits and reads that are asked for at once do not see each other half done', async () => {
        const commits = ['a', 'b', 'c'].map((id) =>
          ledger.commit(commit(article(id), [figure('f1'), figure('f2')])),
        );
        const [seen] = await Promise.all([ledger.claimsOf(qaim.id), ...commits]);
        expect(seen.length % 2).toBe(0);
        expect(await ledger.claimsOf(qaim.id)).toHaveLength(6);
      });
    });

    alertContract(() => ledger);
  });
}

const everything = async (ledger: Ledger) => ({
  incidents: await ledger.incidents(),
  articles: await ledger.articlesOf(qaim.id),
  claims: await ledger.claimsOf(qaim.id),
  relations: await ledger.relationsOf(qaim.id),
  alerts: await ledger.alerts(),
  pending: await ledger.pending('slack:C1'),
});
