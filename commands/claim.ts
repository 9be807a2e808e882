import type { Block, Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { ClaimFile } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { quoteOf } from '../src/core/alertCard.ts';
import { inertLine } from '../src/core/inert.ts';
import { formatInterval } from '../src/core/interval.ts';
import type { StoredClaim } from '../src/core/ledger.ts';
import { carriedBy, chainOf, sayingOf, speakerOf } from '../src/core/wording.ts';
import { idOf, withRest } from './parts.ts';

export const claim = {
  name: 'claim',
  summary: 'The evidence for one claim: the sentence, who said it to whom, and how it was read',
  options: [{ name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' }],
  async run({ id = '' }, { desk }) {
    const file = await desk.claim(idOf(id));
    if (!file)
      throw new UserError(
        `There is no claim ${inertLine(id)} on record: cards show each claim's number, such as #12.`,
      );
    return claimCard(file);
  },
} satisfies Command;

function claimCard({ claim: c, incident, relations }: ClaimFile): Card {
  return {
    tone: 'plain',
    title: `#${c.id} · ${speakerOf(c)}: ${sayingOf(c)}`,
    ...(incident ? { subtitle: inertLine(incident.title) } : {}),
    blocks: [quoteOf(c), { kind: 'table', rows: facts(c) }, ...others(c, relations)],
    actions: incident ? [{ label: 'Open', command: `/incident ${incident.id}` }] : [],
  };
}

function facts(c: StoredClaim): (readonly string[])[] {
  const figure = isFigure(c)
    ? [
        ['understood as', `${formatInterval(c)} ${c.population} ${c.measure}, ${c.stance}`],
        ['held as of', day(c.asOf, { year: true }) || 'not told'],
        ...(c.derived ? [['added up', 'by the program, from the list in the sentence']] : []),
        ...(c.hearsay ? [['hearsay', 'told as “reportedly”, without a named source']] : []),
      ]
    : [];
  return [
    ...figure,
    [
      'about',
      { incident: 'this incident', other: 'another event', aggregate: 'a sum over several events' }[c.scope],
    ],
    [
      'where, when',
      [c.place && inertLine(c.place), day(c.date, { year: true })].filter(Boolean).join(', ') || 'not told',
    ],
    ['chain', chainOf(c)],
    ['stands at', `characters ${c.start}–${c.end} of article ${inertLine(c.articleId)}`],
    ['read by', c.rules.join(' · ')],
  ];
}

function others(c: StoredClaim, relations: ClaimFile['relations']): Block[] {
  if (relations.length === 0) return [];
  const rows = relations.map((r) => {
    const other = r.a.id === c.id ? r.b : r.a;
    return [r.kind, sayingOf(other), speakerOf(other), carriedBy(other), `#${other.id}`];
  });
  return [
    { kind: 'heading', text: 'Beside other claims', note: `${relations.length}` },
    { kind: 'table', rows: withRest(rows, 20) },
  ];
}
