import { detailsCard } from '../src/cards/alertDetails.ts';
import { digestCard } from '../src/cards/digestCard.ts';
import type { Act, StoredAlert } from '../src/core/alert.ts';
import type { Rhythm, Target, Watch } from '../src/core/watch.ts';
import type { Severity } from '../src/core/finding.ts';
import type { Card } from '../src/core/card.ts';
import type { Context, Option } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';

/** The option with which commands on alerts begin. */
export const alertOption: Option = {
  name: 'alert',
  kind: 'word',
  required: true,
  summary: 'Its number, such as 3; several as 3,4',
};

/** `3`, `#3`, `3,4` → numbers of alerts, each once. */
export function alertIds(typed: string): readonly number[] {
  const ids = typed.split(',').map((word) => Number(word.trim().replace(/^#/, '')));
  if (ids.length > 50 || ids.some((id) => !Number.isSafeInteger(id) || id < 1))
    throw new UserError(
      `“${inertLine(typed.slice(0, 60))}” is not the number of an alert: use one that /alerts shows, such as 3.`,
    );
  return [...new Set(ids)];
}

/** Does it, and shows the alerts as they stand then. */
export async function actOn(typed: string | undefined, act: Act, { desk, person }: Context): Promise<Card> {
  return alertsCard(await desk.act(person, alertIds(typed ?? ''), act));
}

/** One in full, several in short. */
export function alertsCard(alerts: readonly StoredAlert[]): Card {
  const [only, ...more] = alerts;
  return only && more.length === 0 ? detailsCard(only) : digestCard(alerts);
}

/** Which point a remark begins with: `point 2 two bombings`, `all two bombings`, or none. */
export function readPoint(typed: string): {
  readonly point: number | 'all' | null;
  readonly rest: string;
} {
  const [whole, number] = /^(?:point\s+#?(\d{1,3})|all(?:\s+points)?)(?=\s|$)\s*/i.exec(typed.trim()) ?? [''];
  const rest = typed.trim().slice(whole.length);
  if (whole === '') return { point: null, rest };
  return { point: number === undefined ? 'all' : Number(number), rest };
}

/** "everything", "everything in Mosul", "qaim-2016-12-07" */
export function targetText(target: Target): string {
  if (target.what === 'everything') return 'everything';
  return target.what === 'incident' ? target.id : `everything in ${inertLine(target.place)}`;
}

const levels: Readonly<Record<Severity, string>> = {
  minor: 'every alert',
  notable: 'notable and major alerts',
  major: 'major alerts only',
};

/** "every alert", "major alerts only · conflicts" */
export const settingText = ({ min, kinds }: Pick<Watch, 'min' | 'kinds'>): string =>
  [
    levels[min],
    ...(kinds === 'all' ? [] : [kinds === 'rises' ? 'all kinds and ordinary rises' : kinds]),
  ].join(' · ');

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** "Alerts come at once, but not from 22:00 to 07:00 (Asia/Baghdad)." */
export function rhythmText({ digest, zone, quiet, unsettled }: Rhythm): string {
  const when = {
    off: 'Alerts come at once',
    hourly: 'Alerts come once an hour in one message',
    daily: 'Alerts come once a day at 08:00 in one message',
  }[digest];
  const hours = quiet ? `, but not from ${clockTime(quiet.from)} to ${clockTime(quiet.to)}` : '';
  const held = unsettled === null ? '' : ' What was held back is posted once a day at 08:00.';
  const isZoned = digest !== 'off' || quiet !== null || unsettled !== null;
  return `${when}${hours}${isZoned ? ` (${zone})` : ''}.${held}`;
}
