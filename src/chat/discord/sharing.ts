import {
  ComponentType,
  MessageFlags,
  type APIEmbed,
  type ButtonInteraction,
  type Embed,
  type Message as Shown,
} from 'discord.js';
import type { OutFile } from './files.ts';
import { readId } from './ids.ts';
import type { Row } from './render.ts';
import { download } from './sources.ts';

const bytesMost = 10 * 1024 * 1024;

/** The message as it stands, for all: its files fetched anew, the buttons that only turn pages left out. */
export async function copyOf(message: Shown, by: string) {
  const files = await Promise.all(
    message.attachments.map(async (a): Promise<OutFile> => {
      const { name, bytes } = await download(a, bytesMost)();
      return {
        name,
        attachment: Buffer.from(bytes),
        ...(a.description ? { description: a.description } : {}),
      };
    }),
  );
  return {
    embeds: message.embeds.map((embed) => embedOf(embed, files, by)),
    components: rowsOf(message),
    files,
    allowedMentions: { parse: [] },
  };
}

function embedOf(
  { title, description, color, footer, image }: Embed,
  files: readonly OutFile[],
  by: string,
): APIEmbed {
  const picture = files.find((f) => f.name.endsWith('.png'));
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(color === null ? {} : { color }),
    footer: { text: [footer?.text, `Shared by ${by}`].filter(Boolean).join(' · ') },
    ...(image && picture ? { image: { url: `attachment://${picture.name}` } } : {}),
  };
}

function rowsOf(message: Shown): Row[] {
  const rows = message.components.map((row) =>
    'components' in row
      ? row.components.flatMap((part) => {
          const json = part.toJSON();
          if (json.type !== ComponentType.Button || !('custom_id' in json)) return [];
          const kind = readId(json.custom_id)?.do;
          return kind === 'run' || kind === 'ask' ? [json] : [];
        })
      : [],
  );
  return rows.filter((r) => r.length > 0).map((components) => ({ type: 1, components }));
}

/** Says something to the presser alone, beside the message. */
export const whisper = (i: ButtonInteraction, content: string): Promise<unknown> =>
  i.followUp({ content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
