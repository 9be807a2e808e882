import { fieldsOf } from '../src/cards/fieldValues.ts';
import type { Card } from '../src/core/card.ts';
import type { Args, Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { fixable } from '../src/core/fields.ts';
import { claimFixCard, lastEditOf } from './claimFixCard.ts';
import { changedIn, editCard, editsCard, notSeen } from './editCard.ts';
import { idOf, inForm } from './parts.ts';

/** In a form each field stands by itself; to which incident a claim belongs is asked for in words. */
const inForms = fixable.filter((field) => field !== 'incident');

export const claimFix = {
  name: 'claim fix',
  summary: 'Set what was misread in a claim, such as its figure, speaker or scope',
  editors: true,
  options: [
    { name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' },
    {
      name: 'field',
      kind: 'choice',
      required: false,
      summary: 'What to set; without it, all that can be set is listed',
      choices: [...fixable],
    },
    {
      name: 'value',
      kind: 'rest',
      required: false,
      summary: 'Such as 12-15, injured, Karim Haddad, mayor, another event, part or qaim-2016-12-07',
    },
    { name: 'reason', kind: 'word', required: false, named: true, summary: 'Why, for the record' },
  ],
  fields: [...inForms, 'seen'].map(inForm),
  async run({ id = '', field, value, reason, ...typed }: Args, { desk, person }): Promise<Card> {
    const n = idOf(id);
    const why = reason ?? null;
    const wanted = fixable.find((f) => f === field);
    if (wanted && value !== undefined) {
      const [made] = await desk.fix(person, n, { [wanted]: value }, why);
      return editCard(made!, `Claim ${n} is corrected`);
    }
    const file = await desk.claim(n);
    if (!file)
      throw new UserError(`There is no claim ${n} on record: cards show each claim's number, such as #12.`);
    if (typed['seen'] === undefined) return claimFixCard(file.claim, wanted ?? null);
    if (typed['seen'] !== lastEditOf(file.claim)) throw notSeen;
    const values = changedIn(fieldsOf(file.claim), typed);
    return editsCard(await desk.fix(person, n, values, why), `Claim ${n} is corrected`);
  },
} satisfies Command;
