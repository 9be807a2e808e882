import { describe, expect, test } from 'vitest';
import { isJudging, readsAs } from '../../kit/model/desk.ts';
import { okafor, paper, portDesk } from './port.ts';

const { kit, ledger, room } = portDesk();

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
    kit().reply = (request) => (isJudging(request) ? { status: 503 } : reads(request));
    await add(rival);
    const held = (await desk.heldPoints()).map((point) => point.held);
    return { told: (await ledger().alerts()).length, held };
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
