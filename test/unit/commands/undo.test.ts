import { describe, expect, test } from 'vitest';
import { bob } from '../corrections/kit.ts';
import { demoDesk, textOf } from './demoDesk.ts';

const { say, ledger } = demoDesk();

describe('after a verdict, /undo takes nothing back and says what does', () => {
  test.each([
    ['/alert dismiss 1 all two strikes', 'dismiss alert 1', '/alert reopen 1'],
    ['/alert dismiss 1 point 2 two strikes', 'dismiss point 2 of alert 1', '/alert reopen 1 point 2'],
    ['/alert ack 1', 'acknowledge alert 1', '/alert reopen 1'],
    ['/alert snooze 1 2d', 'snooze alert 1', '/alert reopen 1'],
    ['/unsettled dismiss 3 too vague', 'dismiss held point 3', '/unsettled reopen 3'],
  ])('%s', async (line, did, reopen) => {
    await say('/incident rename qaim The market strike');
    await say(line);
    const card = await say('/undo');
    expect(textOf(card)).toContain(`Your last act was to ${did}: ${reopen} takes that back.`);
    expect(card.actions).toEqual([
      { label: 'Reopen', command: reopen },
      { label: 'Undo edit 1', command: '/undo 1' },
    ]);
    expect((await ledger().edit(1))?.undoneBy).toBeNull();
    await say(reopen);
    expect((await say('/undo')).title).toBe('Taken back');
  });
});

test('the verdict of another does not stand in the way', async () => {
  await say('/incident rename qaim The market strike');
  await say('/alert dismiss 1 all two strikes', bob);
  expect((await say('/undo')).title).toBe('Taken back');
});

test('an edit by its number is taken back whatever came later', async () => {
  await say('/incident rename qaim The market strike');
  await say('/alert ack 1');
  expect((await say('/undo 1')).title).toBe('Taken back');
});

test('a dismissed point is offered to be reopened', async () => {
  const { actions } = await say('/alert dismiss 1 point 2 two strikes');
  expect(actions).toContainEqual({ label: 'Reopen point 2', command: '/alert reopen 1 point 2' });
});
