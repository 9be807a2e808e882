import type { StoredAlert } from '../core/alert.ts';
import { json } from './json.ts';
import { z } from 'zod';

export const What = z.enum(['alert', 'points', 'digest', 'reminder', 'edit', 'settled', 'unsettled']);
const Wanted = json(z.array(z.number()));

/** Indices of the points that a channel wants; null for all, and where the column cannot be read. */
export const wantedOf = (column: string | null): readonly number[] | null =>
  column === null ? null : (Wanted.safeParse(column).data ?? null);

/** The alert with those findings alone. */
export function withWanted(stored: StoredAlert, wanted: readonly number[] | null): StoredAlert {
  if (wanted === null) return stored;
  const findings = stored.alert.findings.filter((_, i) => wanted.includes(i));
  return { ...stored, alert: { ...stored.alert, findings } };
}
