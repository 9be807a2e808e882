import { count } from '../src/core/count.ts';
import { severities } from '../src/core/finding.ts';
import { watchKinds } from '../src/core/watch.ts';
import type { Command } from '../src/core/command.ts';
import { inertLine } from '../src/core/inert.ts';
import { settingText, targetText } from './alertParts.ts';

export const watch = {
  name: 'watch',
  summary: 'Post an alert here when the record on an incident, a place or everything is contradicted',
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
      summary: 'The lowest weight to alert on; else minor',
    },
    {
      name: 'kinds',
      kind: 'choice',
      required: false,
      choices: watchKinds,
      summary: 'Kinds of alert; else all',
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
          ? ` No incidents there yet. New ones will be posted here.${meant === null ? '' : ` Did you mean ${inertLine(meant)}?`}`
          : ` ${count(incidents, 'incident')} on record; new ones will be posted here.`;
    return {
      tone: 'plain',
      title: `This channel watches ${name}`,
      blocks: [{ kind: 'text', text: `Alerts: ${settingText(set)}.${held}` }],
      actions: [
        ...(meant === null
          ? []
          : [
              {
                label: `Watch ${inertLine(meant)}`,
                command: ['/watch', meant, min, kinds].filter(Boolean).join(' '),
              },
              { label: `Unwatch ${inertLine(target)}`, command: `/unwatch ${target}` },
            ]),
        { label: 'Watching', command: '/watching' },
      ],
    };
  },
} satisfies Command;
