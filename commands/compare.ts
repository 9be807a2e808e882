import { fold } from '../src/core/fold.ts';
import type { Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import type { StoredFigure } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { figureOf, shortSpeaker } from '../src/core/wording.ts';

export const compare = {
  name: 'compare',
  summary: 'Two speakers or two outlets side by side',
  options: [
    { name: 'a', kind: 'word', required: true, summary: 'A speaker or an outlet; quote names of two words' },
    { name: 'b', kind: 'word', required: true, summary: 'The other one' },
  ],
  async run({ a = '', b = '' }, { desk }) {
    const all = await figuresOf(desk);
    const [left, right] = [sideOf(a, all), sideOf(b, all)];
    return compareCard(left, right);
  },
} satisfies Command;

interface Side {
  readonly name: string;
  readonly claims: readonly StoredFigure[];
}

/** The figures of the latest incidents: as far back as one compares by hand. */
async function figuresOf(desk: Parameters<Command['run']>[1]['desk']): Promise<StoredFigure[]> {
  const recent = (await desk.incidents()).slice(0, 50);
  const found = await Promise.all(recent.map((i) => desk.find(i.id)));
  return found
    .flatMap((f) => (f.found === 'one' ? f.file.claims : []))
    .filter((c): c is StoredFigure => isFigure(c) && c.scope === 'incident');
}

/** Every claim by a speaker of that name in any spelling that the ledger joined, else all that an outlet carries. */
function sideOf(name: string, all: readonly StoredFigure[]): Side {
  const words = fold(name).split(' ');
  const named = (text: string): boolean => words.every((w) => fold(text).split(' ').includes(w));
  const keys = new Set(all.filter((c) => c.speaker && named(c.speaker.name)).map((c) => c.speakerKey));
  const spoken = all.filter((c) => keys.has(c.speakerKey));
  const claims = spoken.length > 0 ? spoken : all.filter((c) => c.outlet && named(c.outlet));
  if (claims.length === 0)
    throw new UserError(
      `Nobody called “${inertLine(name)}” is on record: /incident shows the speakers and outlets.`,
    );
  return {
    name: spoken.length > 0 ? shortSpeaker(spoken[0]!) : inertLine(claims[0]!.outlet ?? name),
    claims,
  };
}

function compareCard(left: Side, right: Side): Card {
  const incidents = [...new Set([...left.claims, ...right.claims].map((c) => c.incidentId ?? ''))];
  const shared = incidents.filter((id) =>
    [left, right].every((s) => s.claims.some((c) => c.incidentId === id)),
  );
  return {
    tone: 'plain',
    title: `${left.name} beside ${right.name}`,
    blocks: (shared.length > 0 ? shared : incidents).flatMap((id) => [
      { kind: 'heading' as const, text: id || 'no incident' },
      { kind: 'table' as const, rows: [['', left.name, right.name], ...rowsOf(id, left, right)] },
    ]),
    actions: shared.map((id) => ({ label: 'Open', command: `/incident ${id}` })),
  };
}

function rowsOf(id: string, left: Side, right: Side): (readonly string[])[] {
  const of = (side: Side, measure: string): string =>
    side.claims
      .filter((c) => (c.incidentId ?? '') === id && c.measure === measure)
      .map((c) => `${figureOf(c)} #${c.id}`)
      .join(', ') || 'says nothing';
  const measures = [
    ...new Set(
      [...left.claims, ...right.claims].filter((c) => (c.incidentId ?? '') === id).map((c) => c.measure),
    ),
  ];
  return measures.map((m) => [m, of(left, m), of(right, m)]);
}
