export { openDiscord, type DiscordSettings } from './adapter.ts';
export { describe, registerAlone } from './description.ts';
