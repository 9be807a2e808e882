import { describe, expect, it } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { article, commit, figure, placed, qaim } from '../../unit/store/commits.ts';

/** What every store must give back of what was written; `ledger` gives an empty one. */
export function readingContract(ledger: () => Ledger): void {
  describe('reading what was written', () => {
    it('gives back an article with text, version and incident, letter for letter', async () => {
      const odd = article('a', { text: 'Al-Qā’im\r\n\u202E“55”\tdead — 👩‍👧', title: 'T', wire: 'Reuters' });
      await ledger().commit(commit(odd));
      expect(await ledger().article('a')).toEqual(odd);
      expect(await ledger().articlesOf(qaim.id)).toEqual([odd]);
      expect(await ledger().article('b')).toBeNull();
    });

    it('gives serial claim ids from 1, in the order of the commit', async () => {
      const first = await ledger().commit(
        commit(article('a'), [figure('f1'), figure('f2', { population: 'women' })]),
      );
      const second = await ledger().commit(commit(article('b'), [figure('f1')]));
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
      const { claims } = await ledger().commit(commit(at, [], { claims: [remarked, actor] }));
      expect(claims[0]).toEqual({ ...remarked, id: 1 });
      expect(claims[1]).toMatchObject({ actorKeys: ['iraq'] });
      expect(claims[1]).toMatchObject({
        measure: 'responsibility',
        actor: 'the air force',
        act: 'bombed two houses',
      });
      expect(claims[1]).not.toHaveProperty('low');
      expect(claims[1]).not.toHaveProperty('standing');
      expect(await ledger().claim(1)).toEqual(claims[0]);
      expect(await ledger().claimsOf(qaim.id)).toEqual(claims);
      expect(await ledger().claim(3)).toBeNull();
    });

    it('finds an article by its text, and of several copies the one of an outlet', async () => {
      const [herald, star] = [article('a', { text: 'same' }), article('b', { text: 'same', outlet: 'Star' })];
      await ledger().commit(commit(herald));
      await ledger().commit(commit(star));
      expect((await ledger().articleByHash('hash of same'))?.id).toBe('a');
      expect((await ledger().articleByHash('hash of same', 'Star'))?.id).toBe('b');
      expect(await ledger().articleByHash('hash of same', null)).toBeNull();
      expect(await ledger().articleByHash('hash of other')).toBeNull();
    });

    it('keeps an article that belongs to no incident', async () => {
      const alone = article('a', { incidentId: null });
      const { claims } = await ledger().commit(commit(alone, [figure('f1')], { incident: null }));
      expect(claims[0]).toMatchObject({ id: 1, incidentId: null });
      expect(await ledger().incidents()).toEqual([]);
    });
  });

  it('keeps when each person last looked at an incident', async () => {
    expect(await ledger().lookedAt('slack:T1:U1', qaim.id)).toBeNull();
    await ledger().keepLook('slack:T1:U1', qaim.id, '2016-12-08T12:00:00.000Z');
    await ledger().keepLook('slack:T1:U1', qaim.id, '2016-12-09T12:00:00.000Z');
    expect(await ledger().lookedAt('slack:T1:U1', qaim.id)).toBe('2016-12-09T12:00:00.000Z');
    expect(await ledger().lookedAt('slack:T1:U2', qaim.id)).toBeNull();
    expect(await ledger().lookedAt('slack:T1:U1', 'elsewhere')).toBeNull();
  });
}
