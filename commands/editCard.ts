import type { Block, Card, FormInput } from '../src/core/card.ts';
import type { Corrected } from '../src/core/corrections.ts';
import type { Edit } from '../src/core/edit.ts';
import { changeOf, signature } from '../src/cards/editWords.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';

/** What was changed, by whom, and how to take it back. */
export function editCard({ edit, incident, undone }: Corrected, title: string): Card {
  const { claimId } = undone ?? edit;
  const about = claimId === null ? '' : `claim ${claimId}: `;
  const again = undone?.undoneBy === null ? 'holds again' : 'no longer holds';
  const words = undone ? `${changeOf(undone)} (edit ${undone.id}): ${again}` : changeOf(edit);
  return {
    tone: 'plain',
    title,
    ...(incident ? { subtitle: inertLine(incident.title) } : {}),
    blocks: [
      { kind: 'text', text: `${about}${words}` },
      ...(edit.reason === null ? [] : [{ kind: 'text' as const, text: `Why: ${inertLine(edit.reason)}` }]),
      { kind: 'text', text: signature(edit) },
    ],
    actions: [
      ...(claimId === null ? [] : [{ label: 'Evidence', command: `/claim ${claimId}` }]),
      ...(incident ? [{ label: 'Open', command: `/incident ${incident.id}` }] : []),
      { label: edit.kind === 'undo' ? 'Redo' : 'Undo', command: `/undo ${edit.id}` },
    ],
  };
}

/** The same of several fields, set at once. */
export function editsCard(made: readonly Corrected[], title: string): Card {
  const [first, ...more] = made;
  if (!first) throw new UserError('Nothing was changed: every field says what it said.');
  const card = editCard(first, title);
  if (more.length === 0) return card;
  const undo = made.map(({ edit }) => ({
    label: `Undo ${edit.kind.replace('incident-', '')}`,
    command: `/undo ${edit.id}`,
  }));
  return {
    ...card,
    blocks: [editTable(made.map(({ edit }) => edit))],
    actions: [...(card.actions ?? []).filter(({ label }) => label !== 'Undo'), ...undo],
  };
}

/** Of what a form handed in, the fields that say something else than they do now. */
export const changedIn = (
  fields: readonly { readonly name: string; readonly value: string }[],
  typed: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(({ name, value }) => {
      const given = typed[name];
      return given === undefined || given === value ? [] : [[name, given] as const];
    }),
  );

export const notSeen = new UserError('Somebody changed it while the form was open: open the form again.');

export const reasonInput: FormInput = { name: 'reason', label: 'Reason', hint: 'Why, for the record' };

/** `edit 7 · Ana, 9 Dec 2016 | claim 12 | figure: 55 → 60 | typing error | undone by edit 9` */
export const editRow = (edit: Edit): readonly string[] => [
  signature(edit),
  edit.claimId === null ? '' : `#${edit.claimId}`,
  changeOf(edit),
  edit.reason === null ? '' : inertLine(edit.reason),
  edit.undoneBy === null ? '' : `undone by edit ${edit.undoneBy}`,
];

export const editTable = (edits: readonly Edit[]): Block => ({ kind: 'table', rows: edits.map(editRow) });
