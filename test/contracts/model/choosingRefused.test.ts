import { describe, expect, test } from 'vitest';
import { ana, roomWith } from '../../kit/model/room.ts';
import { state } from '../../unit/corrections/kit.ts';
import { type Change, port, portDesk } from './port.ts';

const { kit, ledger, room, modelRoom } = portDesk();
const bob = { ...ana, id: 'U2', name: 'Bob' };
const guest = { ...ana, id: 'U9', name: 'Eve', isEditor: false };

describe('is refused, and nothing is changed:', () => {
  test.each<[line: string, change: Change, says: string]>([
    ['/claim choose 1 rules', {}, 'Both readers read claim 1 alike.'],
    [
      '/claim choose 1 model',
      null,
      'The model does not have claim 1: if its sentence does not say so, set it aside',
    ],
    ['/claim choose 9 model', {}, 'There is no claim 9 on record'],
    ['/claim choose x model', {}, '“x” is not the number of a claim'],
    ['/claim choose 1', {}, 'needs <reading>'],
    ['/claim choose 1 police', {}, '“police” is not a valid reading'],
  ])('%s of %j', async (line, change, says) => {
    const { read } = await room(change);
    const before = await state(ledger());
    expect(await read(line)).toContain(says);
    expect(await state(ledger())).toEqual(before);
    expect(await ledger().edits()).toEqual([]);
  });

  test('the rules’ reading of what the model alone has, and accepting it twice', async () => {
    const { read } = await modelRoom();
    const before = await state(ledger());
    expect(await read('/claim choose 1 rules')).toContain(
      'The rules do not have claim 1: if its sentence does not say so, set it aside with /claim drop 1 and the reason.',
    );
    expect(await state(ledger())).toEqual(before);
    await read('/claim choose 1 model');
    expect(await read('/claim choose 1 model', bob)).toContain('Claim 1 is already accepted, by Ana.');
    expect(await ledger().edits()).toHaveLength(1);
  });

  test('what no model has read', async () => {
    const { add, read } = roomWith(kit(), ledger(), { for: 'foreign' });
    await add(port);
    expect(await read('/claim choose 1 model')).toContain(
      'Claim 1 has one reading: no model has read its article.',
    );
  });

  test('by one who is no editor', async () => {
    const { read } = await room();
    expect(await read('/claim choose 1 model', guest)).toContain('is for editors');
    expect(await ledger().edits()).toEqual([]);
  });

  test('of a dropped claim, and of what was chosen already', async () => {
    const { read } = await room();
    await read('/claim choose 1 rules');
    expect(await read('/claim choose 1 rules')).toContain('Claim 1 already says what the rules read.');
    await read('/claim drop 1 misread');
    expect(await read('/claim choose 1 model')).toContain('Claim 1 is dropped');
    expect(await ledger().edits()).toHaveLength(2);
  });
});
