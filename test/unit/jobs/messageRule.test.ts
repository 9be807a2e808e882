import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities, type Severity } from '../../../src/core/finding.ts';
import type { Act, StoredAlert } from '../../../src/core/alert.ts';
import type { Card } from '../../../src/core/card.ts';
import { ChatRefusal } from '../../../src/core/chat.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeDeliveries } from '../../../src/jobs/deliver.ts';
import type { Way } from '../../../src/jobs/handOver.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { alertFor, article, commit, figure, finding, qaim } from '../store/commits.ts';

const minute = 60_000;
const by = { id: 'slack:U1', name: 'Ana' };

/** What may happen to a channel; numbers pick an alert or an incident of those that there are. */
type Step =
  | { readonly do: 'raise'; readonly incident: number; readonly severity: Severity; readonly points: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'acknowledge' | 'dismiss' | 'point' | 'reopen'; readonly alert: number }
  | { readonly do: 'refuse'; readonly times: number }
  | { readonly do: 'deliver' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('raise'),
      incident: fc.nat(1),
      severity: fc.constantFrom(...severities),
      points: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('acknowledge', 'dismiss', 'reopen', 'point'),
      alert: fc.nat(20),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse'), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 4, arbitrary: fc.constant({ do: 'deliver' }) },
);

interface Posted {
  readonly alert: StoredAlert;
  readonly at: number;
  readonly thread: string | undefined;
  /** What was shown of its incident since the last message of its own, as it stood then. */
  readonly before: readonly StoredAlert[];
}

/** A ledger, a channel and a clock, and what came of each post. */
async function channel() {
  const ledger = await memoryLedger();
  await ledger.commit(commit(article('a'), [figure('f1')]));
  let now = Date.UTC(2016, 11, 8, 12);
  let refusals = 0;
  let ids = 0;
  const posted: Posted[] = [];
  const clock = { now: () => new Date(now) };
  const way: Way = {
    async post(_channel, card, { thread }) {
      if (refusals-- > 0) throw new ChatRefusal('ratelimited', 1000);
      const id = shownIn(card);
      if (id !== null) await note(id, thread);
      return `m${++ids}`;
    },
    edit: async () => {},
    pace: 0,
  };
  const note = async (id: number, thread: string | undefined): Promise<void> => {
    const [alert] = await ledger.alertsById([id]);
    const own = posted.filter((p) => p.alert.alert.incident.id === alert!.alert.incident.id);
    const last = own.findLastIndex((p) => p.thread === undefined);
    const before = own.slice(Math.max(0, last)).map((p) => p.alert.id);
    posted.push({ alert: alert!, at: now, thread, before: await ledger.alertsById(before) });
  };
  const drain = () =>
    makeDeliveries({
      ledger,
      clock,
      ways: new Map([['slack', way]]),
      onError: (error) => {
        throw error;
      },
      random: () => 0.5,
    }).drain();
  return {
    ledger,
    posted,
    drain,
    pass: (ms: number) => void (now += ms),
    refuse: (times: number) => void (refusals = times),
    time: () => clock.now().toISOString(),
  };
}

const shownIn = ({ actions = [] }: Card): number | null => {
  const id = actions.map((a) => /^\/alert show (\d+)$/.exec(a.command)?.[1]).find(Boolean);
  return id === undefined ? null : Number(id);
};

async function run(room: Awaited<ReturnType<typeof channel>>, of: Step, n: number): Promise<void> {
  const { ledger, time } = room;
  switch (of.do) {
    case 'raise':
      return raise(ledger, of, n, time());
    case 'wait':
      return room.pass(of.minutes * minute);
    case 'refuse':
      return room.refuse(of.times);
    case 'deliver':
      return room.drain();
    case 'acknowledge':
    case 'dismiss':
    case 'reopen':
    case 'point': {
      const all = await ledger.alerts();
      const alert = all[of.alert % Math.max(1, all.length)];
      if (alert) await ledger.act([alert.id], acts[of.do], by, time());
      return;
    }
    default:
      of satisfies never;
  }
}

const acts: Readonly<Record<'acknowledge' | 'dismiss' | 'reopen' | 'point', Act>> = {
  acknowledge: { do: 'acknowledge' },
  dismiss: { do: 'dismiss', point: null, reason: 'no' },
  point: { do: 'dismiss', point: 1, reason: 'no' },
  reopen: { do: 'reopen', point: null },
};

async function raise(
  ledger: Ledger,
  { incident: i, severity, points }: Extract<Step, { do: 'raise' }>,
  n: number,
  at: string,
): Promise<void> {
  const incident = { ...qaim, id: `qaim-${i}` };
  const findings = Array.from({ length: points }, (_, p) =>
    finding('conflict', { stored: 1 }, { fresh: 0 }, { severity, pair: `${n} ${p}` }),
  );
  const alert = { ...alertFor(findings, 'slack:C1'), severity };
  const to = alert.to.map((audience) => ({ ...audience, due: at }));
  const from = article(`b${n}`, { added: at, incidentId: incident.id });
  await ledger.commit(commit(from, [figure('f1')], { incident, alert: { ...alert, to } }));
}

const weight = (alert: StoredAlert): number => severities.indexOf(alert.severity);
const isSeenTo = ({ state }: StoredAlert): boolean => state === 'acknowledged' || state === 'dismissed';

describe('messages', () => {
  test('any order of alerts, acts and refusals: no two on one incident in ten minutes, and nothing lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        const room = await channel();
        for (const [n, one] of steps.entries()) await run(room, one, n);
        for (let tries = 0; tries < 8; tries += 1) {
          room.refuse(0);
          room.pass(20 * minute);
          await room.drain();
        }
        const { ledger, posted } = room;
        const raised = (await ledger.alerts()).map(({ id }) => id).toSorted((a, b) => a - b);
        expect(posted.map((p) => p.alert.id).toSorted((a, b) => a - b)).toEqual(raised);
        expect([await ledger.pending('slack:C1'), await ledger.failed()]).toEqual([[], []]);
        for (const incident of ['qaim-0', 'qaim-1']) {
          const own = posted.filter((p) => p.thread === undefined && p.alert.alert.incident.id === incident);
          for (const [i, { at, alert, before }] of own.slice(1).entries()) {
            const soon = at - own[i]!.at < 10 * minute;
            const heavier = before.every((other) => weight(alert) > weight(other));
            expect(!soon || heavier || before.every(isSeenTo)).toBe(true);
          }
        }
        await ledger.close();
      }),
      { numRuns: 60 },
    );
  });
});
