import type { Card } from '../src/core/card.ts';
import type { Command, Upload } from '../src/core/command.ts';
import type { Source } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import type { IngestOutcome } from '../src/core/ledger.ts';
import { inertLine } from '../src/core/inert.ts';
import { count } from './parts.ts';

const oneOf = 'Give one of a link, a text and a file, not several and not none: an article at a time.';

export const sourceAdd = {
  name: 'source add',
  summary: 'Add an article: its link, its text, or a file',
  options: [
    { name: 'text', kind: 'rest', required: false, summary: 'The link, or the pasted text, of an article' },
    { name: 'url', kind: 'word', required: false, named: true, summary: 'The link of an article' },
    {
      name: 'outlet',
      kind: 'word',
      required: false,
      named: true,
      summary: 'Who published it, such as Reuters',
    },
    { name: 'date', kind: 'word', required: false, named: true, summary: 'When, such as 2016-12-08' },
  ],
  form: { title: 'Add a source' },
  onMessage: { label: 'Add as source' },
  async run({ text, url, outlet, date }, { desk, person, upload }) {
    const given = [text, url, upload].filter((x) => x !== undefined);
    if (given.length !== 1) throw new UserError(oneOf);
    const about = { outlet: outlet ?? null, published: date ?? null };
    return outcomeCard(await desk.addSource({ ...about, ...sourceOf(text, url, upload), person }));
  },
} satisfies Command;

/** A text that is but a link is that link. */
function sourceOf(text = '', url: string | undefined, upload: Upload | undefined): Source {
  if (upload) return { upload };
  const word = url ?? text.trim().replace(/^["“<]([^"“”<>]*)[">”]$/, '$1');
  return url !== undefined || /^https?:\/\/\S+$/i.test(word) ? { url: word } : { text };
}

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
