import { buttonsOf, type Blocks, type Button, type Modal } from './schemas.ts';
import type { Message, StoredFile, View } from './world.ts';

/** A message or a view as people see it now. */
export interface Shown {
  readonly channel: string | null;
  readonly ts: string | null;
  /** Blocks, buttons and text files, as they are read. */
  readonly text: string;
  /** What notifications show. */
  readonly fallback: string;
  readonly blocks: Blocks | Modal['blocks'];
  readonly buttons: readonly Button[];
  readonly files: readonly (StoredFile & { readonly text: string })[];
  readonly ephemeral: boolean;
  readonly message: Message | null;
  readonly view: View | null;
}

export const shownOf = (m: Message): Shown => {
  const files = m.files.map((f) => ({ ...f, text: isText(f) ? new TextDecoder().decode(f.bytes) : '' }));
  const fromFiles = files.flatMap((f) => [f.name, f.alt ?? '', f.text]);
  return {
    channel: m.channel,
    ts: m.ts,
    text: [m.blocks.length > 0 ? readOf(m.blocks) : m.text, ...fromFiles].join('\n'),
    fallback: m.text,
    blocks: m.blocks,
    buttons: buttonsOf(m.blocks),
    files,
    ephemeral: m.onlyFor !== null,
    message: { ...m },
    view: null,
  };
};

export const shownView = (v: View): Shown => ({
  channel: null,
  ts: null,
  text: readOf(v.view.blocks),
  fallback: '',
  blocks: v.view.blocks,
  buttons: buttonsOf(v.view.blocks),
  files: [],
  ephemeral: true,
  message: null,
  view: v,
});

const isText = (f: StoredFile): boolean => /\.(?:txt|csv|json|md)$/.test(f.name);

/** All text in the order in which it stands. */
export const readOf = (all: Blocks | Modal['blocks']): string =>
  all
    .map((b) => {
      switch (b.type) {
        case 'header':
          return b.text.text;
        case 'section':
          return [b.text?.text, ...(b.fields ?? []).map((f) => f.text)].filter(Boolean).join('\n');
        case 'context':
          return b.elements.map((e) => e.text).join(' ');
        case 'rich_text':
          return b.elements
            .map((e) =>
              e.elements.map((r) => (r.type === 'link' ? `${r.text ?? ''} <${r.url}>` : r.text)).join(''),
            )
            .join('\n');
        case 'actions':
          return b.elements.map((e) => (e.type === 'button' ? `[${e.text.text}]` : '[▾]')).join(' ');
        case 'input':
          return `${b.label.text}: ${b.hint?.text ?? ''}`;
        case 'image':
          return b.alt_text;
        case 'divider':
          return '';
        default:
          return b satisfies never;
      }
    })
    .join('\n');
