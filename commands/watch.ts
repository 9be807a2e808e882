import { severities, watchKinds } from '../src/core/alert.ts';
import type { Command } from '../src/core/command.ts';
import { inertLine } from '../src/core/inert.ts';
import { settingText, targetText } from './alertParts.ts';
import { count } from './parts.ts';

export const watch = {
  name: 'watch',
  summary: 'Tell this channel when the record is contradicted: of an incident, a place, or everything',
  options: [
    {
      name: 'target',
      kind: 'incident',
      required: true,
      summary: 'An incident, a place such as anbar, or everything',
    },
    {
      name: 'min',
      kind: 'choice',
      required: false,
      choices: severities,
      summary: 'The least weight; else minor',
    },
    {
      name: 'kinds',
      kind: 'choice',
      required: false,
      choices: watchKinds,
      summary: 'What is told; else all',
    },
  ],
  async run({ target = '', min, kinds }, { desk, person }) {
    const wish = {
      name: target,
      min: severities.find((s) => s === min) ?? 'minor',
      kinds: watchKinds.find((k) => k === kinds) ?? 'all',
    };
    const { watch: set, incidents, meant } = await desk.watch(person, wish);
    const name = targetText(set.target);
    const held =
      set.target.what === 'incident'
        ? ''
        : incidents === 0
          ? ` Nothing is on record there yet; what comes will be told.${meant === null ? '' : ` Did you mean ${inertLine(meant)}?`}`
          : ` That is ${count(incidents, 'incident')} on record, and those to come.`;
    return {
      tone: 'plain',
      title: `This channel watches ${name}`,
      blocks: [{ kind: 'text', text: `Told here: ${settingText(set)}.${held}` }],
      actions: [
        ...(meant === null
          ? []
          : [
              { label: `Watch ${inertLine(meant)}`, command: `/watch ${meant}` },
              { label: `Unwatch ${inertLine(target)}`, command: `/unwatch ${target}` },
            ]),
        { label: 'Watching', command: '/watching' },
      ],
    };
  },
} satisfies Command;
