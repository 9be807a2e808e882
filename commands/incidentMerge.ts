import type { Card } from '../src/core/card.ts';
import type { Command, Context } from '../src/core/command.ts';
import { count } from '../src/core/count.ts';
import { day } from '../src/core/dates.ts';
import { daysFrom } from '../src/core/days.ts';
import { fold } from '../src/core/fold.ts';
import type { Incident } from '../src/core/incident.ts';
import { inertLine } from '../src/core/inert.ts';
import { editCard } from './editCard.ts';

export const incidentMerge = {
  name: 'incident merge',
  summary: 'Merge one incident into another: its name redirects there, and later articles join it',
  editors: true,
  options: [
    {
      name: 'from',
      kind: 'incident',
      required: true,
      summary: 'The one that goes, such as karabila-2016-12-07',
    },
    {
      name: 'into',
      kind: 'incident',
      required: true,
      summary: 'The one that stays, such as qaim-2016-12-07',
    },
    {
      name: 'sure',
      kind: 'choice',
      required: false,
      summary: 'To merge two that are far apart',
      choices: ['sure'],
    },
  ],
  async run({ from = '', into = '', sure }, { desk, person }) {
    const doubt = sure === undefined ? await doubtOf(desk, from, into) : null;
    return doubt ?? editCard(await desk.merge(person, from, into), 'Two incidents are one');
  },
} satisfies Command;

/** Articles on one event are rarely further apart. */
const daysMost = 7;

/** Asks before two incidents become one that are far apart in time, or share no place; null where nothing speaks against it. */
async function doubtOf(desk: Context['desk'], from: string, into: string): Promise<Card | null> {
  const [a, b] = [await desk.named(from), await desk.named(into)];
  // What else is wrong with the names, merging tells.
  if (a.found !== 'one' || b.found !== 'one' || a.incident.id === b.incident.id) return null;
  const [gone, kept] = [a.incident, b.incident];
  const why = [timeApart(gone, kept), placeApart(gone, kept)].filter((reason) => reason !== null);
  return why.length === 0 ? null : askCard(gone, kept, why.join(' and '));
}

function timeApart({ date: a }: Incident, { date: b }: Incident): string | null {
  const days = a && b ? Math.abs(daysFrom(a.slice(0, 10), b.slice(0, 10))) : 0;
  if (days <= daysMost) return null;
  const length = days < 730 ? count(days, 'day') : `${Math.floor(days / 365)} years`;
  return `${length} apart (${day(a, { year: true })}, ${day(b, { year: true })})`;
}

function placeApart(a: Incident, b: Incident): string | null {
  const [here, there] = [a, b].map(({ place, within }) => (place === null ? within : [place, ...within]));
  const known = new Set(here?.map(fold));
  if (!here?.length || !there?.length || there.some((name) => known.has(fold(name)))) return null;
  return `in different places (${inertLine(here.join(', '))}; ${inertLine(there.join(', '))})`;
}

const askCard = (gone: Incident, kept: Incident, why: string): Card => ({
  tone: 'plain',
  asks: true,
  title: 'Are these one event?',
  blocks: [
    { kind: 'table', rows: [gone, kept].map(({ id, title }) => [id, inertLine(title)]) },
    { kind: 'text', text: `They are ${why}. Nothing was merged.` },
  ],
  actions: [
    { label: 'Merge them', command: `/incident merge ${gone.id} ${kept.id} sure`, style: 'danger' },
    { label: `Open ${inertLine(gone.place ?? gone.id)}`, command: `/incident ${gone.id}` },
    { label: `Open ${inertLine(kept.place ?? kept.id)}`, command: `/incident ${kept.id}` },
  ],
});
