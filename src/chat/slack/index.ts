export { makeSlack } from './adapter.ts';
export { scopes, slackManifest, type SlackManifest } from './manifest.ts';
export type { SlackSettings, Transport } from './settings.ts';
