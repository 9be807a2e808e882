import { describe, expect, test } from 'vitest';
import { textCard, type Card } from '../../../src/core/card.ts';
import { done as said, longCard, makeBots } from '../../kit/bots.ts';
import { openBot } from '../../kit/slack/bot.ts';
import { shownView, until } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);
const long = longCard(300);

describe('the bot’s page', () => {
  const overview: Card = {
    ...textCard('Open', '2 conflicts'),
    actions: [{ label: 'Qaim', command: '/incident qaim' }],
  };

  test('shows what stands open; what is pressed there opens above it', async () => {
    const { kit, asked } = await answering(long, {}, { overview: async () => overview });
    kit.openHome();
    const home = await until('page', () => kit.home());
    expect(home.text).toContain('2 conflicts');
    const view = await kit.press(home, 'Qaim').modal();
    await until('answer', () => (view.updates > 0 ? true : null));
    expect(shownView(view).text).toMatch(/Long[\s\S]*Page 1 of/);
    expect(shownView(view).buttons.map((b) => b.text.text)).toEqual(['More ▶']);
    kit.press(shownView(view), 'More ▶');
    await until('page 2', () => (view.updates > 1 ? true : null));
    expect(shownView(view).text).toContain('Page 2 of');
    expect(asked.map((a) => a.ask)).toEqual([{ line: '/incident qaim' }]);
  });

  test('of several pages is turned in its place', async () => {
    const { kit } = await answering(said, {}, { overview: async () => long });
    kit.openHome();
    kit.press(await until('page', () => kit.home()), 'More ▶');
    await until('page 2', () => (kit.home()?.text.includes('Page 2 of') ? true : null));
    expect(kit.home()?.buttons.map((b) => b.text.text)).toEqual(['◀ Back', 'More ▶']);
  });

  test('says so where the overview fails', async () => {
    const { kit } = await answering(said, {}, { overview: () => Promise.reject(new Error('no')) });
    kit.openHome();
    expect((await until('page', () => kit.home())).text).toContain('could not be shown');
  });
});
