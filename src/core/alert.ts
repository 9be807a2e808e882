import type { Finding, FindingBase, NewFinding, Severity, Sides, Verdict } from './finding.ts';
import type { Judgement } from './judgement.ts';
import type { Who } from './who.ts';

/** `open`: nobody has dealt with it; `snoozed` is open again after its time; `settled`: a correction left no contradiction. */
export const alertStates = ['open', 'acknowledged', 'dismissed', 'snoozed', 'settled'] as const;
export type AlertState = (typeof alertStates)[number];

/** Who set an alert's state, and why. */
export interface Handled {
  readonly by: Who;
  readonly at: string;
  readonly reason: string | null;
  /** When a snoozed alert is open again; ISO time. */
  readonly until: string | null;
}

/** What a person does with an alert; `point` is the number of one point, null for all. */
export type Act =
  | { readonly do: 'acknowledge' }
  | { readonly do: 'dismiss'; readonly point: number | null; readonly reason: string }
  | { readonly do: 'snooze'; readonly until: string }
  | { readonly do: 'assign'; readonly to: Who }
  | { readonly do: 'reopen'; readonly point: number | null };

/** An alert's state follows from its points: it is open while one of them is. */
export function stateOf(points: readonly Pick<Finding, 'verdict'>[]): Exclude<AlertState, 'snoozed'> {
  const verdicts = new Set(points.map(({ verdict }) => verdict?.is ?? 'open'));
  const states = ['open', 'acknowledged', 'settled'] as const;
  return states.find((state) => verdicts.has(state)) ?? 'dismissed';
}

/** A snooze that is over leaves an alert open. */
export const asOf = (alert: StoredAlert, now: Date): StoredAlert =>
  alert.state === 'snoozed' && (alert.handled?.until ?? '') <= now.toISOString()
    ? { ...alert, state: 'open' }
    : alert;

/** One who is to be told of an alert, and of which of its findings. */
export interface Audience {
  readonly destination: string;
  /** Indices of findings. */
  readonly wanted: readonly number[];
  /** ISO time from which it may be sent. */
  readonly due: string;
  readonly digest: boolean;
}

/** An alert on its way in, with whom it is for. */
export interface NewAlert {
  readonly severity: Severity;
  readonly findings: readonly NewFinding[];
  readonly to: readonly Audience[];
}

export interface StoredAlert {
  readonly id: number;
  readonly alert: Alert;
  readonly created: string;
  readonly severity: Severity;
  readonly state: AlertState;
  /** null while it is as it was raised. */
  readonly handled: Handled | null;
  readonly assignee: Who | null;
}

/** One message an article: what it says, against what stood before it. */
export interface Alert {
  readonly incident: {
    readonly id: string;
    readonly title: string;
    readonly place: string | null;
    readonly kind: string | null;
    /** True where a person gave the title. */
    readonly renamed: boolean;
  };
  readonly article: { readonly id: string; readonly outlet: string | null; readonly url: string | null };
  readonly findings: readonly Finding[];
}

/** A point that was held back, on record; `id` is what people type: `/unsettled tell 7`. */
export interface HeldPoint extends FindingBase, Sides {
  readonly id: number;
  readonly incident: Alert['incident'];
  readonly created: string;
  readonly held: string;
  /** `told`: it is a point of an alert now. */
  readonly state: 'open' | 'told' | 'dismissed';
  /** The alert that told it. */
  readonly alert: number | null;
  /** Who decided it; null while it is open, and where a later article made it an alert. */
  readonly decided: Omit<Verdict, 'is'> | null;
  /** What a model said of it; null where none was asked, or none answered. */
  readonly judgement?: Judgement | null | undefined;
}
