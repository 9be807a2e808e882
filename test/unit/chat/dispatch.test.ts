import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { textCard } from '../../../src/core/card.ts';
import type { Command } from '../../../src/core/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { openDesk } from '../../kit/desk.ts';
import { expect, test } from 'vitest';

const command = (name: string, run: Command['run']): Command => ({ name, summary: name, options: [], run });
const commands = [
  command('who', async (_args, { person }) => textCard('You', person.name ?? person.id)),
  { ...command('mind', async () => textCard('Done', 'minded')), editors: true as const },
  command('mend', async () => {
    throw new UserError('Give it a name.');
  }),
  command('break', async () => {
    throw new Error('disk /secret/path is full');
  }),
  command('throw at once', () => {
    throw new TypeError('not even a promise');
  }),
];

async function answer(line: string, person = { ...atTerminal, name: 'ana' }) {
  const logged: [string, string][] = [];
  const { desk, ledger } = await openDesk([]);
  const dispatch = makeDispatch({ commands, desk, log: (id, e) => logged.push([id, String(e)]) });
  const card = await dispatch({ id: 'r-7', person, ask: { line } });
  await ledger.close();
  return { tone: card.tone, text: JSON.stringify(card), logged };
}

test('a command learns who asks', async () => {
  expect(await answer('/who')).toMatchObject({ tone: 'plain', logged: [] });
  expect((await answer('/who')).text).toContain('ana');
});

test('what is for editors is refused to others', async () => {
  expect((await answer('/mind')).tone).toBe('plain');
  const refused = await answer('/mind', { ...atTerminal, name: 'ana', isEditor: false });
  expect(refused).toMatchObject({ tone: 'error', logged: [] });
  expect(refused.text).toContain('/mind is for editors');
});

test('what the user can mend is told, and not logged', async () => {
  const { tone, text, logged } = await answer('/mend');
  expect([tone, logged]).toEqual(['error', []]);
  expect(text).toContain('Give it a name.');
});

test.each(['/break', '/throw at once'])(
  '%s: logged under the id that the card shows, and not told',
  async (line) => {
    const { tone, text, logged } = await answer(line);
    expect(tone).toBe('error');
    expect(logged.map(([id]) => id)).toEqual(['r-7']);
    expect(text).toContain('r-7');
    expect(text).not.toMatch(/secret|promise/);
  },
);
