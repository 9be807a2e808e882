import type { Rhythm } from '../src/core/watch.ts';
import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { rhythmText } from './alertParts.ts';

export const quiet = {
  name: 'quiet',
  summary: 'Quiet hours for this channel: alerts wait and arrive together afterwards',
  options: [
    { name: 'hours', kind: 'word', required: true, summary: 'Such as 22:00-07:00, or off' },
    {
      name: 'zone',
      kind: 'word',
      required: false,
      summary: 'Its time zone, such as Asia/Baghdad; else unchanged',
    },
  ],
  async run({ hours = '', zone }, { desk, person }) {
    const change = { quiet: hoursOf(hours), ...(zone === undefined ? {} : { zone }) };
    return textCard('When this channel gets messages', rhythmText(await desk.setRhythm(person, change)));
  },
} satisfies Command;

/** `22:00-07:00`, `22-7` → minutes after midnight. */
function hoursOf(typed: string): Rhythm['quiet'] {
  if (/^off$/i.test(typed)) return null;
  const [, a = '', am = '0', b = '', bm = '0'] =
    /^(\d{1,2})(?::(\d\d))?(?:-|–|to)(\d{1,2})(?::(\d\d))?$/.exec(typed) ?? [];
  const [from, to] = [minutes(a, am), minutes(b, bm)];
  if (from === null || to === null || from === to)
    throw new UserError(`“${inertLine(typed.slice(0, 30))}” are no hours: give them as 22:00-07:00, or off.`);
  return { from, to };
}

const minutes = (hour: string, minute: string): number | null =>
  hour === '' || Number(hour) > 23 || Number(minute) > 59 ? null : Number(hour) * 60 + Number(minute);
