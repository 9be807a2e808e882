import { z } from 'zod';
import { customId, part } from './schemas.ts';

const textInput = z.strictObject({
  ...part,
  type: z.literal(4),
  custom_id: customId,
  style: z.int().min(1).max(2),
  label: z.string().min(1).max(45).optional(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
});
/** As a modal takes it, within a Label (docs.discord.com, String Select). */
const stringSelect = z
  .strictObject({
    ...part,
    type: z.literal(3),
    custom_id: customId,
    placeholder: z.string().max(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    required: z.boolean().optional(),
    options: z
      .array(
        z.strictObject({
          label: z.string().min(1).max(100),
          value: z.string().min(1).max(100),
          description: z.string().max(100).optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25),
  })
  .refine((s) => new Set(s.options.map((o) => o.value)).size === s.options.length, 'a value twice')
  .refine((s) => s.options.filter((o) => o.default).length <= (s.max_values ?? 1), 'too many defaults');
const labelled = z.strictObject({
  ...part,
  type: z.literal(18),
  label: z.string().min(1).max(45),
  description: z.string().max(100).optional(),
  component: z.union([
    textInput.refine((c) => c.label === undefined, 'label stands on the Label'),
    stringSelect,
  ]),
});
const inputRow = z.strictObject({
  ...part,
  type: z.literal(1),
  components: z.array(textInput.refine((c) => c.label !== undefined, 'a label is required')).length(1),
});
const modalText = z.strictObject({ ...part, type: z.literal(10), content: z.string().min(1).max(4000) });

export const modal = z
  .strictObject({
    title: z.string().min(1).max(45),
    custom_id: customId,
    components: z
      .array(z.union([labelled, inputRow, modalText]))
      .min(1)
      .max(5),
  })
  .refine((m) => {
    const ids = inputsOf(m).map((i) => i.custom_id);
    return new Set(ids).size === ids.length;
  }, 'Component custom id cannot be duplicated');

export interface Modal {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly (
    z.infer<typeof labelled> | z.infer<typeof inputRow> | z.infer<typeof modalText>
  )[];
}
export type ModalInput = z.infer<typeof textInput> | z.infer<typeof stringSelect>;

/** The inputs of a modal, with the label that people see. */
export const inputsOf = (m: Modal): readonly (ModalInput & { readonly shownLabel: string })[] =>
  m.components.flatMap((c) => {
    if (c.type === 18) return [{ ...c.component, shownLabel: c.label }];
    return c.type === 1 ? c.components.map((i) => ({ ...i, shownLabel: i.label ?? '' })) : [];
  });
