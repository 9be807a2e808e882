import type { Audience } from '../../../../src/core/alert.ts';
import type { NewFinding, Severity } from '../../../../src/core/finding.ts';
import type { Card } from '../../../../src/core/card.ts';
import type { Ledger } from '../../../../src/core/ledger.ts';
import { makeDeliveries, type DeliverDeps } from '../../../../src/jobs/deliver.ts';
import type { Way } from '../../../../src/jobs/handOver.ts';
import { memoryLedger } from '../../../kit/ledger.ts';
import { alertFor, article, commit, figure, finding } from '../../store/commits.ts';

export const start = Date.UTC(2016, 11, 8, 12);
export const minute = 60_000;
let now = start;
/** Time goes by. */
export const pass = (ms: number): void => void (now += ms);
export const clock = { now: () => new Date(now) };
/** Of the test that runs. */
export let ledger: Ledger;

/** An empty ledger with one article; each test file begins and ends its tests with these. */
export async function begin(): Promise<void> {
  now = start;
  ledger = await memoryLedger();
  await ledger.commit(commit(article('a'), [figure('f1')]));
}
export async function end(): Promise<void> {
  errors.splice(0);
  await ledger.close();
}

export const points = (severity: Severity, n: number): NewFinding[] =>
  Array.from({ length: n }, (_, i) =>
    finding('conflict', { stored: 1 }, { fresh: 0 }, { severity, pair: `${n} ${i}` }),
  );

/** Raises an alert; ids count from 1. */
export async function raise(
  id: string,
  about: Partial<Audience> = {},
  findings = points('major', 1),
): Promise<void> {
  const alert = { ...alertFor(findings, 'slack:C1'), severity: findings[0]!.severity };
  const to = alert.to.map((audience) => ({ ...audience, due: clock.now().toISOString(), ...about }));
  const at = article(id, { added: clock.now().toISOString() });
  await ledger.commit(commit(at, [figure('f1')], { alert: { ...alert, to } }));
}

export const by = { id: 'slack:U1', name: 'Ana' };

/** A channel that takes all but what a test refuses; tells what it was given: `C1 alert 1`, `C1/m1+ alert 2` in a thread and shown to the channel too, `edit m1 …`. */
export function channels(refuse: (what: string, n: number) => Error | null = () => null) {
  const seen: string[] = [];
  const keys: string[] = [];
  let tries = 0;
  let posted = 0;
  const take = (what: string): void => {
    const error = refuse(what, ++tries);
    if (error) throw error;
    seen.push(what);
  };
  const way: Way = {
    async post(channel, card, { key, thread, broadcast }) {
      keys.push(key);
      take(`${channel}${thread ? `/${thread}` : ''}${broadcast ? '+' : ''} ${shows(card)}`);
      return `m${++posted}`;
    },
    async edit(_channel, message, card, thread) {
      take(`edit ${thread ? `${thread}/` : ''}${message} ${shows(card)}`);
    },
    pace: 0,
  };
  return { seen, keys, way, tries: () => tries };
}

/** `alert 1`, by its button; `again alert 1` of a reminder, else the title. */
const shows = ({ title, blocks, actions = [] }: Card): string => {
  const again = blocks.some((b) => b.kind === 'text' && b.text.startsWith('Still')) ? 'again ' : '';
  const id = actions.map((a) => /^\/alert show (\d+)$/.exec(a.command)?.[1]).find(Boolean);
  return id ? `${again}alert ${id}` : title;
};

export const errors: unknown[] = [];
export const deliveries = (way: Way, about: Partial<DeliverDeps> = {}) =>
  makeDeliveries({
    ledger,
    clock,
    ways: new Map([['slack', way]]),
    onError: (error) => errors.push(error),
    random: () => 0.5,
    ...about,
  });
