import { z } from 'zod';

const id = z.string().regex(/^\d{17,20}$/, 'is no snowflake');
export const customId = z.string().min(1).max(100);
const url = z.url().max(2048);

const embedShape = z.strictObject({
  title: z.string().max(256).optional(),
  type: z.literal('rich').optional(),
  description: z.string().max(4096).optional(),
  url: url.optional(),
  timestamp: z.string().optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z.strictObject({ text: z.string().min(1).max(2048), icon_url: url.optional() }).optional(),
  image: z.strictObject({ url: z.string() }).optional(),
  thumbnail: z.strictObject({ url: z.string() }).optional(),
  author: z.strictObject({ name: z.string().max(256), url: url.optional() }).optional(),
  fields: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
});
const embed = embedShape.refine(
  (e) => [e.title, e.description].some((t) => t?.trim()) || e.fields?.length || e.image || e.footer,
  'an embed with nothing in it',
);
type Embed = z.infer<typeof embed>;

/** What counts towards the 6,000 characters of all embeds of a message. */
export const lengthOf = (e: Embed): number =>
  [
    e.title,
    e.description,
    e.footer?.text,
    e.author?.name,
    ...(e.fields ?? []).flatMap((f) => [f.name, f.value]),
  ].reduce((sum, text) => sum + (text?.length ?? 0), 0);

export const part = { id: z.int().optional() };
const button = z
  .strictObject({
    ...part,
    type: z.literal(2),
    style: z.int().min(1).max(5),
    label: z.string().min(1).max(80).optional(),
    custom_id: customId.optional(),
    url: z.url().max(512).optional(),
    disabled: z.boolean().optional(),
    emoji: z.strictObject({ name: z.string(), id: id.optional() }).optional(),
  })
  .refine((b) => b.label !== undefined || b.emoji !== undefined, 'a button needs a label')
  .refine((b) => (b.style === 5 ? b.url && !b.custom_id : b.custom_id && !b.url), 'a custom id or a url');
const row = z.strictObject({ ...part, type: z.literal(1), components: z.array(button).min(1).max(5) });

/** A component as the tree of a message holds it; the parts of Components V2 are checked for number and text. */
interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly [field: string]: unknown;
}
const component: z.ZodType<Component> = z.looseObject({
  type: z.int().refine((t) => [1, 2, 9, 10, 11, 12, 13, 14, 17].includes(t), 'is no component of messages'),
  custom_id: customId.optional(),
  content: z.string().min(1).optional(),
  get components() {
    return z.array(component).min(1).optional();
  },
  get accessory() {
    return component.optional();
  },
});

const flatten = (parts: readonly Component[]): Component[] =>
  parts.flatMap((p) => [p, ...flatten(p.components ?? []), ...(p.accessory ? flatten([p.accessory]) : [])]);

const v2 = 1 << 15;
const known = (1 << 2) | (1 << 6) | (1 << 12) | v2;

/** A message as every route that makes or edits one takes it. */
export const message = z
  .strictObject({
    content: z.string().max(2000).nullish(),
    tts: z.boolean().optional(),
    nonce: z.union([z.string().max(25), z.int()]).optional(),
    enforce_nonce: z.boolean().optional(),
    embeds: z.array(embed).max(10).nullish(),
    components: z.array(component).nullish(),
    allowed_mentions: z
      .strictObject({
        parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
        users: z.array(id).max(100).optional(),
        roles: z.array(id).max(100).optional(),
        replied_user: z.boolean().optional(),
      })
      .nullish(),
    flags: z.int().optional(),
    attachments: z
      .array(
        z.strictObject({
          id: z.union([z.string(), z.int()]),
          filename: z.string().optional(),
          description: z.string().max(1024).nullish(),
          title: z.string().optional(),
        }),
      )
      .max(10)
      .optional(),
    message_reference: z
      .strictObject({ message_id: id, fail_if_not_exists: z.boolean().optional() })
      .optional(),
    username: z.string().optional(),
  })
  .superRefine((m, ctx) => {
    const refuse = (path: string, text: string): void => {
      ctx.addIssue({ code: 'custom', path: [path], message: text });
    };
    const flags = m.flags ?? 0;
    if ((flags & ~known) !== 0) refuse('flags', 'a flag that may not be set');
    const total = (m.embeds ?? []).reduce((sum, e) => sum + lengthOf(e), 0);
    if (total > 6000) refuse('embeds', 'Embed size exceeds maximum size of 6000');
    const parts = flatten(m.components ?? []);
    const ids = parts.flatMap((p) => p.custom_id ?? []);
    if (new Set(ids).size < ids.length) refuse('components', 'Component custom id cannot be duplicated');
    if (flags & v2) {
      if (m.content || m.embeds?.length) refuse('flags', 'no content and no embeds with Components V2');
      if (parts.length > 40) refuse('components', 'Must be 40 or fewer in all');
      const text = parts.reduce((sum, p) => sum + (p.type === 10 ? (p.content ?? '').length : 0), 0);
      if (text > 4000) refuse('components', 'Must be 4000 or fewer characters of text in all');
    } else if ((m.components ?? []).length > 5) refuse('components', 'Must be 5 or fewer in length');
    for (const p of m.components ?? [])
      if (p.type === 1 || !(flags & v2)) {
        const read = row.safeParse(p);
        for (const i of read.error?.issues ?? []) refuse('components', `${i.path.join('.')} ${i.message}`);
      }
  });
export type MessageBody = z.infer<typeof message>;

/** What a deferral may carry. */
export const deferral = z.strictObject({ flags: z.int().optional() });

export const choices = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        value: z.union([z.string().max(100), z.number()]),
        name_localizations: z.null().optional(),
      }),
    )
    .max(25),
});

export const thread = z.strictObject({
  name: z.string().min(1).max(100),
  auto_archive_duration: z
    .union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10080)])
    .optional(),
  rate_limit_per_user: z.int().nullish(),
  type: z.int().optional(),
});
