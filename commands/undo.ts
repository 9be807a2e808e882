import type { Command } from '../src/core/command.ts';
import { changeOf } from '../src/cards/editWords.ts';
import type { LastVerdict } from '../src/core/alertDesk.ts';
import type { Card } from '../src/core/card.ts';
import type { Edit } from '../src/core/edit.ts';
import { editCard } from './editCard.ts';

export const undo = {
  name: 'undo',
  summary: 'Take back an edit: by its number, or the last that you made',
  editors: true,
  options: [
    {
      name: 'edit',
      kind: 'integer',
      required: false,
      summary: 'Its number, as /edits and histories show it',
    },
  ],
  async run({ edit }, { desk, person }) {
    if (edit === undefined) {
      const [verdict, last] = await Promise.all([desk.lastVerdict(person), desk.lastEdit(person)]);
      if (verdict && (last === null || verdict.at >= last.at)) return verdictCard(verdict, last);
    }
    const made = await desk.undo(person, edit === undefined ? null : Number(edit));
    return editCard(made, made.undone?.undoneBy === null ? 'Done again' : 'Taken back');
  },
} satisfies Command;

/** Verdicts are no edits: says what takes the last one back, and what the last edit was; nothing is taken back. */
function verdictCard({ on, id, point, did }: LastVerdict, last: Edit | null): Card {
  const reopen = `/${on} reopen ${id}${point === null ? '' : ` point ${point}`}`;
  const whole = on === 'alert' ? `alert ${id}` : `held point ${id}`;
  const what = point === null ? whole : `point ${point} of ${whole}`;
  const edit = last && `Your last edit was ${last.id} (${changeOf(last)}): /undo ${last.id} takes it back.`;
  return {
    tone: 'plain',
    title: 'Nothing was taken back',
    blocks: [
      { kind: 'text', text: `Your last act was to ${did} ${what}: ${reopen} takes that back.` },
      ...(edit === null ? [] : [{ kind: 'text' as const, text: edit }]),
    ],
    actions: [
      { label: 'Reopen', command: reopen },
      ...(last === null ? [] : [{ label: `Undo edit ${last.id}`, command: `/undo ${last.id}` }]),
    ],
  };
}
