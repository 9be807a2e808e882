import { describe, expect, test } from 'vitest';
import { answer, figure as proposed } from '../../kit/model/proposals.ts';
import { ana, roomWith } from '../../kit/model/room.ts';
import { state } from '../../unit/corrections/kit.ts';
import { blast, type Change, okafor, port, portDesk } from './port.ts';

const { kit, ledger, room } = portDesk();
const guest = { ...ana, id: 'U9', name: 'Eve', isEditor: false };

describe('is refused, and nothing is changed:', () => {
  test.each<[line: string, change: Change, says: string]>([
    ['/claim choose 1 rules', {}, 'Both readers read claim 1 alike.'],
    ['/claim choose 1 model', null, 'Claim 1 has one reading: the rules alone have it.'],
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

  test('what the model alone has', async () => {
    const quote = 'Lena Okafor, the harbour master, put it at 31 lives.';
    const article = { ...port, text: `${blast} ${quote}` };
    kit().reply = () => ({
      object: answer([proposed({ quote, wording: '31 lives', low: 31, high: 31, speaker: okafor })]),
    });
    const { add, read } = roomWith(kit(), ledger());
    await add(article);
    expect(await ledger().claim(1)).toMatchObject({ low: 31, readers: { by: 'model' } });
    expect(await read('/claim choose 1 model')).toContain('Claim 1 has one reading: the model alone has it.');
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
