import type { Block, Card } from '../../core/card.ts';
import { inertLine } from '../../core/inert.ts';
import { most } from './limits.ts';
import { cardText } from '../../cards/cardText.ts';

/** A file to upload; `alt` says what a picture shows to those who do not see it. */
export interface OutFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly alt?: string;
}

/** The files and pictures of a card. A picture's words stand in the card's text as well, whole. */
export const filesOf = (card: Card): readonly OutFile[] => card.blocks.flatMap(fileOf);

function fileOf(block: Block, i: number): OutFile[] {
  if (block.kind === 'file') return [{ name: safe(block.name, i), bytes: Buffer.from(block.content) }];
  if (block.kind !== 'picture') return [];
  const alt = inertLine(block.alt).toWellFormed();
  const shown = alt.length > most.altText ? `${alt.slice(0, most.altText - 1).toWellFormed()}…` : alt;
  return [
    { name: safe(block.name, i), bytes: Buffer.from(block.png, 'base64'), ...(shown ? { alt: shown } : {}) },
  ];
}

/** Names go to other people's disks. */
const safe = (name: string, n: number): string =>
  name
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(-80) || `file-${n}`;

/** A card that fits no message, as a text. */
export const textFile = (card: Card): OutFile => ({
  name: 'claimdesk.txt',
  bytes: Buffer.from(cardText(card, false)),
});
