import type { HeldPoint, StoredAlert } from '../core/alert.ts';
import type { Log } from '../core/chat.ts';
import { severities } from '../core/finding.ts';
import { beingJudged, type Judgement } from '../core/judgement.ts';
import type { Ledger } from '../core/ledger.ts';
import type { JudgedPoint, Unjudged } from '../core/modelStore.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Judge, PairAsked } from '../core/ports/judge.ts';
import { ModelFault } from '../core/ports/model.ts';
import type { Priority } from '../core/priority.ts';
import type { Watch } from '../core/watch.ts';
import { audienceOf, heldByJudge, holds, isForJudge } from '../alerting/index.ts';
import { around } from './aroundQuote.ts';
import { retryOnConflict } from './retryOnConflict.ts';

export interface JudgingDeps {
  readonly ledger: Ledger;
  /** null: nobody is asked, and what an earlier program left waiting is decided without. */
  readonly judge: Judge | null;
  readonly clock: Clock;
  /** Those who watch whatever people set. */
  readonly always: readonly Watch[];
  /** Called after an alert was stored: something may be due. */
  readonly onAlert?: () => void;
  readonly log?: Log | undefined;
}

/** Points before they are told: a model is asked about each, outside of every transaction and queue. */
export interface Judging {
  /** Judges the points of an article that wait; gives the alert of those that are told. */
  article(id: string, priority?: Priority): Promise<StoredAlert | null>;
  /** The same of what came in before a time: a program may have ended in between. */
  leftOver(before: string): Promise<void>;
}

export function makeJudging(deps: JudgingDeps): Judging {
  const settle = (waiting: Unjudged, priority: Priority) => settleOne(deps, waiting, priority);
  return {
    async article(id, priority = 'background') {
      const [waiting] = await deps.ledger.unjudged({ article: id });
      return waiting ? settle(waiting, priority) : null;
    },
    async leftOver(before) {
      for (const waiting of await deps.ledger.unjudged({ before })) await settle(waiting, 'background');
    },
  };
}

/** Asks about all points of an article at once, then writes what became of them. */
async function settleOne(
  deps: JudgingDeps,
  { row, points }: Unjudged,
  priority: Priority,
): Promise<StoredAlert | null> {
  const judged = await Promise.all(points.map((point) => judgedPoint(deps, point, priority))).catch(
    whereEnded,
  );
  if (judged === null) return null;
  const { ledger, clock, always, onAlert } = deps;
  const alert = await retryOnConflict(async () => {
    const open = await waitingNow(ledger, points);
    const left = open.map((point) => outcomeOf(point, judged));
    const told = open.filter((_, i) => left[i]?.held === null);
    const [first] = told;
    const incident = first ? await ledger.incident(first.incident.id) : null;
    const now = clock.now();
    const watches = [...always, ...(await ledger.watches())];
    const findings = told.map((point) => ({ ...point, before: null, now: null }));
    const to = incident ? audienceOf(watches, await ledger.rhythms(), incident, findings, now) : [];
    const severity = severities.findLast((s) => told.some((point) => point.severity === s)) ?? 'minor';
    return ledger.settleJudged({ row, points: left, severity, to, at: now.toISOString() });
  });
  if (alert) onAlert?.();
  return alert;
}

/** Where the program ends meanwhile the points wait on, until it runs again. */
function whereEnded(error: unknown): null {
  if (error instanceof ModelFault && error.kind === 'ended') return null;
  throw error;
}

/** Those that still wait, as they are now: a person may have decided one meanwhile, or changed a claim. */
async function waitingNow(ledger: Ledger, points: readonly HeldPoint[]): Promise<readonly HeldPoint[]> {
  const now = await Promise.all(points.map(({ id }) => ledger.heldPoint(id)));
  return now.flatMap((point) => (point?.state === 'open' && point.held === beingJudged ? [point] : []));
}

/** What becomes of a point: as it was judged, but that nothing is told of what is no contradiction any more. */
function outcomeOf(point: HeldPoint, judged: readonly JudgedPoint[]): JudgedPoint {
  const { held = null, judgement = null } = judged.find(({ id }) => id === point.id) ?? {};
  const stands = holds(point, point.before, point.now);
  return { id: point.id, held: stands ? held : (held ?? 'changed-meanwhile'), judgement };
}

async function judgedPoint(deps: JudgingDeps, point: HeldPoint, priority: Priority): Promise<JudgedPoint> {
  const judgement = isForJudge(point) ? await judgementOn(deps, point, priority) : null;
  return { id: point.id, held: heldByJudge(point, judgement?.opinion ?? null), judgement };
}

/** null where there is no judge, where a side is private, and where there is no answer. */
async function judgementOn(
  { ledger, judge, clock, log }: JudgingDeps,
  point: HeldPoint,
  priority: Priority,
): Promise<Judgement | null> {
  const pair = judge && (await pairOf(ledger, point));
  if (!judge || !pair) return null;
  try {
    return { ...(await judge.judge(pair, { priority })), at: clock.now().toISOString() };
  } catch (error) {
    if (!(error instanceof ModelFault) || error.kind === 'ended') throw error;
    log?.warn({ point: point.id, reason: error.message }, 'a point was not judged by the model');
    return null;
  }
}

async function pairOf(ledger: Ledger, { kind, rule, before, now }: HeldPoint): Promise<PairAsked | null> {
  if (!before || !now) return null;
  const [older, newer] = [await ledger.article(before.articleId), await ledger.article(now.articleId)];
  if (!older || !newer || older.isPrivate || newer.isPrivate) return null;
  return {
    kind,
    rule,
    before: { claim: before, title: older.title, around: around(older.text, before) },
    now: { claim: now, title: newer.title, around: around(newer.text, now) },
  };
}
