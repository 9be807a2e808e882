import type { Person } from './person.ts';
import type { ClaimRef, StoredClaim } from './record.ts';

/** What an alert may tell; `rise` only to those who ask for it. docs/alerts.md says each in words. */
export const findingKinds = [
  'conflict',
  'denial',
  'status',
  'self-conflict',
  'revised-down',
  'corrected',
  'changed',
  'responsibility',
  'rise',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const severities = ['minor', 'notable', 'major'] as const;
export type Severity = (typeof severities)[number];

/** True where `a` weighs at least as much as `b`. */
export const atLeast = (a: Severity, b: Severity): boolean => severities.indexOf(a) >= severities.indexOf(b);

interface FindingBase {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The rule that found it, for measuring precision. */
  readonly rule: string;
  /** What both sides say, without ids: the same pair is told once, however often it is read again. */
  readonly pair: string;
  /** The outlet's correction that admits a change, letter for letter. */
  readonly note: string | null;
}

/** Both sides of a point as they are on record; one of the two may be missing. */
interface Sides {
  readonly before: StoredClaim | null;
  readonly now: StoredClaim | null;
}

/** What a person made of a point. */
export interface Verdict {
  readonly is: 'acknowledged' | 'dismissed';
  readonly by: Who;
  readonly at: string;
  readonly reason: string | null;
}

/** One point of an alert: what an article says now, and what stood before. */
export interface Finding extends FindingBase, Sides {
  /** Its number in the alert, from 1: `/alert dismiss 12 point 2`. */
  readonly point: number;
  /** null while nobody has judged it. */
  readonly verdict: Verdict | null;
}

/** The same on its way in. */
export interface NewFinding extends FindingBase {
  readonly before: ClaimRef | null;
  readonly now: ClaimRef | null;
}

/** A point that detection holds back, and the rule of suppression that held it: `hearsay`, `caution`, `order-unknown`. */
export interface Unsettled extends NewFinding {
  readonly held: string;
}

/** The same on record; `id` is what people type: `/unsettled tell 7`. */
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
}

/** `open`: nobody has dealt with it; `snoozed` is open again after its time. */
export const alertStates = ['open', 'acknowledged', 'dismissed', 'snoozed'] as const;
export type AlertState = (typeof alertStates)[number];

/** `id` is `slack:U0123`, so that no two platforms' people are taken for one; `name` is what is shown. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

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
  if (points.some(({ verdict }) => verdict === null)) return 'open';
  return points.every(({ verdict }) => verdict?.is === 'dismissed') ? 'dismissed' : 'acknowledged';
}

/** A snooze that is over leaves an alert open. */
export const asOf = (alert: StoredAlert, now: Date): StoredAlert =>
  alert.state === 'snoozed' && (alert.handled?.until ?? '') <= now.toISOString()
    ? { ...alert, state: 'open' }
    : alert;

/** What is watched: one incident, a place with all that will happen there, or everything. */
export type Target =
  | { readonly what: 'incident'; readonly id: string }
  | { readonly what: 'place'; readonly place: string }
  | { readonly what: 'everything' };

/** Which findings a watch takes: `all` is all but ordinary rises, `rises` those too. */
export const watchKinds = ['all', 'conflicts', 'changes', 'responsibility', 'rises'] as const;
export type WatchKinds = (typeof watchKinds)[number];

export interface Watch {
  /** Where it tells: `terminal`, `slack:C0123`, `discord:80351110224678912`. */
  readonly destination: string;
  readonly target: Target;
  readonly min: Severity;
  readonly kinds: WatchKinds;
}

export interface StoredWatch extends Watch {
  readonly id: number;
  readonly by: Who;
  readonly created: string;
}

export const digests = ['off', 'hourly', 'daily'] as const;

/** When a channel is told: at once, or in a digest; and its quiet hours. */
export interface Rhythm {
  readonly digest: (typeof digests)[number];
  /** IANA name of the channel's time zone, such as Asia/Baghdad. */
  readonly zone: string;
  /** Minutes after midnight in `zone`; from > to goes over midnight. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** When it is next told what was held back, ISO time; null where it is not. */
  readonly unsettled: string | null;
}
export const atOnce: Rhythm = { digest: 'off', zone: 'UTC', quiet: null, unsettled: null };

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

/** Where a channel's alerts come from and when. */
export interface Watching {
  readonly watches: readonly StoredWatch[];
  readonly rhythm: Rhythm;
}

/** The address of the channel that a person speaks from; null where the platform names none. */
export function destinationOf({ platform, channel }: Pick<Person, 'platform' | 'channel'>): string | null {
  if (platform === 'terminal') return 'terminal';
  return channel === null ? null : `${platform}:${channel}`;
}

/** `slack:C0123` → slack and C0123. */
export function addressOf(destination: string): { readonly platform: string; readonly channel: string } {
  const at = destination.indexOf(':');
  return at < 0
    ? { platform: destination, channel: '' }
    : { platform: destination.slice(0, at), channel: destination.slice(at + 1) };
}

export const whoIs = ({ platform, id, name }: Pick<Person, 'platform' | 'id' | 'name'>): Who => ({
  id: `${platform}:${id}`,
  name: name ?? id,
});

/** The terminal sees all: who sits there runs the bot. */
export const terminalWatch: Watch = {
  destination: 'terminal',
  target: { what: 'everything' },
  min: 'minor',
  kinds: 'all',
};

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
