import { z } from 'zod';

/** Block Kit as far as the bot uses it, with Slack's limits (docs.slack.dev, Block Kit reference). Anything else is refused. */

const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });
const anyText = (most: number) => z.union([plainText(most), mrkdwn(most)]);
const id = z.string().min(1).max(255);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id,
  value: z.string().min(1).max(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const menu = z.strictObject({
  type: z.literal('external_select'),
  action_id: id,
  placeholder: plainText(150).optional(),
  min_query_length: z.int().min(0).optional(),
});
const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  code: z.boolean().optional(),
});
const run = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.url().max(3000),
    text: z.string().min(1).optional(),
    style: style.optional(),
  }),
]);
const runs = z.array(run).min(1);
const rich = z.strictObject({
  type: z.enum(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']),
  elements: runs,
});
const own = { block_id: id.optional() };
const block = z.discriminatedUnion('type', [
  z.strictObject({ ...own, type: z.literal('header'), text: plainText(150) }),
  z.strictObject({ ...own, type: z.literal('divider') }),
  z
    .strictObject({
      ...own,
      type: z.literal('section'),
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
    })
    .refine((s) => s.text !== undefined || s.fields !== undefined, 'text or fields'),
  z.strictObject({ ...own, type: z.literal('context'), elements: z.array(anyText(2000)).min(1).max(10) }),
  z.strictObject({
    ...own,
    type: z.literal('actions'),
    elements: z
      .array(z.union([button, menu]))
      .min(1)
      .max(25),
  }),
  z.strictObject({ ...own, type: z.literal('rich_text'), elements: z.array(rich).min(1) }),
  z.strictObject({
    ...own,
    type: z.literal('image'),
    image_url: z.url().max(3000),
    alt_text: z.string().min(1).max(2000),
  }),
]);
const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });
const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  element: z.union([
    z.strictObject({
      type: z.literal('plain_text_input'),
      action_id: id,
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000).optional(),
      initial_value: z.string().min(1).max(3000).optional(),
    }),
    z
      .strictObject({
        type: z.literal('static_select'),
        action_id: id,
        placeholder: plainText(150).optional(),
        options: z.array(option).min(1).max(100),
        initial_option: option.optional(),
      })
      .refine(
        ({ options, initial_option: first }) =>
          !first || options.some((o) => JSON.stringify(o) === JSON.stringify(first)),
        'initial_option is none of the options',
      ),
    z.strictObject({
      type: z.literal('file_input'),
      action_id: id,
      max_files: z.int().min(1).max(10).optional(),
    }),
  ]),
});

type Block = z.infer<typeof block>;
const buttonsOf = (blocks: readonly (Block | z.infer<typeof input>)[]): z.infer<typeof button>[] =>
  blocks.flatMap((b) =>
    b.type === 'actions' ? b.elements.flatMap((e) => (e.type === 'button' ? [e] : [])) : [],
  );
const hasUniqueIds = (all: readonly Block[]): boolean =>
  all.every(
    (b) => b.type !== 'actions' || new Set(b.elements.map((e) => e.action_id)).size === b.elements.length,
  );

/** The blocks of a message. */
export const blocks = z.array(block).max(50).refine(hasUniqueIds, 'an action_id twice in a block');
/** Past this Slack answers `msg_blocks_too_long`. */
export const blocksMost = 13_200;
export type Blocks = z.infer<typeof blocks>;

export const modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: id.optional(),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: z.array(z.union([block, input])).max(100),
});
export type Modal = z.infer<typeof modal>;
export const home = z.strictObject({ type: z.literal('home'), blocks: z.array(block).max(100) });

/** What a `response_url` takes. */
export const response = z.strictObject({
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  text: z.string().max(40_000).optional(),
  blocks: blocks.optional(),
});

export { buttonsOf };
export type Button = z.infer<typeof button>;
export type InputElement = z.infer<typeof input>['element'];
