import { type Field, fieldsOf, inputOf, wordsIn } from '../src/cards/fieldValues.ts';
import { sayingOf, speakerOf } from '../src/cards/wording.ts';
import type { Action, Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import { UserError } from '../src/core/errors.ts';
import type { Fixable } from '../src/core/fields.ts';
import { type StoredClaim, isDropped } from '../src/core/record.ts';
import { reasonInput } from './editCard.ts';

/** A form takes five inputs: these have one of their own. */
const counting: readonly Fixable[] = ['scope', 'standing', 'state', 'stance'];

/** The number of the last edit of a claim: tells whether a form is still about what it showed. */
export const lastEditOf = ({ correction }: StoredClaim): string =>
  String(Math.max(0, ...(correction?.set.map(({ edit }) => edit) ?? [])));

/** The buttons that open the forms of a claim: what it says, and, of a figure, how it counts. */
export const fixActions = (claim: StoredClaim): readonly Action[] => [
  { label: 'Fix', command: `/claim fix ${claim.id}`, form: true },
  ...(isFigure(claim)
    ? [{ label: 'How it counts', command: `/claim fix ${claim.id} standing`, form: true as const }]
    : []),
];

/** All that can be set in a claim, or one field of it, with what it says now; and the form that the field is in. */
export function claimFixCard(claim: StoredClaim, wanted: Fixable | null): Card {
  if (isDropped(claim)) throw new UserError(`Claim ${claim.id} is dropped: take that back first with /undo.`);
  const fields = fieldsOf(claim);
  const one = wanted === null ? fields : fields.filter(({ name }) => name === wanted);
  const isSecond = isFigure(claim) && wanted !== null && counting.includes(wanted);
  const inputs = fields.filter(({ name }) => !isFigure(claim) || counting.includes(name) === isSecond);
  return {
    tone: 'plain',
    title: `What can be set in claim ${claim.id}`,
    subtitle: `${speakerOf(claim)}: ${sayingOf(claim)}`,
    blocks: [
      { kind: 'table', rows: (one.length > 0 ? one : fields).map(row) },
      {
        kind: 'text',
        text: `Type /claim fix ${claim.id}, a field and a value. To move it: /claim fix ${claim.id} incident and a name.`,
      },
    ],
    actions: fixActions(claim),
    form: {
      title: isSecond ? `How claim ${claim.id} counts` : `Fix claim ${claim.id}`,
      command: 'claim fix',
      args: { id: String(claim.id), seen: lastEditOf(claim) },
      inputs: [...inputs.map(inputOf), reasonInput],
    },
  };
}

const row = (field: Field): readonly string[] => [field.name, `now ${wordsIn(field)}`, field.hint];
