import { isDeepStrictEqual } from 'node:util';
import { commands } from '../../../commands/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Card } from '../../../src/core/card.ts';
import { isFigure } from '../../../src/core/claim.ts';
import type { Desk } from '../../../src/core/desk.ts';
import type { IngestOutcome, Ledger } from '../../../src/core/ledger.ts';
import type { Person } from '../../../src/core/person.ts';
import type { StoredClaim } from '../../../src/core/record.ts';
import { articleOf } from '../../kit/demo.ts';
import { clock, ledgerWithArticles } from '../../kit/desk.ts';

const paper = (id: string, outlet: string, text: string): Article =>
  articleOf(text, { id, outlet, published: '2016-12-08' });

/** Two towns, three outlets; each sentence gives one figure. */
export const articles: readonly Article[] = [
  paper(
    'q1',
    'Herald',
    'An air strike on Qaim in Iraq killed 55 civilians on Wednesday, hospital sources said.',
  ),
  paper('q2', 'Star', 'An air strike on Qaim in Iraq killed 60 people on Wednesday, Karim Haddad said.'),
  paper('q3', 'Post', 'An air strike on Qaim in Iraq killed 80 civilians on Wednesday, the Red Cross said.'),
  paper('m1', 'Herald', 'An air strike on Mosul in Iraq killed 7 people on Wednesday, Karima Jassim said.'),
  paper('m2', 'Star', 'An air strike on Mosul in Iraq killed 9 people on Wednesday, Sami Aziz said.'),
];

/** Of Qaim: claims 6 doctors 12 people, 7 army denies, 8 the mayor blames, 9 police four air strikes. */
export const pressArticles: readonly Article[] = [
  paper(
    'q4',
    'Sun',
    'An air strike on Qaim in Iraq killed 12 people on Wednesday, doctors said. Mayor Omar Daoud blamed the air force for the strike. The army denied causing civilian casualties in Qaim.',
  ),
  paper('q5', 'Sun', 'There were four air strikes on Qaim in Iraq on Wednesday, police said.'),
];

export const mosul = articles.find((a) => a.id === 'm1')!;
export const qaim = articles[0]!;
/** Another report on its incident, with a figure of its own. */
export const report = (of: typeof mosul, id: string, n: number) => ({
  ...of,
  id,
  outlet: 'Sun',
  text: of.text.replace(/killed \d+/, `killed ${n}`).replace(/, [^,]+ said\./, ', the army said.'),
});
/** Where the claims of an article stand, out of what `claims` gives. */
export const placeOf = (claims: readonly string[], article: string) =>
  claims.filter((c) => c.startsWith(`${article}:`)).map((c) => c.split(' in ')[1]);

export const ana: Person = {
  platform: 'slack',
  id: 'U1',
  name: 'Ana',
  team: 'T1',
  channel: 'C1',
  isEditor: true,
};
export const bob: Person = { ...ana, id: 'U2', name: 'Bob' };
export const guest: Person = { ...ana, id: 'U3', name: 'Eve', isEditor: false };

export interface Newsroom {
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly add: (article: Article) => Promise<IngestOutcome>;
  readonly ask: (line: string, person?: Person) => Promise<Card>;
  /** The same as a person reads it. */
  readonly read: (line: string, person?: Person) => Promise<string>;
  /** Text of a card that refuses; fails where it does not. */
  readonly refused: (line: string, person?: Person) => Promise<string>;
  readonly claims: () => Promise<readonly string[]>;
  readonly relations: () => Promise<readonly string[]>;
}

/** The whole program but for a platform, with these articles read. A fault of ours fails the test. */
export async function newsroom(read: readonly Article[] = articles): Promise<Newsroom> {
  const { ledger } = await ledgerWithArticles(read);
  const { desk, processArticle } = compose(ledger, clock);
  const log = (_: string, error: unknown): void => {
    throw error;
  };
  const dispatch = makeDispatch({ commands, desk, log });
  const ask = (line: string, person = ana): Promise<Card> => dispatch({ id: 'r', person, ask: { line } });
  return {
    ledger,
    desk,
    add: processArticle,
    ask,
    read: async (line, person) => renderCard(await ask(line, person), { color: false, width: 200 }),
    async refused(line, person) {
      const card = await ask(line, person);
      const [block] = card.blocks;
      if (card.tone !== 'error' || block?.kind !== 'text') throw new Error(`${line} was not refused`);
      return block.text;
    },
    claims: async () => (await everyClaim(ledger)).map(saying),
    relations: () => everyRelation(ledger),
  };
}

async function everyClaim(ledger: Ledger): Promise<readonly StoredClaim[]> {
  const incidents = await ledger.incidents();
  const found = await Promise.all(incidents.map((i) => ledger.claimsOf(i.id)));
  return found.flat().toSorted((a, b) => a.articleId.localeCompare(b.articleId) || a.start - b.start);
}

/** "q1: hospital sources killed 55..55 civilians in qaim-2016-12-07": a claim without its number and offsets. */
export const saying = (c: StoredClaim): string =>
  `${c.articleId}: ${c.speaker?.name ?? '-'} ${c.measure} ${
    isFigure(c) ? `${c.low}..${c.high} ${c.population}` : c.actor
  } in ${c.incidentId}`;

async function everyRelation(ledger: Ledger): Promise<readonly string[]> {
  const incidents = await ledger.incidents();
  const found = await Promise.all(
    incidents.map(async (i) =>
      (await ledger.relationsOf(i.id)).map(
        (r) => `${i.id}: ${r.a.articleId} ${r.kind} ${r.rule} ${r.b.articleId}`,
      ),
    ),
  );
  return found.flat().toSorted();
}

/** All that anyone can see of the ledger, but the audit itself. */
export async function state(ledger: Ledger): Promise<unknown> {
  const incidents = await ledger.incidents();
  const files = await Promise.all(
    incidents.map(async (incident) => ({
      incident,
      articles: await ledger.articlesOf(incident.id),
      claims: (await ledger.claimsOf(incident.id)).map((c) => ({ ...c, correction: c.correction ?? null })),
      relations: (await ledger.relationsOf(incident.id))
        .map((r) => `${r.a.id} ${r.kind} ${r.rule} ${r.b.id}`)
        .toSorted(),
    })),
  );
  return { files, redirects: await ledger.redirects(), suggestions: await ledger.suggestions() };
}

/** How a line is refused: in which words and sentences, whether it changed the record all the same, and edits on record. */
export async function refusal({ ledger, refused }: Newsroom, line: string) {
  const before = await state(ledger);
  const text = await refused(line);
  const isChanged = !isDeepStrictEqual(await state(ledger), before);
  return { text, sentences: text.split('. ').length, isChanged, edits: (await ledger.edits()).length };
}

/** A refusal of one sentence that changes nothing and leaves no edit. */
export const plainRefusal = (text: string) => ({ text, sentences: 1, isChanged: false, edits: 0 });
