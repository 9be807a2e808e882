import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { Outdated } from '../../../src/core/standing.ts';
import { standingOf } from '../../kit/standing.ts';
import { article, commit, figure, qaim } from '../../unit/store/commits.ts';
import { everything, revision } from './kit.ts';

/** What every store must do with articles that are private; `ledger` gives an empty one. */
export function privateContract(ledger: () => Ledger): void {
  describe('a private article', () => {
    const secret = article('a', { isPrivate: true });
    const open = article('b', { outlet: 'Star' });

    it('is private in every read, and the others have no mark at all', async () => {
      await ledger().commit(commit(secret));
      await ledger().commit(commit(open));
      expect(await ledger().article('a')).toStrictEqual(secret);
      expect(await ledger().article('b')).toStrictEqual(open);
      expect(await ledger().articleByHash('hash of Text of a.', 'Herald')).toStrictEqual(secret);
      expect(await ledger().articleByUrl('https://example.org/a')).toStrictEqual(secret);
      expect(await ledger().articlesOf(qaim.id)).toStrictEqual([secret, open]);
      expect(await ledger().versions('a')).toStrictEqual([secret]);
      expect(await ledger().unplanned('2016-12-01', 9)).toStrictEqual([secret, open]);
      const again = await ledger().readOtherwise('next', 0, 9);
      expect(again.map((found) => found.article)).toStrictEqual([secret, open]);
      const about = { id: 'a', textHash: 'hash of Text of a.', outlet: 'Herald' };
      const { older, copy } = await standingOf(ledger(), { article: about });
      expect([older, copy]).toStrictEqual([secret, secret]);
    });

    it('is private in the versions that came before the mark', async () => {
      await ledger().commit(commit(article('a')));
      await ledger().commit(commit(article('a', { text: 'New.', version: 2, isPrivate: true })));
      expect((await ledger().versions('a')).map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
    });

    it('stays private when it is read again', async () => {
      await ledger().commit(commit(secret, [figure('f1')]));
      const rules = { pairOf: () => '', holds: () => true };
      const again = { ...commit(article('a'), [figure('f1')]), reader: 'next' };
      await ledger().reread({ commit: again, keeps: [1] }, rules);
      expect(await ledger().article('a')).toStrictEqual(secret);
    });
  });

  describe('marking an article that is on record', () => {
    it('marks all its versions, and no other article', async () => {
      await ledger().commit(commit(article('a')));
      await ledger().commit(commit(article('a', { text: 'New.', version: 2 })));
      await ledger().commit(commit(article('b')));
      await ledger().markPrivate('a');
      await ledger().markPrivate('a');
      expect((await ledger().versions('a')).map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
      expect(await ledger().article('b')).not.toHaveProperty('isPrivate');
    });

    it('has what was decided without the mark decided again', async () => {
      await ledger().commit(commit(article('a')));
      const before = await revision(ledger());
      await ledger().markPrivate('a');
      const late = commit(article('a', { text: 'New.', version: 2 }), [], { revision: before });
      await expect(ledger().commit(late)).rejects.toThrow(Outdated);
      expect(await ledger().article('a')).toStrictEqual(article('a', { isPrivate: true }));
    });

    it('changes nothing where there is no such article', async () => {
      await ledger().commit(commit(article('a'), [figure('f1')]));
      const before = await everything(ledger());
      await ledger().markPrivate('b');
      expect(await everything(ledger())).toEqual(before);
    });
  });
}
