import type { Context } from 'hono';
import type { z } from 'zod';
import { contentOf } from './content.ts';
import { blocksMost, response } from './schemas.ts';
import { addMessage, ids, type Interaction, type World } from './world.ts';

const usesMost = 5;
const lives = 30 * 60_000;

/** A POST to a `response_url`: five in 30 minutes. */
export async function respondTo(w: World, c: Context): Promise<Response> {
  const interaction = w.interactions.get(c.req.param('id') ?? '');
  if (!interaction) return c.text('no_such_url', 404);
  if (w.now() - interaction.created > lives) return c.text('expired_url', 404);
  if (interaction.uses >= usesMost) return c.text('used_url', 404);
  const read = response.safeParse(await c.req.json());
  if (!read.success) {
    w.violations.push(
      `response_url: ${read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
    );
    return c.text('invalid_blocks', 400);
  }
  if (JSON.stringify(read.data.blocks ?? []).length > blocksMost) {
    w.violations.push('response_url: msg_blocks_too_long');
    return c.text('msg_blocks_too_long', 400);
  }
  interaction.uses += 1;
  return placed(w, interaction, read.data, c);
}

function placed(w: World, interaction: Interaction, sent: z.infer<typeof response>, c: Context): Response {
  const content = contentOf(w, { text: sent.text ?? '', blocks: sent.blocks ?? [] });
  const { who, original } = interaction;
  if (sent.replace_original && original) {
    Object.assign(original, content, { edits: original.edits + 1 });
    interaction.shown.push({ ...original });
    return c.text('ok');
  }
  const onlyFor = sent.response_type === 'in_channel' ? null : who.id;
  const message = addMessage(w, { channel: who.channel, author: ids.bot, onlyFor, ...content });
  if (interaction.isSlash) interaction.original ??= message;
  interaction.shown.push({ ...message });
  return c.text('ok');
}
