import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Form, FormInput } from '../../core/card.ts';
import type { Args, Command, Option } from '../../core/command.ts';
import { inertLine } from '../../core/inert.ts';
import { most } from './limits.ts';
import type { SlackFile, SubmitBody } from './payloads.ts';

/** What a modal remembers of where it was opened: Slack tells nothing of it when it is handed in. */
const memory = z.strictObject({
  /** The command whose form it is, or the line that the answer ends. */
  name: z.string().optional(),
  line: z.string().optional(),
  /** Options that the form does not ask for. */
  args: z.record(z.string(), z.string()).optional(),
  url: z.string().nullable(),
  /** `url` is a slash command's, which writes over what it wrote before. */
  over: z.boolean(),
  channel: z.string().nullable(),
});
export type Memory = z.infer<typeof memory>;

export function readMemory(text: string): Memory | null {
  try {
    return memory.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });
/** The one input of every block. */
const input = 'input';
const fileBlock = 'file';

const modal = (
  title: string,
  submit: string,
  remembered: Memory,
  blocks: types.ModalView['blocks'],
): types.ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(cut(inertLine(title) || 'claimdesk', most.modalTitle)),
  submit: plain(submit),
  close: plain('Cancel'),
  private_metadata: JSON.stringify(remembered),
  blocks,
});

/** A command's form: an input an option, and one for a file where the command takes one. */
export const formOf = (command: Command, remembered: Omit<Memory, 'name'>): types.ModalView =>
  modal(command.form?.title ?? command.name, 'Send', { ...remembered, name: command.name }, [
    ...command.options.map((o): types.InputBlock => ({
      type: 'input',
      block_id: o.name,
      label: plain(`${o.name[0]?.toUpperCase() ?? ''}${o.name.slice(1)}`),
      hint: plain(hintOf(o)),
      optional: !o.required,
      element: {
        type: 'plain_text_input',
        action_id: input,
        multiline: isLong(o),
        max_length: isLong(o) ? most.input : 1000,
      },
    })),
    ...(command.onMessage ? [fileInput] : []),
  ]);

/** A form that a card carries; null for one that Slack cannot hold. */
export function formOn({ title, command, args, inputs }: Form, place: Place): types.ModalView | null {
  const view = modal(title, 'Save', { ...place, name: command, args }, inputs.map(inputBlock));
  return view.private_metadata!.length <= most.metadata ? view : null;
}

/** Where the answer of a form goes. */
export type Place = Pick<Memory, 'url' | 'over' | 'channel'>;

const inputBlock = ({ name, label, hint, ...about }: FormInput): types.InputBlock => ({
  type: 'input',
  block_id: name,
  label: plain(cut(inertLine(label), most.label)),
  ...(hint === undefined ? {} : { hint: plain(cut(inertLine(hint), most.label)) }),
  optional: true,
  element: elementOf(about),
});

function elementOf({
  value = '',
  choices,
}: Pick<FormInput, 'value' | 'choices'>): types.InputBlock['element'] {
  if (choices === undefined || choices.length > most.options)
    return {
      type: 'plain_text_input',
      action_id: input,
      max_length: 1000,
      ...(value === '' ? {} : { initial_value: cut(value, 1000) }),
    };
  const options = choices.map((choice) => ({
    text: plain(cut(choice.label, most.optionLabel)),
    value: choice.value,
  }));
  const now = options.find((option) => option.value === value);
  return { type: 'static_select', action_id: input, options, ...(now ? { initial_option: now } : {}) };
}

const fileInput: types.InputBlock = {
  type: 'input',
  block_id: fileBlock,
  label: plain('File'),
  hint: plain('A text file, for articles of over 3,000 characters'),
  optional: true,
  element: { type: 'file_input', action_id: input, max_files: 1 },
};

const hintOf = (o: Option): string =>
  cut(o.choices ? `${o.summary}: ${o.choices.join(', ')}` : o.summary, most.label);
const isLong = ({ kind }: Option): boolean => kind === 'rest';

/** Asks for one line, which becomes the command's last words. */
export const askOf = (label: string, question: string, remembered: Memory): types.ModalView =>
  modal(label || 'One line more', 'Send', remembered, [
    {
      type: 'input',
      block_id: 'answer',
      label: plain(cut(inertLine(question) || 'Your words', most.label)),
      element: { type: 'plain_text_input', action_id: input, max_length: 1000 },
    },
  ]);

/** What was typed, by option, and the file; empty ones left out. */
export function typedIn({ view }: SubmitBody): { readonly args: Args; readonly file: SlackFile | null } {
  const entries = Object.entries(view.state.values);
  return {
    args: Object.fromEntries(
      entries.flatMap(([name, inputs]) => {
        const given = inputs[input];
        const value = given?.value ?? given?.selected_option?.value ?? '';
        return value.trim() === '' ? [] : [[name, value]];
      }),
    ),
    file: entries.find(([name]) => name === fileBlock)?.[1][input]?.files?.[0] ?? null,
  };
}

/** The input that a fault is shown at: the first that it names, else the first of all. */
export function faultAt({ view }: SubmitBody, fault: string): string {
  const names = Object.keys(view.state.values);
  return names.find((n) => new RegExp(`\\b${n}\\b`, 'i').test(fault)) ?? names[0] ?? 'answer';
}
