import { readBefore } from '../src/cards/fieldValues.ts';
import { count } from '../src/core/count.ts';
import { setBy } from '../src/cards/editWords.ts';
import { modelReads } from '../src/cards/twoReadings.ts';
import type { Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { editorName } from '../src/core/edit.ts';
import type { IncidentFile } from '../src/core/desk.ts';
import { inertLine } from '../src/core/inert.ts';
import { shownClaim } from '../src/core/remarks.ts';
import type { StoredClaim } from '../src/core/record.ts';
import { withIncident } from './parts.ts';

export const exportClaims = {
  name: 'export',
  summary: 'Every claim on an incident as a file',
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' },
    {
      name: 'format',
      kind: 'choice',
      required: true,
      summary: 'csv for a spreadsheet, json for a program',
      choices: ['csv', 'json'],
    },
  ],
  run: ({ incident = '', format = 'csv' }, { desk }) =>
    withIncident(desk, incident, (file) => exportCard(file, format === 'json' ? 'json' : 'csv')),
} satisfies Command;

function exportCard(file: IncidentFile, format: 'csv' | 'json'): Card {
  const { incident, claims } = file;
  const content = format === 'csv' ? csv(claims) : json(file);
  const mime = format === 'csv' ? 'text/csv' : 'application/json';
  return {
    tone: 'plain',
    title: `${count(claims.length, 'claim')} as ${format}`,
    subtitle: inertLine(incident.title),
    blocks: [{ kind: 'file', name: `${incident.id}.${format}`, mime, content }],
  };
}

const json = ({ incident, claims, relations, edits = [] }: IncidentFile): string => {
  const content = {
    incident,
    claims: claims.map(shownClaim),
    relations: relations.map(({ kind, rule, a, b }) => ({ kind, rule, a: a.id, b: b.id })),
    edits: edits.map(({ id, kind, by, at, reason, before, after }) => ({
      id,
      kind,
      by: editorName(by),
      at,
      reason,
      before,
      after,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};

const columns: readonly (readonly [string, (c: StoredClaim) => string | number | boolean | null])[] = [
  ['id', (c) => c.id],
  ['measure', (c) => c.measure],
  ['population', (c) => (isFigure(c) ? c.population : null)],
  ['low', (c) => (isFigure(c) ? c.low : null)],
  ['high', (c) => (isFigure(c) ? c.high : null)],
  ['wording', (c) => (isFigure(c) ? c.wording : null)],
  ['stance', (c) => c.stance],
  ['actor', (c) => (isFigure(c) ? null : c.actor)],
  ['act', (c) => (isFigure(c) ? null : c.act)],
  ['speaker', (c) => c.speaker?.name ?? null],
  ['role', (c) => c.speaker?.role ?? null],
  ['speaker_kind', (c) => c.speaker?.kind ?? null],
  ['via', (c) => c.via],
  ['relayed', (c) => (isFigure(c) ? c.relayed : null)],
  ['speaker_key', (c) => c.speakerKey],
  ['origin', (c) => c.origin],
  ['incident', (c) => c.incidentId],
  ['scope', (c) => c.scope],
  ['place', (c) => c.place],
  ['date', (c) => c.date],
  ['as_of', (c) => (isFigure(c) ? c.asOf : null)],
  ['key', (c) => c.key],
  ['part_of', (c) => (isFigure(c) ? c.partOf : null)],
  ['standing', (c) => (isFigure(c) ? c.standing : null)],
  ['subset', (c) => (isFigure(c) ? c.subset : null)],
  ['state', (c) => (isFigure(c) ? c.state : null)],
  ['attackers', (c) => (isFigure(c) ? c.attackers : null)],
  ['source', (c) => (isFigure(c) ? c.source : null)],
  ['derived', (c) => (isFigure(c) ? c.derived : null)],
  ['parts', (c) => (isFigure(c) ? c.parts.join(' ') : null)],
  ['hearsay', (c) => (isFigure(c) ? c.hearsay : null)],
  ['outlet', (c) => c.outlet],
  ['published', (c) => c.published],
  ['article', (c) => c.articleId],
  ['url', (c) => c.url],
  ['start', (c) => c.start],
  ['end', (c) => c.end],
  ['quote', (c) => c.quote],
  ['rules', (c) => c.rules.join(' ')],
  ['cautions', (c) => c.cautions.join(' ')],
  ['set_by', (c) => setBy(c.correction) || null],
  ['as_read', (c) => readBefore(c) || null],
  ['readers', (c) => c.readers?.by ?? null],
  ['model_reads', (c) => modelReads(c) || null],
];

/** RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csv = (claims: readonly StoredClaim[]): string =>
  [columns.map(([name]) => name), ...claims.map((c) => columns.map(([, of]) => cell(of(c))))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
