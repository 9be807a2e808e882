import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import { articleOf } from '../../kit/demo.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { isJudging, readsAs, readsOtherwise } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { answer, figure as proposed } from '../../kit/model/proposals.ts';
import { ana, roomWith } from '../../kit/model/room.ts';
import { state } from '../../unit/corrections/kit.ts';

let kit: ModelKit;
let ledger: Ledger;

beforeEach(async () => {
  kit = await startModel();
  ledger = await memoryLedger();
});
afterEach(async () => {
  await ledger.close();
  await kit.stop();
});

const paper = (id: string, outlet: string, text: string): Article =>
  articleOf(text, { id, outlet, published: '2016-12-08' });
const blast = 'A blast hit the port of Nolan, Kenya, on Wednesday.';
/** Claim 1: police, 12 people; the harbour master is named in another sentence. */
const port = paper(
  'port',
  'Herald',
  `${blast} Police said 12 people were killed. Lena Okafor, the harbour master, called for calm.`,
);
const okafor = { name: 'Lena Okafor', role: 'harbour master', kind: 'person' as const };
const guest = { ...ana, id: 'U9', name: 'Eve', isEditor: false };

type Change = Partial<ProposedFigure>;
/** The port's article, of which the model reads the figure so. */
async function room(change: Change | null = { speaker: okafor }, article = port) {
  kit.reply = readsOtherwise([article], (figure) => change && { ...figure, ...change });
  const opened = roomWith(kit, ledger);
  await opened.add(article);
  return opened;
}

describe('a claim that two readers read otherwise', () => {
  test.each<[change: Change, says: readonly string[]]>([
    [
      { speaker: okafor },
      ['The model reads the speaker as Lena Okafor, harbour master; the rules as police.'],
    ],
    [
      { speaker: { name: '', role: '', kind: 'group' } },
      ['The model reads the speaker as the outlet itself; the rules as police.'],
    ],
    [{ scope: 'other' }, ['The model reads the scope as another event; the rules as this event.']],
    [{ standing: 'part' }, ['The model reads the standing as part; the rules as total.']],
    [{ state: 'retracted' }, ['The model reads the state as retracted; the rules as current.']],
    [{ population: 'soldiers' }, ['The model reads the population as soldiers; the rules as people.']],
    [
      { speaker: okafor, scope: 'other' },
      [
        'The model reads the speaker as Lena Okafor, harbour master; the rules as police.',
        'The model reads the scope as another event; the rules as this event.',
      ],
    ],
  ])('%j: shows both readings, and two buttons', async (change, says) => {
    const { ask } = await room(change);
    const { blocks, actions } = await ask('/claim 1');
    expect(blocks.flatMap((b) => (b.kind === 'text' ? [b.text] : []))).toEqual(says);
    expect(actions?.filter(({ command }) => command.startsWith('/claim choose'))).toEqual([
      { label: 'Take the model’s', command: '/claim choose 1 model' },
      { label: 'Keep the rules’', command: '/claim choose 1 rules' },
    ]);
  });

  test.each<[why: string, change: Change | null]>([
    ['both have alike', {}],
    ['the rules alone have', null],
  ])('one that %s shows neither', async (_, change) => {
    const { read } = await room(change);
    expect(await read('/claim 1')).not.toMatch(/choose|The model reads/);
  });
});

