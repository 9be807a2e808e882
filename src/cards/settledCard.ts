import type { StoredAlert } from '../core/alert.ts';
import type { Card } from '../core/card.ts';
import { type Edit, editorName } from '../core/edit.ts';
import type { Finding } from '../core/finding.ts';
import { numbered } from './alertWords.ts';
import { changeOf } from './editWords.ts';
import { capitalised } from './paragraph/english.ts';

/**
 * For an alert's thread: an edit, or reading its article again, left no contradiction in these points, or brought it back. null where
 * people have judged them since.
 *
 * @example settledCard(alert, edit) // "Ana corrected claim 12 (figure: 60 → 55): the two sides no longer contradict each other."
 */
export function settledCard({ id, state, alert }: StoredAlert, edit: Edit | null): Card | null {
  const settled = alert.findings.filter(({ verdict }) => verdict?.is === 'settled');
  const points = settled.length > 0 ? settled : alert.findings.filter(({ verdict }) => verdict === null);
  if (points.length === 0) return null;
  const isSettled = settled.length > 0;
  const which =
    isSettled && state !== 'settled'
      ? `${numbered(points.map(({ point }) => point))} of alert ${id}`
      : `Alert ${id}`;
  const is = points.length > 1 && which.startsWith('Points') ? 'are' : 'is';
  return {
    tone: isSettled ? 'plain' : 'alert',
    title: `${which} ${is} ${isSettled ? 'settled' : 'open again'}`,
    blocks: [{ kind: 'text', text: `${causeOf(edit)}: ${outcomeOf(points, isSettled)}.` }],
    actions: [
      { label: 'Details', command: `/alert show ${id}` },
      ...(edit ? [{ label: 'Undo', command: `/undo ${edit.id}` }] : []),
    ],
  };
}

/** What was corrected, and by whom: "Ana corrected claim 12 (figure: 60 people → 55, read as 55)". */
function causeOf(edit: Edit | null): string {
  if (!edit) return 'The article was read again';
  const who = edit.by.name === null ? capitalised(editorName(edit.by)) : editorName(edit.by);
  if (edit.kind === 'undo') return `${who} took back edit ${edit.target.edit}`;
  if (edit.kind === 'drop') return `${who} dropped claim ${edit.claimId ?? ''}`.trimEnd();
  if (edit.kind === 'incident') return `${who} moved claim ${edit.claimId ?? ''} to ${edit.after.incidentId}`;
  const change = changeOf(edit);
  return edit.claimId === null ? `${who} ${change}` : `${who} corrected claim ${edit.claimId} (${change})`;
}

function outcomeOf(points: readonly Finding[], isSettled: boolean): string {
  const arePairs = points.every(({ before, now }) => before !== null && now !== null);
  if (!arePairs) return isSettled ? 'it no longer holds' : 'it holds again';
  if (points.length > 1)
    return isSettled ? 'they no longer contradict each other' : 'they contradict each other again';
  return isSettled
    ? 'the two sides no longer contradict each other'
    : 'the two sides contradict each other again';
}
