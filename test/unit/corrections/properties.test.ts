import * as fc from 'fast-check';
import type { ClaimRef } from '../../../src/core/record.ts';
import { relate } from '../../../src/matching/index.ts';
import { type Newsroom, ana, articles, bob, newsroom, pressArticles, state } from './kit.ts';
import { expect, test } from 'vitest';

/** Five figures, and of another article a figure, a denial, blame and attacks. */
const all = [...articles, ...pressArticles];
const claim = fc.integer({ min: 1, max: 10 });
const place = fc.constantFrom(
  'qaim-2016-12-07',
  'mosul-2016-12-07',
  'qaim-2016-12-07-2',
  'mosul-2016-12-07-2',
);
const line = fc.oneof(
  fc
    .tuple(claim, fc.constantFrom('7', '12-15', '60', 'dozens', 'more than 100'))
    .map(([id, v]) => `/claim fix ${id} figure ${v}`),
  fc
    .tuple(claim, fc.constantFrom('people', 'civilians', 'women'))
    .map(([id, v]) => `/claim fix ${id} population ${v}`),
  fc
    .tuple(claim, fc.constantFrom('Red Cross', 'outlet', 'the mayor'))
    .map(([id, v]) => `/claim fix ${id} speaker ${v}`),
  fc.tuple(claim, place).map(([id, v]) => `/claim fix ${id} incident ${v}`),
  fc
    .tuple(claim, fc.constantFrom('injured', 'attacks', 'killed or injured', 'killed'))
    .map(([id, v]) => `/claim fix ${id} outcome ${v}`),
  fc
    .tuple(claim, fc.constantFrom('another event', 'sum', 'this event'))
    .map(([id, v]) => `/claim fix ${id} scope ${v}`),
  fc
    .tuple(claim, fc.constantFrom('total', 'part', 'mention'))
    .map(([id, v]) => `/claim fix ${id} standing ${v}`),
  fc.tuple(claim, fc.constantFrom('current', 'retracted')).map(([id, v]) => `/claim fix ${id} state ${v}`),
  fc
    .tuple(claim, fc.constantFrom('denies', 'asserts', 'blames', 'admits'))
    .map(([id, v]) => `/claim fix ${id} stance ${v}`),
  fc.tuple(claim, fc.constantFrom('army', 'coalition')).map(([id, v]) => `/claim fix ${id} actor ${v}`),
  fc
    .tuple(place, fc.constantFrom('place Ramadi, Anbar', 'place unknown', 'date 2016-12-06', 'kind shelling'))
    .map(([a, v]) => `/incident fix ${a} ${v}`),
  claim.map((id) => `/claim drop ${id} misread`),
  fc.tuple(place, place).map(([a, b]) => `/incident merge ${a} ${b}`),
  fc.tuple(place, claim).map(([a, id]) => `/incident split ${a} ${id}`),
  fc.tuple(place, fc.constantFrom('One', 'Two')).map(([a, t]) => `/incident rename ${a} ${t}`),
  fc.constantFrom('/incident same 1', '/incident different 1'),
  fc.integer({ min: 1, max: 12 }).map((n) => `/undo ${n}`),
);
const lines = fc.array(fc.tuple(line, fc.constantFrom(ana, bob)), { maxLength: 12 });

/** With a pair suggested, so that deciding on it is among the edits. */
async function open(): Promise<Newsroom> {
  const room = await newsroom(all);
  await room.desk.suggest('qaim-2016-12-07', 'mosul-2016-12-07', 'A market in both.');
  return room;
}

/** Undoes what holds, whatever the order asks for first, until nothing does. */
async function undoAll(room: Newsroom, order: (ids: readonly number[]) => readonly number[]): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const holding = (await room.ledger.edits()).filter((e) => e.kind !== 'undo' && e.undoneBy === null);
    if (holding.length === 0) return;
    for (const id of order(holding.map((e) => e.id))) await room.ask(`/undo ${id}`);
  }
  throw new Error('Some edits cannot be undone.');
}

test('any edits, then all of them undone in any order: the ledger stands as it stood', async () => {
  const orders = fc.constantFrom<(ids: readonly number[]) => readonly number[]>(
    (ids) => ids,
    (ids) => ids.toReversed(),
  );
  await fc.assert(
    fc.asyncProperty(lines, orders, async (edits, order) => {
      const room = await open();
      const before = await state(room.ledger);
      for (const [text, person] of edits) await room.ask(text, person);
      await undoAll(room, order);
      expect(await state(room.ledger)).toEqual(before);
      await room.ledger.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('any edits, then every article read again: the same claims, incidents and relations', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (edits) => {
      const room = await open();
      for (const [text, person] of edits) await room.ask(text, person);
      const [claims, relations] = [await room.claims(), await room.relations()];
      for (const article of all) await room.add({ ...article, text: `${article.text} More follows.` });
      expect(await room.claims()).toEqual(claims);
      expect(await room.relations()).toEqual(relations);
      await room.ledger.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('any edits: what is written by and by is what is decided on all claims at once', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (edits) => {
      const room = await open();
      for (const [text, person] of edits) await room.ask(text, person);
      for (const incident of await room.ledger.incidents()) {
        const relations = await room.ledger.relationsOf(incident.id);
        const claims = await room.ledger.claimsOf(incident.id);
        expect(incident.claims).toBe(claims.length);
        expect(await room.ledger.newestRelations(incident.id, claims, claims.length)).toEqual(relations);
        const idOf = (ref: ClaimRef) => ('fresh' in ref ? claims[ref.fresh]!.id : ref.stored);
        const atOnce = relate(claims, []).map((r) => `${idOf(r.a)} ${r.kind} ${r.rule} ${idOf(r.b)}`);
        const standing = relations.map((r) => `${r.a.id} ${r.kind} ${r.rule} ${r.b.id}`);
        expect(standing.toSorted()).toEqual(atOnce.toSorted());
      }
      await room.ledger.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);