describe('choosing', () => {
  test.each<[line: string, change: Change, says: string, claim: object]>([
    [
      '/claim choose 1 model',
      { speaker: okafor },
      'claim 1: speaker: police → Lena Okafor, harbour master',
      { speaker: okafor },
    ],
    [
      '/claim choose #1 rules',
      { speaker: okafor },
      'claim 1: speaker: police, kept',
      { speaker: { name: 'police' } },
    ],
    [
      '/claim choose 1 model',
      { speaker: { name: '', role: '', kind: 'group' } },
      'speaker: police → the outlet itself',
      { speaker: null },
    ],
    ['/claim choose 1 model', { scope: 'other' }, 'scope: this event → another event', { scope: 'other' }],
    ['/claim choose 1 model', { standing: 'part' }, 'standing: total → part', { standing: 'part' }],
    ['/claim choose 1 model', { state: 'retracted' }, 'state: current → retracted', { state: 'retracted' }],
    [
      '/claim choose 1 model',
      { population: 'soldiers' },
      'population: people → soldiers',
      { population: 'soldiers' },
    ],
    [
      '/claim choose 1 rules',
      { population: 'soldiers' },
      'population: people, kept',
      { population: 'people' },
    ],
  ])('%s of %j', async (line, change, says, claim) => {
    const { read } = await room(change);
    const before = await state(ledger);
    expect(await read(line)).toContain(says);
    expect(await ledger.claim(1)).toMatchObject(claim);
    expect(await ledger.claim(1)).toMatchObject({ correction: { set: [{ by: 'Ana' }] } });
    expect(await read('/claim 1')).not.toContain('choose');
    await read('/undo');
    expect(await state(ledger)).toEqual(before);
    expect(await read('/claim 1')).toContain('choose');
  });

  test('is told with its editor in the audit and in the claim’s history', async () => {
    const { read } = await room();
    await read('/claim choose 1 rules');
    for (const line of ['/edits', '/claim history 1'])
      expect(await read(line)).toMatch(
        /edit 1 · Ana, 9 Dec 2016 +#1 +speaker: police, kept +The rules’ reading/,
      );
    expect(await read('/claim 1')).toContain('By hand: speaker set by Ana, 9 Dec.');
  });

  test('prints the claim again, as it was chosen', async () => {
    const { read } = await room();
    expect(await read('/incident nolan')).toMatch(/No figure can be quoted yet.*readers differ/s);
    await read('/claim choose 1 rules');
    expect(await read('/incident nolan')).toMatch(/killed 12 people, police said\..*both readers/s);
    await read('/claim choose 1 model');
    expect(await read('/incident nolan')).toMatch(/killed 12 people, .*Lena Okafor.* said\..*both readers/s);
  });

  test('of several fields is an edit each, with a button each that takes it back', async () => {
    const { ask, read } = await room({ speaker: okafor, population: 'soldiers' });
    const card = await ask('/claim choose 1 model');
    expect(card.actions?.slice(-2)).toEqual([
      { label: 'Undo speaker', command: '/undo 1' },
      { label: 'Undo population', command: '/undo 2' },
    ]);
    await read('/undo 2');
    expect(await ledger.claim(1)).toMatchObject({ speaker: okafor, population: 'people' });
    expect(await read('/claim 1')).toContain('[Take the model’s: /claim choose 1 model]');
    // What stands as it was chosen is not set again.
    await read('/claim choose 1 model');
    expect((await ledger.edits()).map(({ kind }) => kind)).toEqual([
      'population',
      'undo',
      'population',
      'speaker',
    ]);
  });

  test('goes by what was set by hand as well', async () => {
    const { read } = await room();
    await read('/claim fix 1 speaker Lena Okafor, mayor');
    expect(await read('/claim 1')).not.toContain('choose');
    await read('/claim choose 1 rules');
    expect(await ledger.claim(1)).toMatchObject({ speaker: { name: 'police' } });
  });

  test('outlives a new reading and a changed version', async () => {
    const { read, add } = await room();
    await read('/claim choose 1 model');
    const later = { ...port, text: `${port.text} More follows.` };
    kit.reply = readsOtherwise([later], (figure) => ({ ...figure, speaker: okafor }));
    expect(await add(later)).toMatchObject([{ status: 'revised' }]);
    const [incident] = await ledger.incidents();
    const [claim] = await ledger.claimsOf(incident!.id);
    expect(claim).toMatchObject({ speaker: okafor, readers: { differs: { speaker: okafor } } });
    expect(await read(`/claim ${claim!.id}`)).not.toContain('choose');
    await read('/undo');
    expect(await read(`/claim ${claim!.id}`)).toContain('choose');
  });

  test('keeps a total that is part of another figure where it is', async () => {
    const text = `${blast} Police said 12 people were killed, including five women.`;
    const change = (figure: ProposedFigure): ProposedFigure =>
      figure.population === 'women' ? { ...figure, standing: 'mention' } : figure;
    const article = { ...port, text };
    kit.reply = readsOtherwise([article], change);
    const { add, read } = roomWith(kit, ledger);
    await add(article);
    const women = await ledger.claim(2);
    expect(women).toMatchObject({
      population: 'women',
      standing: 'total',
      readers: { differs: { standing: 'mention' } },
    });
    for (const whose of ['rules', 'model', 'rules']) await read(`/claim choose 2 ${whose}`);
    expect(await ledger.claim(2)).toEqual({ ...women, correction: expect.anything() });
    expect(women).toMatchObject({ partOf: expect.any(String) });
  });

  test('of what a sum adds up leaves the sum to be chosen as well', async () => {
    const article = {
      ...port,
      text: `${blast} Police said a man and two women were killed. Lena Okafor, the harbour master, called for calm.`,
    };
    kit.reply = readsOtherwise([article], (figure) => ({ ...figure, speaker: okafor, population: 'other' }));
    const { add } = roomWith(kit, ledger);
    await add(article);
    const [incident] = await ledger.incidents();
    const claims = await ledger.claimsOf(incident!.id);
    const sum = claims.find((claim) => 'derived' in claim && claim.derived);
    expect(sum).toMatchObject({ low: 3, readers: { by: 'both', differs: { speaker: okafor } } });
    expect(sum?.readers?.differs).not.toHaveProperty('population');
  });
});

