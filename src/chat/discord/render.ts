import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIEmbed,
  BaseMessageOptions,
} from 'discord.js';
import type { Action, Card } from '../../core/card.ts';
import { inertLine } from '../../core/inert.ts';
import { piecesOf, room, typed, type Piece } from './blocks.ts';
import { filesOf, type OutFile } from './files.ts';
import { askId, idMost, openId, pageId, runId, shareId } from './ids.ts';
import { escapeLine } from './markdown.ts';
import { cardText } from '../../cards/cardText.ts';

export interface Look {
  /** The first is 1; past the last gives the last. */
  readonly page?: number;
  /** The ask that gives the card again (`packAsk`); with none, a card of several pages comes with its text as a file. */
  readonly again?: string | null;
  /** With a button that shows the card to all in the channel. */
  readonly share?: boolean;
  /** Who showed it to all. */
  readonly by?: string;
}

export interface Rendered {
  readonly page: number;
  readonly pages: number;
  readonly message: Message;
}
/** `attachments` empty: an edit drops the files of the page before. */
export interface Message extends BaseMessageOptions {
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  readonly files: OutFile[];
  readonly attachments: [];
}
export type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

const colors = { plain: 0x4a6fa5, alert: 0xe0a030, error: 0xc83c3c } as const;
const titleMost = 256;
const labelMost = 80;
/** Four rows of five; the fifth row turns pages and shares. */
const actionsMost = 20;

/** Card → one page of a Discord message within all of Discord's limits; what is not on it is on another, or in its file. */
export function render(card: Card, { page = 1, again = null, share = false, by }: Look = {}): Rendered {
  const { buttons, words } = actionsOf(card.actions ?? []);
  const { loads, tooLarge } = filesOf(card);
  const title = titleOf(card);
  const texts = pack([
    ...(title === null ? typedTitle(card) : []),
    ...piecesOf(card),
    ...tooLarge.map(large),
    ...words,
  ]);
  const groups = Array.from({ length: Math.ceil(buttons.length / actionsMost) }, (_, i) =>
    buttons.slice(i * actionsMost, (i + 1) * actionsMost),
  );
  const pages = Math.max(1, texts.length, groups.length, loads.length);
  const n = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const whole = pages > 1 && again === null ? [textFile(card)] : [];
  const files = [...(loads[n - 1] ?? []), ...whole];
  const footer = [
    ...(pages > 1 ? [`Page ${n} of ${pages}${whole.length > 0 ? '; all of it is in the file' : ''}`] : []),
    ...(by === undefined ? [] : [`Shared by ${inertLine(by).slice(0, 100).toWellFormed()}`]),
  ].join(' · ');
  const last = (of: readonly (readonly Button[])[]): readonly Button[] => of[n - 1] ?? of.at(-1) ?? [];
  return {
    page: n,
    pages,
    message: {
      embeds: [embed(card, title, texts[n - 1] ?? '', footer, files)],
      components: [...rows(last(groups)), ...rows(turning(n, pages, again, share))],
      files,
      attachments: [],
      allowedMentions: { parse: [] },
    },
  };
}

function embed(
  card: Card,
  title: string | null,
  description: string,
  footer: string,
  files: readonly OutFile[],
): APIEmbed {
  const picture = files.find((f) => f.name.endsWith('.png'));
  return {
    color: colors[card.tone],
    ...(title ? { title } : {}),
    ...(description === '' && !title ? { description: '–' } : {}),
    ...(description === '' ? {} : { description }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
    ...(picture ? { image: { url: `attachment://${picture.name}` } } : {}),
  };
}

/** The colour says what the mark says to those who see no colours. */
const marked = (card: Card): string =>
  `${{ plain: '', alert: '⚠ ', error: '✖ ' }[card.tone]}${escapeLine(card.title)}`;
const titleOf = (card: Card): string | null => {
  const title = marked(card);
  return title.length <= titleMost ? title.trim() : null;
};
/** A title too long for the title's place opens the text. */
const typedTitle = ({ title }: Card): Piece[] =>
  piecesOf({ tone: 'plain', title: '', blocks: [{ kind: 'heading', text: title }] });

const large = (name: string): Piece => ({
  text: `${escapeLine(name)} is larger than Discord takes: ask for less of it, or for the file from the terminal.`,
});

/** Fills pages in order; a heading goes over to the next page with what it heads. */
function pack(all: readonly Piece[]): string[] {
  const pages: Piece[][] = [];
  for (const piece of all) {
    const page = pages.at(-1);
    if (page && size(page) + piece.text.length + 1 <= room) {
      page.push(piece);
      continue;
    }
    const heads = page && page.length > 1 && page.at(-1)?.withNext ? page.splice(-1) : [];
    if (size(heads) + piece.text.length + 1 <= room) pages.push([...heads, piece]);
    else pages.push(...(heads.length > 0 ? [heads] : []), [piece]);
  }
  return pages
    .map((page) =>
      page
        .map((p) => p.text)
        .join('\n')
        .trim(),
    )
    .filter((text) => text !== '');
}

const size = (page: readonly Piece[]): number => page.reduce((sum, p) => sum + p.text.length + 1, 0);

type Button = APIButtonComponentWithCustomId;
const styles = { primary: 1, plain: 2, danger: 4 } as const;

/** Buttons for the actions that fit one, and what to type for the rest. */
function actionsOf(actions: readonly Action[]): { readonly buttons: Button[]; readonly words: Piece[] } {
  const made = actions.map((action, i) => {
    const label = inertLine(action.label).toWellFormed() || 'Go';
    const id = idOf(action, i);
    const fits = id.length <= idMost && label.length <= labelMost;
    return fits ? button(label, id, styles[action.style ?? 'plain']) : action;
  });
  return {
    buttons: made.filter((m): m is Button => 'custom_id' in m),
    words: made.flatMap((m) => ('custom_id' in m ? [] : typed(m))),
  };
}

function idOf({ command, ask, form }: Action, i: number): string {
  if (form) return openId(command, i);
  return ask === undefined ? runId(command, i) : askId(command, ask, i);
}

const button = (label: string, id: string, style: Button['style']): Button => ({
  type: 2,
  style,
  label,
  custom_id: id,
});

function turning(n: number, pages: number, again: string | null, share: boolean): Button[] {
  const turn = pages > 1 && again !== null ? again : null;
  return [
    ...(turn !== null && n > 1 ? [button('Back', pageId(n - 1, turn), 2)] : []),
    ...(turn !== null && n < pages ? [button('More', pageId(n + 1, turn), 2)] : []),
    ...(share ? [button('Share', shareId(turn ?? ''), 2)] : []),
  ];
}

const rows = (buttons: readonly Button[]): Row[] =>
  Array.from({ length: Math.ceil(buttons.length / 5) }, (_, i) => ({
    type: 1,
    components: buttons.slice(i * 5, i * 5 + 5),
  }));

const textFile = (card: Card): OutFile => ({
  attachment: Buffer.from(cardText(card, true)),
  name: 'answer.txt',
});
