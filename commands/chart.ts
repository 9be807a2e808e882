import { textCard, type Card } from '../src/core/card.ts';
import { figureMeasures, type FigureMeasure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import type { Desk, IncidentFile } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { withIncident } from './parts.ts';

export const chart = {
  name: 'chart',
  summary: 'Who claims which figure, as a picture',
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' },
    {
      name: 'outcome',
      kind: 'choice',
      required: false,
      summary: 'What was counted; else the first that has a figure',
      choices: figureMeasures,
    },
  ],
  async run({ incident = '', outcome }, { desk }) {
    await checkOutcome(desk, incident);
    return withIncident(desk, incident, (file) => chartCard(desk, file, measureOf(outcome)));
  },
} satisfies Command;

/** `qaim foo`: throws where the name without its last word is an incident's, and says what of it can be drawn. */
async function checkOutcome(desk: Desk, name: string): Promise<void> {
  const [, head, last] = /^(.*\S)\s+(\S+)$/.exec(name.trim()) ?? [];
  if (head === undefined || last === undefined || (await desk.find(name)).found !== 'none') return;
  const found = await desk.find(head);
  if (found.found !== 'one' || found.file.rows.length === 0) return;
  const drawn = found.file.rows.map(({ measure }) => measure).join(', ');
  throw new UserError(
    `“${inertLine(last)}” cannot be drawn for ${found.file.incident.id}: it has figures for ${drawn}.`,
  );
}

const measureOf = (text: string | undefined): FigureMeasure | undefined =>
  figureMeasures.find((m) => m === text);

/** The picture of one outcome, its words as alt text, and a button for each other outcome that has a figure. */
function chartCard(desk: Desk, file: IncidentFile, measure = file.rows[0]?.measure): Card {
  const { id, title } = file.incident;
  const drawn = desk.chart(file, measure);
  const others = file.rows.map((r) => r.measure).filter((m) => m !== measure);
  if (!drawn || measure === undefined) {
    const what = measure === undefined ? 'people harmed' : `“${measure}”`;
    const instead = others.length > 0 ? `: there are figures for ${others.join(', ')}` : '';
    return textCard(inertLine(title), `No figure for ${what} is on record${instead}.`);
  }
  const picture = {
    kind: 'picture',
    name: `${id}-${measure}.png`,
    png: Buffer.from(drawn.png).toString('base64'),
    alt: drawn.alt,
  } as const;
  return {
    tone: 'plain',
    title: inertLine(title),
    blocks: [picture],
    actions: [
      ...others.map((m) => ({ label: nameOf(m), command: `/chart ${id} ${m}` })),
      { label: 'Open', command: `/incident ${id}` },
    ],
  };
}

const nameOf = (measure: string): string => measure[0]!.toUpperCase() + measure.slice(1);
