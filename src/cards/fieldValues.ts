import type { FormInput } from '../core/card.ts';
import { isFigure } from '../core/claim.ts';
import {
  type Fixable,
  type Wordings,
  blameStances,
  figureStances,
  listOf,
  outcomes,
  peoples,
  scopes,
  standingWords,
  stateWords,
  wordsOf,
} from '../core/fields.ts';
import { inertLine } from '../core/inert.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { amountOf } from './wording.ts';

/** A field of a claim that a person may set: what it says now, and what it may say. */
export interface Field {
  readonly name: Fixable;
  readonly label: string;
  /** As it is handed in by a form where nobody changes it. */
  readonly value: string;
  /** Absent where any words may be given. */
  readonly values?: Wordings<string>;
  readonly hint: string;
}

const chosen = (name: Fixable, label: string, value: string, values: Wordings<string>): Field => ({
  name,
  label,
  value,
  values,
  hint: listOf(values),
});

const spoken = ({ speaker }: StoredClaim): Field => ({
  name: 'speaker',
  label: 'Who says it',
  value: speaker ? inertLine([speaker.name, speaker.role].filter(Boolean).join(', ')) : 'outlet',
  hint: 'A name and a role, such as Karim Haddad, mayor; outlet for its own voice',
});

/** The fields of a claim, in the order in which people look at them. */
export function fieldsOf(claim: StoredClaim): readonly Field[] {
  const scope = chosen('scope', 'It is about', claim.scope, scopes);
  if (!isFigure(claim))
    return [
      {
        name: 'actor',
        label: 'Who is said to have done it',
        value: inertLine(claim.actor),
        hint: 'Such as the air force',
      },
      chosen('stance', 'The speaker', claim.stance, blameStances),
      spoken(claim),
      scope,
    ];
  const figure: Field = {
    name: 'figure',
    label: 'Figure',
    value: claim.low === null && claim.high === null ? '' : amountOf(claim),
    hint: '12, 12-15, 12+, more than 100 or dozens',
  };
  return [
    ...(claim.stance === 'denies' ? [] : [figure]),
    chosen('outcome', 'What happened to them', claim.measure, outcomes),
    ...(claim.measure === 'attacks'
      ? []
      : [chosen('population', 'Who they were', claim.population, peoples)]),
    spoken(claim),
    scope,
    chosen('standing', 'It counts as', claim.standing, standingWords),
    chosen('state', 'It is', claim.state, stateWords),
    chosen('stance', 'The speaker', claim.stance, figureStances),
  ];
}

/** What the field says now, in words. */
export const wordsIn = ({ value, values }: Field): string => (values ? wordsOf(values, value) : value);

/** What had been read of the fields that people set: "scope this event, standing total"; empty where they set none. */
export function readBefore(claim: StoredClaim): string {
  const set = new Set<string>(claim.correction?.set.map(({ field }) => field));
  return fieldsOf(asRead(claim))
    .filter(({ name }) => set.has(name))
    .map((field) => `${field.name} ${wordsIn(field)}`)
    .join(', ');
}

export const inputOf = ({ name, label, value, values, hint }: Field): FormInput => ({
  name,
  label,
  value,
  ...(values ? { choices: values.map(({ term, words }) => ({ value: term, label: words })) } : { hint }),
});
