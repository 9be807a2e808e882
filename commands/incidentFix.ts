import type { Card } from '../src/core/card.ts';
import type { Args, Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { IncidentFile } from '../src/core/desk.ts';
import { describable } from '../src/core/fields.ts';
import { inertLine } from '../src/core/inert.ts';
import { changedIn, editCard, editsCard, notSeen, reasonInput } from './editCard.ts';
import { inForm, withIncident } from './parts.ts';

export const incidentFix = {
  name: 'incident fix',
  summary: 'Set where and when an incident was, or what kind of event',
  editors: true,
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'Its id, such as qaim-2016-12-07' },
    {
      name: 'field',
      kind: 'choice',
      required: false,
      summary: 'What to set; without it, all that can be set is listed',
      choices: [...describable],
    },
    {
      name: 'value',
      kind: 'rest',
      required: false,
      summary: 'Such as Maga, Kebbi, Nigeria; 7 December 2016; air strike; or unknown',
    },
    { name: 'reason', kind: 'word', required: false, named: true, summary: 'Why, for the record' },
  ],
  fields: [...describable, 'seen'].map(inForm),
  async run({ incident = '', field, value, reason, ...typed }: Args, { desk, person }): Promise<Card> {
    const why = reason ?? null;
    const wanted = describable.find((f) => f === field);
    if (wanted && value !== undefined) {
      const [made] = await desk.describe(person, incident, { [wanted]: value }, why);
      return editCard(made!, 'The incident is corrected');
    }
    if (typed['seen'] === undefined)
      return withIncident(desk, incident, (file) => incidentFixCard(file, desk.kinds));
    const found = await desk.find(incident);
    if (found.found !== 'one' || typed['seen'] !== lastEditOf(found.file)) throw notSeen;
    const values = changedIn(fieldsOf(found.file, desk.kinds), typed);
    return editsCard(await desk.describe(person, incident, values, why), 'The incident is corrected');
  },
} satisfies Command;

const lastEditOf = ({ edits = [] }: IncidentFile): string =>
  String(Math.max(0, ...edits.map(({ id }) => id)));

function fieldsOf({ incident }: IncidentFile, kinds: readonly string[]) {
  const { place, within, date, kind } = incident;
  return [
    {
      name: 'place' as const,
      label: 'Where it was',
      value: place === null ? 'unknown' : inertLine([place, ...within].join(', ')),
      hint: 'A place and what holds it, such as Maga, Kebbi, Nigeria; or unknown',
    },
    {
      name: 'date' as const,
      label: 'When it was',
      value: date ?? 'unknown',
      hint: 'Such as 2016-12-07 or 7 December 2016; or unknown',
    },
    {
      name: 'kind' as const,
      label: 'What kind of event it was',
      value: kind ?? 'unknown',
      hint: `${kinds.join(', ')} or unknown`,
      choices: ['unknown', ...kinds].map((word) => ({ value: word, label: word })),
    },
  ];
}

function incidentFixCard(file: IncidentFile, kinds: readonly string[]): Card {
  const { id, title, date } = file.incident;
  const fields = fieldsOf(file, kinds);
  const now = (value: string): string => `now ${value === date ? day(date, { year: true }) : value}`;
  return {
    tone: 'plain',
    title: 'What you can set for this incident',
    subtitle: inertLine(title),
    blocks: [
      { kind: 'table', rows: fields.map(({ name, value, hint }) => [name, now(value), hint]) },
      {
        kind: 'text',
        text: `Type /incident fix ${id}, a field and a value. /incident rename ${id} gives it a title.`,
      },
    ],
    actions: [{ label: 'Fix', command: `/incident fix ${id}`, form: true }],
    form: {
      title: 'Fix the incident',
      command: 'incident fix',
      args: { incident: id, seen: lastEditOf(file) },
      inputs: [
        ...fields.map(({ hint, ...field }) => ('choices' in field ? field : { ...field, hint })),
        reasonInput,
      ],
    },
  };
}
