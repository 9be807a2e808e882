import type { types } from '@slack/bolt';
import type { Suggestion } from '../../core/chat.ts';
import type { Command } from '../../core/command.ts';
import { inertLine } from '../../core/inert.ts';
import { pickId } from './ids.ts';
import { most } from './limits.ts';
import type { Message } from './render.ts';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Slack completes no slash commands: `/incident` with nothing behind it gives a menu that completes what is typed there. */
export function pickerOf(command: Command, option: string): Message {
  const text = `/${command.name} needs <${option}>: pick it below, or type it behind /${command.name}.`;
  return {
    text,
    blocks: [
      { type: 'section', text: plain(text) },
      {
        type: 'actions',
        elements: [
          {
            type: 'external_select',
            action_id: pickId(command.name),
            placeholder: plain(`Type a name`),
            min_query_length: 0,
          },
        ],
      },
    ],
  };
}

/** Completions as a menu takes them; those that it cannot hold are left out. */
export const optionsOf = (found: readonly Suggestion[]): types.PlainTextOption[] =>
  found
    .filter(({ value }) => value !== '' && value.length <= most.optionValue)
    .slice(0, most.options)
    .map(({ label, value }) => {
      const shown = inertLine(label || value).toWellFormed() || '–';
      const text =
        shown.length <= most.optionLabel ? shown : `${shown.slice(0, most.optionLabel - 1).toWellFormed()}…`;
      return { text: plain(text), value };
    });
