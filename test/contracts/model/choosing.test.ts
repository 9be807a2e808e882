import { describe, expect, test } from 'vitest';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import { readsOtherwise } from '../../kit/model/desk.ts';
import { roomWith } from '../../kit/model/room.ts';
import { state } from '../../unit/corrections/kit.ts';
import { blast, type Change, okafor, port, portDesk } from './port.ts';

const { kit, ledger, room } = portDesk();

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
    ['/claim choose 1 model', { scope: 'other' }, 'scope: another event, kept', { scope: 'other' }],
    ['/claim choose 1 rules', { scope: 'other' }, 'scope: another event → this event', { scope: 'incident' }],
    ['/claim choose 1 model', { standing: 'part' }, 'standing: part, kept', { standing: 'part' }],
    ['/claim choose 1 rules', { standing: 'part' }, 'standing: part → total', { standing: 'total' }],
    ['/claim choose 1 model', { state: 'retracted' }, 'state: current → retracted', { state: 'retracted' }],
    [
      '/claim choose 1 model',
      { population: 'soldiers' },
      'population: soldiers, kept',
      { population: 'soldiers' },
    ],
    [
      '/claim choose 1 rules',
      { population: 'soldiers' },
      'population: soldiers → people',
      { population: 'people' },
    ],
  ])('%s of %j', async (line, change, says, claim) => {
    const { read } = await room(change);
    const before = await state(ledger());
    expect(await read(line)).toContain(says);
    expect(await ledger().claim(1)).toMatchObject(claim);
    expect(await ledger().claim(1)).toMatchObject({ correction: { set: [{ by: 'Ana' }] } });
    expect(await read('/claim 1')).not.toContain('choose');
    await read('/undo');
    expect(await state(ledger())).toEqual(before);
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
    expect(await ledger().claim(1)).toMatchObject({ speaker: okafor, population: 'soldiers' });
    expect(await read('/claim 1')).toContain('[Take the model’s: /claim choose 1 model]');
    // What stands as it was chosen is not set again.
    await read('/claim choose 1 model');
    expect((await ledger().edits()).map(({ kind }) => kind)).toEqual([
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
    expect(await ledger().claim(1)).toMatchObject({ speaker: { name: 'police' } });
  });

  test('outlives a new reading and a changed version', async () => {
    const { read, add } = await room();
    await read('/claim choose 1 model');
    const later = { ...port, text: `${port.text} More follows.` };
    kit().reply = readsOtherwise([later], (figure) => ({ ...figure, speaker: okafor }));
    expect(await add(later)).toMatchObject([{ status: 'revised' }]);
    const [incident] = await ledger().incidents();
    const [claim] = await ledger().claimsOf(incident!.id);
    expect(claim).toMatchObject({ speaker: okafor, readers: { differs: { speaker: { model: okafor } } } });
    expect(await read(`/claim ${claim!.id}`)).not.toContain('choose');
    await read('/undo');
    expect(await read(`/claim ${claim!.id}`)).toContain('choose');
  });

  test('keeps a total that is part of another figure where it is', async () => {
    const text = `${blast} Police said 12 people were killed, including five women.`;
    const change = (figure: ProposedFigure): ProposedFigure =>
      figure.population === 'women' ? { ...figure, standing: 'mention' } : figure;
    const article = { ...port, text };
    kit().reply = readsOtherwise([article], change);
    const { add, read } = roomWith(kit(), ledger());
    await add(article);
    const women = await ledger().claim(2);
    expect(women).toMatchObject({
      population: 'women',
      standing: 'mention',
      readers: { differs: { standing: { rules: 'total', model: 'mention' } } },
    });
    await read('/claim choose 2 rules');
    expect(await ledger().claim(2)).toEqual({ ...women, standing: 'total', correction: expect.anything() });
    await read('/claim choose 2 model');
    expect(await ledger().claim(2)).toEqual({ ...women, correction: expect.anything() });
    expect(women).toMatchObject({ partOf: expect.any(String) });
  });

  test('of what a sum adds up leaves the sum to be chosen as well', async () => {
    const article = {
      ...port,
      text: `${blast} Police said a man and two women were killed. Lena Okafor, the harbour master, called for calm.`,
    };
    kit().reply = readsOtherwise([article], (figure) => ({
      ...figure,
      speaker: okafor,
      population: 'other',
    }));
    const { add } = roomWith(kit(), ledger());
    await add(article);
    const [incident] = await ledger().incidents();
    const claims = await ledger().claimsOf(incident!.id);
    const sum = claims.find((claim) => 'derived' in claim && claim.derived);
    expect(sum).toMatchObject({ low: 3, readers: { by: 'both', differs: { speaker: { model: okafor } } } });
    expect(sum?.readers?.differs).not.toHaveProperty('population');
  });
});
