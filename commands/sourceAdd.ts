import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import type { IngestOutcome } from '../src/core/ledger.ts';
import { inertLine } from '../src/core/inert.ts';
import { count } from './parts.ts';

export const sourceAdd = {
  name: 'source add',
  summary: 'Add an article: its text, or a .txt or .md file',
  options: [
    { name: 'text', kind: 'rest', required: true, summary: 'The pasted text, or the path of a file' },
  ],
  async run({ text = '' }, { desk, user }) {
    return outcomeCard(await desk.addSource({ text, user }));
  },
} satisfies Command;

type Stored = Extract<IngestOutcome, { status: 'stored' | 'revised' }>;

function outcomeCard(outcome: IngestOutcome): Card {
  if (outcome.status === 'refused') throw new UserError(outcome.reason);
  if (outcome.status === 'duplicate')
    return {
      tone: 'plain',
      title: 'Known already',
      blocks: [
        {
          kind: 'text',
          text: `This text is on record as article ${inertLine(outcome.article.id)}; nothing was counted twice.`,
        },
      ],
    };
  return {
    tone: 'plain',
    title: outcome.status === 'revised' ? 'A new version is on record' : 'On record',
    blocks: [{ kind: 'text', text: sentences(outcome).join(' ') }],
    actions: outcome.incident ? [{ label: 'Open', command: `/incident ${outcome.incident.id}` }] : [],
  };
}

/** What was read, where it went, and what could not be told. */
function sentences({ article, reading, incident, claims, alert }: Stored): string[] {
  const read = reading.english
    ? `${count(claims.length, 'claim')} read.`
    : 'The text does not look like English; it was read as English, and nothing is sure.';
  const nothing =
    reading.english && claims.length === 0
      ? 'No figure for people harmed was found; /help source add tells what is read.'
      : null;
  const where = incident
    ? `It is about ${inertLine(incident.title)}.`
    : claims.length > 0
      ? 'No place and date could be told, so it stands with no incident.'
      : null;
  const undated =
    article.published === null ? 'It has no date of publication: weekdays in it could not be dated.' : null;
  const alerted = alert
    ? `It contradicts what is on record in ${count(alert.alert.findings.length, 'point')}: see /alerts.`
    : null;
  return [read, nothing, where, undated, alerted].filter((x) => x !== null);
}
