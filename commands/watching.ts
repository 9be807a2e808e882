import type { Watching } from '../src/core/watch.ts';
import type { Block } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';
import { rhythmText, settingText, targetText } from './alertParts.ts';

export const watching = {
  name: 'watching',
  summary: 'What this channel watches, and when its alerts come',
  options: [],
  async run(_args, { desk, person }) {
    const { watches, rhythm } = await desk.watching(person);
    return {
      tone: 'plain',
      title: watches.length === 0 ? 'This channel watches nothing' : 'This channel watches',
      blocks: [watchesBlock(watches, person.platform), { kind: 'text', text: rhythmText(rhythm) }],
    };
  },
} satisfies Command;

function watchesBlock(watches: Watching['watches'], platform: string): Block {
  const rows = watches.map((w) => [
    targetText(w.target),
    settingText(w),
    `${inertLine(w.by.name)}, ${day(w.created)}`,
  ]);
  if (rows.length > 0) return { kind: 'table', rows };
  const always = platform === 'terminal' ? 'A terminal gets every alert anyway. ' : '';
  return { kind: 'text', text: `${always}Start a watch with /watch everything, a place or an incident.` };
}
