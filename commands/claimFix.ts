import type { Command } from '../src/core/command.ts';
import { type Fixable, fixable } from '../src/core/record.ts';
import { editCard } from './editCard.ts';
import { idOf } from './parts.ts';

export const claimFix = {
  name: 'claim fix',
  summary: 'Set what was misread in a claim: its figure, population, speaker or incident',
  editors: true,
  options: [
    { name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' },
    { name: 'field', kind: 'choice', required: true, summary: 'What to set', choices: [...fixable] },
    {
      name: 'value',
      kind: 'rest',
      required: true,
      summary: 'Such as 12-15, civilians, Karim Haddad, mayor, or qaim-2016-12-07',
    },
    { name: 'reason', kind: 'word', required: false, named: true, summary: 'Why, for the record' },
  ],
  async run({ id = '', field, value = '', reason }, { desk, person }) {
    const made = await desk.fix(person, idOf(id), fieldOf(field), value, reason ?? null);
    return editCard(made, `Claim ${idOf(id)} is corrected`);
  },
} satisfies Command;

/** The parser lets no other word through. */
const fieldOf = (word: string | undefined): Fixable => fixable.find((f) => f === word) ?? 'figure';
