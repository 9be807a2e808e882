import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Args, Command, Option } from '../../core/command.ts';
import { inertLine } from '../../core/inert.ts';
import { answerId, formId } from './ids.ts';

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;

/** A modal takes five inputs. */
const most = 5;

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
    [...i.fields.fields.values()].flatMap((field) =>
      field.type === ComponentType.TextInput && field.value.trim() !== ''
        ? [[field.customId, field.value]]
        : [],
    ),
  );
