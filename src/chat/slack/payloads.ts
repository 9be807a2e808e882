import { z } from 'zod';

/** What Slack sends, as far as it is read here; the rest is let be. */

const person = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
  team_id: z.string().nullish(),
});
const interaction = {
  user: person,
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  response_url: z.string().optional(),
};

/** Tells one thing done from another, so that what Slack sends twice is done once. */
export const onceBody = z.looseObject({ trigger_id: z.string().optional(), event_id: z.string().optional() });

/** POST of a slash command. */
export const slashBody = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string(),
  channel_id: z.string().optional(),
  response_url: z.string(),
  trigger_id: z.string(),
});
export type SlashBody = z.infer<typeof slashBody>;

const file = z.looseObject({
  id: z.string().optional(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof file>;

/** A button pressed. */
export const pressBody = z.looseObject({
  ...interaction,
  trigger_id: z.string(),
  view: z.looseObject({ id: z.string(), type: z.string() }).nullish(),
  actions: z
    .tuple([
      z.looseObject({
        action_id: z.string(),
        value: z.string().optional(),
        text: z.looseObject({ text: z.string() }).optional(),
        selected_option: z.looseObject({ value: z.string() }).nullish(),
      }),
    ])
    .rest(z.unknown()),
});
export type PressBody = z.infer<typeof pressBody>;

/** A modal handed in. */
export const submitBody = z.looseObject({
  ...interaction,
  view: z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.looseObject({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({
            value: z.string().nullish(),
            files: z.array(file).nullish(),
            selected_option: z.looseObject({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});
export type SubmitBody = z.infer<typeof submitBody>;

const message = z.looseObject({
  text: z.string().nullish(),
  files: z.array(file).nullish(),
});
export type SlackMessage = z.infer<typeof message>;

/** A shortcut picked on a message. */
export const shortcutBody = z.looseObject({ ...interaction, callback_id: z.string(), message });
export type ShortcutBody = z.infer<typeof shortcutBody>;

/** Something typed into a menu that asks for completions. */
export const optionsBody = z.looseObject({
  ...interaction,
  action_id: z.string(),
  value: z.string().default(''),
});
export type OptionsBody = z.infer<typeof optionsBody>;

/** The bot's own page opened. */
export const homeBody = z.looseObject({
  team_id: z.string(),
  event: z.looseObject({ user: z.string(), tab: z.string() }),
});
export type HomeBody = z.infer<typeof homeBody>;
