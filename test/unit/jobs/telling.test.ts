import { describe, expect, test } from 'vitest';
import { textCard } from '../../../src/core/card.ts';
import { tellerOn } from '../../../src/jobs/telling.ts';
import type { Way } from '../../../src/jobs/handOver.ts';

const card = textCard('Feed 3 was given up', 'It is gone.');

/** Slack, and what it was given. */
function slack(canEdit: boolean) {
  const given: unknown[] = [];
  const way: Way = {
    pace: 0,
    post: async (channel, { title }, extra) => {
      given.push(['post', channel, title, extra.key]);
      return '17.1';
    },
    edit: canEdit
      ? async (channel, message, { title }) => void given.push(['edit', channel, message, title])
      : null,
  };
  return { given, teller: tellerOn(new Map([['slack', way]])) };
}
const place = { platform: 'slack', channel: 'C1' } as const;

describe('a place is told of a feed', () => {
  test('in a message that can be written over', async () => {
    const { given, teller } = slack(true);
    expect(await teller.say(place, card, 'k1')).toBe('17.1');
    await teller.change(place, '17.1', card);
    expect(given).toEqual([
      ['post', 'C1', card.title, 'k1'],
      ['edit', 'C1', '17.1', card.title],
    ]);
  });

  test('in one that cannot', async () => {
    const { given, teller } = slack(false);
    expect(await teller.say(place, card, 'k1')).toBeNull();
    await teller.change(place, '17.1', card);
    expect(given).toHaveLength(1);
  });

  test.each([
    ['a platform that is not connected', { platform: 'discord', channel: 'D1' }],
    ['no channel', { platform: 'slack', channel: null }],
  ] as const)('not: %s', async (_, to) => {
    const { given, teller } = slack(true);
    await expect(teller.say(to, card, 'k1')).rejects.toThrow(/no way leads to/);
    expect(given).toEqual([]);
  });
});