describe('is refused, and nothing is changed:', () => {
  test.each<[line: string, change: Change | null, says: string]>([
    ['/claim choose 1 rules', {}, 'Both readers read claim 1 alike.'],
    ['/claim choose 1 model', null, 'Claim 1 has one reading: the rules alone have it.'],
    ['/claim choose 9 model', {}, 'There is no claim 9 on record'],
    ['/claim choose x model', {}, '“x” is not the number of a claim'],
    ['/claim choose 1', {}, 'needs <reading>'],
    ['/claim choose 1 police', {}, '“police” is not a valid reading'],
  ])('%s of %j', async (line, change, says) => {
    const { read } = await room(change);
    const before = await state(ledger);
    expect(await read(line)).toContain(says);
    expect(await state(ledger)).toEqual(before);
    expect(await ledger.edits()).toEqual([]);
  });

  test('what the model alone has', async () => {
    const quote = 'Lena Okafor, the harbour master, put it at 31 lives.';
    const article = { ...port, text: `${blast} ${quote}` };
    kit.reply = () => ({
      object: answer([proposed({ quote, wording: '31 lives', low: 31, high: 31, speaker: okafor })]),
    });
    const { add, read } = roomWith(kit, ledger);
    await add(article);
    expect(await ledger.claim(1)).toMatchObject({ low: 31, readers: { by: 'model' } });
    expect(await read('/claim choose 1 model')).toContain('Claim 1 has one reading: the model alone has it.');
  });

  test('what no model has read', async () => {
    const { add, read } = roomWith(kit, ledger, { for: 'foreign' });
    await add(port);
    expect(await read('/claim choose 1 model')).toContain(
      'Claim 1 has one reading: no model has read its article.',
    );
  });

  test('by one who is no editor', async () => {
    const { read } = await room();
    expect(await read('/claim choose 1 model', guest)).toContain('is for editors');
    expect(await ledger.edits()).toEqual([]);
  });

  test('of a dropped claim, and of what was chosen already', async () => {
    const { read } = await room();
    await read('/claim choose 1 rules');
    expect(await read('/claim choose 1 rules')).toContain('Claim 1 already says what the rules read.');
    await read('/claim drop 1 misread');
    expect(await read('/claim choose 1 model')).toContain('Claim 1 is dropped');
    expect(await ledger.edits()).toHaveLength(2);
  });
});

describe('an alert where the judge gives no answer', () => {
  const strike = (n: number, by: string): string =>
    `An air strike on Qaim in Iraq killed ${n} civilians on Wednesday, ${by} said.`;
  const first = paper(
    'q1',
    'Herald',
    `${strike(55, 'hospital sources')} Lena Okafor, the harbour master, called for calm.`,
  );
  const rival = paper('q2', 'Star', strike(80, 'the Red Cross'));
  const after = async (...lines: readonly string[]) => {
    const { ask, add, desk } = await room({ speaker: okafor }, first);
    for (const line of lines) expect(await ask(line)).toMatchObject({ tone: 'plain' });
    const reads = readsAs([first, rival]);
    kit.reply = (request) => (isJudging(request) ? { status: 503 } : reads(request));
    await add(rival);
    const held = (await desk.heldPoints()).map((point) => point.held);
    return { told: (await ledger.alerts()).length, held };
  };

  test.each<[why: string, lines: readonly string[], told: number]>([
    ['held back where the readers differ in the claim that it contradicts', [], 0],
    ['told once an editor kept the rules’ reading', ['/claim choose 1 rules'], 1],
    ['told once an editor took the model’s', ['/claim choose 1 model'], 1],
    ['told once an editor set the field otherwise', ['/claim fix 1 speaker Karim Haddad'], 1],
    ['held back where that was undone', ['/claim choose 1 rules', '/undo'], 0],
    ['held back where an editor set another field', ['/claim fix 1 figure 54'], 0],
  ])('is %s', async (_, lines, told) => {
    expect(await after(...lines)).toEqual({ told, held: told === 1 ? [] : ['one-reader'] });
  });
});
