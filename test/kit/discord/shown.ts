import type { Json } from './refusals.ts';
import { inputsOf, type Modal } from './modalSchemas.ts';
import type { Message, StoredFile } from './world.ts';

export interface ShownButton {
  readonly label: string;
  readonly customId: string;
  readonly style: number;
  readonly row: number;
}

/** A message as people see it now. */
export interface Shown {
  readonly id: string;
  readonly channel: string;
  /** Content, embeds, buttons and text files, as they are read: Markdown's escapes taken away. */
  readonly text: string;
  /** The same as it was sent, files left out. */
  readonly raw: string;
  readonly embeds: readonly Json[];
  readonly buttons: readonly ShownButton[];
  readonly files: readonly (StoredFile & { readonly text: string })[];
  readonly ephemeral: boolean;
  readonly edits: number;
}

interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
}
interface Row {
  readonly components?: readonly {
    readonly label?: string;
    readonly custom_id?: string;
    readonly style?: number;
  }[];
}

export function shownOf(m: Message): Shown {
  const embeds = (m.embeds as readonly Embed[]).flatMap((e) => [
    e.title,
    e.description,
    ...(e.fields ?? []).flatMap((f) => [f.name, f.value]),
    e.footer?.text,
  ]);
  const buttons = (m.components as readonly Row[]).flatMap((row, i) =>
    (row.components ?? []).map((b) => ({
      label: b.label ?? '',
      customId: b.custom_id ?? '',
      style: b.style ?? 0,
      row: i,
    })),
  );
  const files = m.files.map((f) => ({ ...f, text: isText(f) ? new TextDecoder().decode(f.bytes) : '' }));
  const raw = [m.content, ...embeds].filter(Boolean).join('\n');
  return {
    id: m.id,
    channel: m.channel,
    raw,
    text: [
      asRead(raw),
      ...buttons.map((b) => `[${b.label}]`),
      ...files.flatMap((f) => [f.name, f.description ?? '', f.text]),
    ].join('\n'),
    embeds: m.embeds,
    buttons,
    files,
    ephemeral: m.onlyFor !== null,
    edits: m.edits,
  };
}

const isText = (f: StoredFile): boolean => /^text\/|json/.test(f.type);

/** Outside of code blocks a backslash before a mark shows the mark. */
const asRead = (raw: string): string =>
  raw
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(/\\([^0-9A-Za-z\s])/g, '$1')))
    .join('');

/** A modal as people see it. */
export interface ShownModal {
  readonly title: string;
  readonly customId: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly label: string;
    readonly long: boolean;
    readonly required: boolean;
    /** What stands there at first. */
    readonly value: string;
    /** The values of a select; null for a line of text. */
    readonly values: readonly string[] | null;
  }[];
}

export const shownModal = (m: Modal): ShownModal => ({
  title: m.title,
  customId: m.custom_id,
  inputs: inputsOf(m).map((i) => ({
    name: i.custom_id,
    label: i.shownLabel,
    long: i.type === 4 && i.style === 2,
    required: i.required ?? true,
    value: (i.type === 4 ? i.value : i.options.find((o) => o.default)?.value) ?? '',
    values: i.type === 4 ? null : i.options.map((o) => o.value),
  })),
});
