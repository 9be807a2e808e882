import type { Article } from '../src/core/article.ts';
import { batchSentence, type BatchSum } from '../src/core/batch.ts';
import { type Card, textCard } from '../src/core/card.ts';
import { count } from '../src/core/count.ts';
import { day } from '../src/core/dates.ts';
import { UserError } from '../src/core/errors.ts';
import type { Incident, Reading } from '../src/core/incident.ts';
import { inertLine } from '../src/core/inert.ts';
import type { IngestOutcome } from '../src/core/ledger.ts';

/** What became of a folder or of many records. */
export const batchCard = (sum: BatchSum): Card =>
  textCard(sum.read > 0 ? 'On record' : 'Nothing new is on record', batchSentence(sum));

type Stored = Extract<IngestOutcome, { status: 'stored' | 'revised' }>;

/** What became of one article; throws a `UserError` where it was refused. */
export function outcomeCard(outcome: IngestOutcome): Card {
  if (outcome.status === 'refused') throw new UserError(outcome.reason);
  if (outcome.status === 'duplicate')
    return {
      tone: 'plain',
      title: 'Known already',
      blocks: [
        {
          kind: 'text',
          text: [
            `This text is on record as article ${inertLine(outcome.article.id)}; nothing was counted twice.`,
            ...markOf(outcome.article),
          ].join(' '),
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

const markOf = ({ isPrivate }: Article): readonly string[] =>
  isPrivate ? ['Marked private: it is sent to no model.'] : [];

/** The incident that it is about; where no place is known, how to set one. */
const whereOf = ({ id, title, place }: Incident): string =>
  place === null
    ? `No place was found in it: /incident fix ${id} place says where it was.`
    : `It is about ${inertLine(title)}.`;

/** By the rules, which know English, or by the model. */
const isRead = ({ english, second }: Reading): boolean => english || second?.waits === null;

/** How much was read, and by whom, as far as it is not by all who are asked. */
function readBy({ english, second }: Reading, claims: number): readonly string[] {
  const read = `${count(claims, 'claim')} read.`;
  const later = second?.waits ? [`The model reads it later. ${inertLine(second.waits.reason)}`] : [];
  if (english) return second?.waits ? [read, 'So far the rules alone have read it.', ...later] : [read];
  const isForeign = 'The text does not look like English';
  if (!second) return [`${isForeign}, so no claim was read in it.`];
  return second.waits
    ? [`${isForeign}, so no claim was read in it yet.`, ...later]
    : [read, `${isForeign}: the model alone has read it.`];
}

/** What was read, where it went, and what was not found. */
function sentences({ article, reading, incident, claims, alert }: Stored): string[] {
  const nothing =
    isRead(reading) && claims.length === 0
      ? 'No figure for people harmed was found; /help source add tells what is read.'
      : null;
  const where = incident && whereOf(incident);
  const undated =
    article.published !== null
      ? null
      : reading.event.date === null
        ? 'It has no date of publication: weekdays in it could not be dated.'
        : `It has no date of publication; by its text it happened on ${day(reading.event.date, { year: true })}.`;
  const alerted = alert
    ? `It contradicts what is on record in ${count(alert.alert.findings.length, 'point')}: see /alerts.`
    : null;
  const found = [
    ...readBy(reading, claims.length),
    reading.cut ?? null,
    nothing,
    where,
    undated,
    alerted,
  ].filter((x) => x !== null);
  return [...found, ...markOf(article)];
}
