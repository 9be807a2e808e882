import { atTerminal } from '../../../src/core/person.ts';
import { articleOf, demo } from '../../kit/demo.ts';
import { type TestDesk, openDesk } from '../../kit/desk.ts';
import { openBot as openDiscordBot } from '../../kit/discord/bot.ts';
import { openBot as openSlackBot } from '../../kit/slack/bot.ts';
import { afterEach, describe, expect, test } from 'vitest';

interface Seen {
  readonly text: string;
  /** Pictures, wherever they came: name, first bytes, what they show in words. */
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}
/** A platform with a bot on it: a line is typed, then a button of its answer pressed. */
interface Stage {
  type(line: string): Promise<{ press(label: string): Promise<Seen> }>;
  close(): Promise<readonly string[]>;
}

const isPicture = ({ name }: { readonly name: string }): boolean => name.endsWith('.png');

async function onSlack({ dispatch }: TestDesk): Promise<Stage> {
  const bot = await openSlackBot({ dispatch });
  const { kit } = bot;
  await bot.chat.start();
  return {
    async type(line) {
      const [name = '', ...words] = line.split(' ');
      const shown = await kit.slash(name, words.join(' ')).answer();
      return {
        async press(label) {
          const { text } = await kit.press(shown, label).answer();
          return { text, pictures: kit.dms().flatMap((m) => m.files.filter(isPicture)) };
        },
      };
    },
    async close() {
      await bot.close();
      return kit.violations;
    },
  };
}

async function onDiscord({ dispatch }: TestDesk): Promise<Stage> {
  const bot = await openDiscordBot({ dispatch });
  const { kit } = bot;
  await bot.chat.start();
  return {
    async type(line) {
      const shown = await kit.slash('claimdesk', null, { line }).answer();
      return {
        async press(label) {
          const { text, files } = await kit.press(shown, label).answer();
          return { text, pictures: files.filter(isPicture) };
        },
      };
    },
    async close() {
      await bot.close();
      return kit.violations;
    },
  };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ramadi = articleOf('On Friday a bomb killed three people in Ramadi, Iraq, police said.', {
  id: 'ramadi',
  published: '2016-12-10',
});

describe.each([
  ['Slack', onSlack],
  ['Discord', onDiscord],
])('buttons on %s', (_, open) => {
  async function stage(): Promise<{ desk: TestDesk; here: Stage }> {
    const desk = await openDesk([...demo, ramadi]);
    const here = await open(desk);
    closing.push(async () => {
      const violations = await here.close();
      await desk.ledger.close();
      expect(violations).toEqual([]);
      expect(desk.faults).toEqual([]);
    });
    return { desk, here };
  }

  test('Chart brings a picture, and what it shows in words', async () => {
    const { here } = await stage();
    const card = await here.type('/incident qaim');
    const { text, pictures } = await card.press('Chart');
    expect(text).toContain('Killed');
    expect(pictures).toHaveLength(1);
    expect(Buffer.from(pictures[0]!.bytes).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each(['Timeline', 'Chart', 'Evidence'])(
    '%s of a card whose incident was merged since is about the one that it is now',
    async (label) => {
      const { desk, here } = await stage();
      const ids = (await desk.ledger.incidents()).map((i) => i.id);
      const into = ids.find((id) => id.startsWith('ramadi'))!;
      const card = await here.type('/incident qaim');
      const merge = `/incident merge qaim-2016-12-07 ${into}`;
      const merged = await desk.dispatch({ id: 'm', person: atTerminal, ask: { line: merge } });
      expect(merged.tone).toBe('plain');
      const { text } = await card.press(label);
      expect(text).toMatch(/Ramadi/i);
    },
  );
});
