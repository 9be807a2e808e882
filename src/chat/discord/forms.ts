import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type ModalData,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Form, FormInput } from '../../core/card.ts';
import type { Args, Command, Option } from '../../core/command.ts';
import { inertLine } from '../../core/inert.ts';
import { answerId, formId, idMost } from './ids.ts';

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;

/** What a modal takes (docs.discord.com, component reference): components, and values of a select. */
const most = 5;
const mostValues = 25;
const valueMost = 100;

/** A command's form: an input an option, those that must be filled in first where there are more than five. */
export function formOf(command: Command): APIModalInteractionResponseCallbackData {
  const needed = command.options.filter((o) => o.required);
  const kept =
    command.options.length <= most ? command.options : [...new Set([...needed, ...command.options])];
  return {
    title: cut(inertLine(command.form?.title ?? command.name), 45),
    custom_id: formId(command.name),
    components: kept.slice(0, most).map((o) => ({
      type: ComponentType.Label,
      label: cut(`${o.name[0]?.toUpperCase() ?? ''}${o.name.slice(1)}`, 45),
      description: cut(o.choices ? `${o.summary}: ${o.choices.join(', ')}` : o.summary, 100),
      component: {
        type: ComponentType.TextInput,
        custom_id: o.name,
        style: isLong(o) ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: o.required,
      },
    })),
  };
}

const isLong = ({ kind }: Option): boolean => kind === 'rest';

/** A form that a card carries; null for one that a modal cannot hold. */
export function formOn({
  title,
  command,
  args,
  inputs,
}: Form): APIModalInteractionResponseCallbackData | null {
  const custom_id = formId(command, args);
  if (custom_id.length > idMost || inputs.length > most) return null;
  const components = inputs.map((input) => ({
    type: ComponentType.Label as const,
    label: cut(inertLine(input.label), 45),
    ...(input.hint === undefined ? {} : { description: cut(inertLine(input.hint), 100) }),
    component: componentOf(input),
  }));
  return { title: cut(inertLine(title), 45), custom_id, components };
}

function componentOf({ name, value = '', choices }: FormInput): APIComponentInLabel {
  if (choices && choices.length <= mostValues)
    return {
      type: ComponentType.StringSelect,
      custom_id: name,
      required: false,
      options: choices.map((choice) => ({
        label: cut(choice.label, valueMost),
        value: choice.value,
        ...(choice.value === value ? { default: true } : {}),
      })),
    };
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    required: false,
    max_length: 1000,
    ...(value === '' ? {} : { value: cut(value, 1000) }),
  };
}

/** Asks for one line, which becomes the command's last words. */
export const askOf = (label: string, ask: string, line: string): APIModalInteractionResponseCallbackData => ({
  title: cut(inertLine(label) || 'One line more', 45),
  custom_id: answerId(line),
  components: [
    {
      type: ComponentType.Label,
      label: cut(inertLine(ask) || 'Your words', 45),
      ...(ask.length > 45 ? { description: cut(inertLine(ask), 100) } : {}),
      component: {
        type: ComponentType.TextInput,
        custom_id: 'answer',
        style: TextInputStyle.Short,
        required: true,
        max_length: 1000,
      },
    },
  ],
});

/** What was typed, by input; empty ones left out. */
export const typedIn = (i: ModalSubmitInteraction): Args =>
  Object.fromEntries(
    [...i.fields.fields.values()].flatMap((field) => {
      const value = field.type === ComponentType.TextInput ? field.value : chosenIn(field);
      return value.trim() === '' ? [] : [[field.customId, value]];
    }),
  );

const chosenIn = (field: ModalData): string =>
  field.type === ComponentType.StringSelect ? (field.values[0] ?? '') : '';
