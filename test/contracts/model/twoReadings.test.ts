import { describe, expect, test } from 'vitest';
import { type Change, okafor, portDesk } from './port.ts';

const { room } = portDesk();

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

  test('one that both have alike shows neither', async () => {
    const { read } = await room({});
    expect(await read('/claim 1')).not.toMatch(/choose|The model reads/);
  });

  test('one that the rules alone have has one button', async () => {
    const { ask, read } = await room(null);
    expect((await ask('/claim 1')).actions).toContainEqual({
      label: 'The sentence says so',
      command: '/claim choose 1 rules',
    });
    expect(await read('/claim 1')).not.toContain('The model reads');
  });
});
