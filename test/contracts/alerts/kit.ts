import type { Audience, NewAlert } from '../../../src/core/alert.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { alertFor, article, commit, figure, finding, qaim } from '../../unit/store/commits.ts';

export const ana = { id: 'slack:U1', name: 'Ana' };
export const bo = { id: 'slack:U2', name: 'Bo' };
export const at = (minute: number): string => new Date(Date.UTC(2016, 11, 8, 12, minute)).toISOString();
export const to = (destination: string, about: Partial<Audience> = {}): Audience => ({
  destination,
  wanted: [0],
  due: at(0),
  digest: false,
  ...about,
});

/** What tests of alerts do with a ledger, time and again. */
export const deskOn = (ledger: () => Ledger) => {
  const lease = (minute: number, destination = 'slack:C1') =>
    ledger().lease(destination, at(minute), at(minute + 2));
  return {
    begin: () => ledger().commit(commit(article('a'), [figure('f1')])),
    /** An article that contradicts claim 1, and its alert. */
    raise: async (id: string, alert: Partial<NewAlert> = {}) => {
      const findings = [finding('conflict', { stored: 1 }, { fresh: 0 })];
      const whole = { ...alertFor(findings, 'slack:C1'), ...alert };
      const { alert: stored } = await ledger().commit(commit(article(id), [figure('f1')], { alert: whole }));
      return stored!;
    },
    lease,
    send: async (minute: number, posted: string, thread: string | null = null) => {
      const delivery = (await lease(minute))!;
      await ledger().markSent(delivery, { posted, thread }, at(minute));
      return delivery;
    },
    standing: () => ledger().standingMessage('slack:C1', qaim.id),
  };
};
