import { z } from 'zod';

const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u, 'APPLICATION_COMMAND_INVALID_NAME')
  .refine((name) => name === name.toLowerCase(), 'must be lower-case');
const description = z.string().min(1).max(100);
const choice = (value: z.ZodType<string | number>) =>
  z.strictObject({ name: z.string().min(1).max(100), value, name_localizations: z.null().optional() });

const localized = { name_localizations: z.null().optional(), description_localizations: z.null().optional() };
const value = z
  .strictObject({
    ...localized,
    type: z.int().min(3).max(11),
    name: slashName,
    description,
    required: z.boolean().optional(),
    choices: z
      .array(z.union([choice(z.string().max(100)), choice(z.number())]))
      .max(25)
      .optional(),
    autocomplete: z.boolean().optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine((o) => !(o.autocomplete && o.choices?.length), 'autocomplete and choices exclude each other');
type Value = z.infer<typeof value>;

const distinct = (options: readonly { readonly name: string }[]): boolean =>
  new Set(options.map((o) => o.name)).size === options.length;
const requiredFirst = (options: readonly Value[]): boolean =>
  options.every((o, i) => !o.required || options.slice(0, i).every((before) => before.required));
const values = z
  .array(value)
  .max(25)
  .refine(distinct, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS')
  .refine(requiredFirst, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID');
const sub = z.strictObject({
  ...localized,
  type: z.literal(1),
  name: slashName,
  description,
  options: values.optional(),
});
const group = z.strictObject({
  ...localized,
  type: z.literal(2),
  name: slashName,
  description,
  options: z.array(sub).min(1).max(25),
});

const shared = {
  ...localized,
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().optional(),
};
const slash = z.strictObject({
  ...shared,
  type: z.literal(1).optional(),
  name: slashName,
  description,
  options: z
    .union([
      values,
      z
        .array(z.union([sub, group]))
        .max(25)
        .refine(distinct, 'a subcommand twice'),
    ])
    .optional(),
});
const onMessage = z.strictObject({
  ...shared,
  type: z.literal(3),
  name: z.string().min(1).max(32),
  description: z.literal('').optional(),
});

/** What PUT …/commands takes: 100 slash commands, 15 of messages, no name twice within a type. */
export const registration = z
  .array(z.union([slash, onMessage]))
  .refine((all) => all.filter((c) => c.type !== 3).length <= 100, 'at most 100 slash commands')
  .refine((all) => all.filter((c) => c.type === 3).length <= 15, 'at most 15 commands of messages')
  .refine(
    (all) => new Set(all.map((c) => `${c.type ?? 1} ${c.name}`)).size === all.length,
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
  );
export type Registered = z.infer<typeof registration>[number];
