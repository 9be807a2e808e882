import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { ModelConfig } from '../readers/model/settings.ts';

const forms = /^(anthropic|openai|compatible):(\S{1,200})$/;
const wanted = ['all', 'added', 'foreign'] as const;
const defaultTokens = 1_000_000;

/** The settings of the second reader; without MODEL the rules read alone. */
export const ModelSettings = {
  MODEL: z
    .string()
    .trim()
    .regex(forms, 'write anthropic:NAME, openai:NAME or compatible:NAME, such as compatible:llama3.1:8b')
    .optional(),
  MODEL_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/, 'copy the key of the model’s server, without spaces')
    .optional(),
  MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'give an address such as http://localhost:11434/v1' })
    .optional(),
  MODEL_DAILY_TOKENS: z.coerce
    .number('give a number of tokens, such as 1000000, or 0 for no limit')
    .int('give a whole number of tokens')
    .min(0, 'give a number of tokens, such as 1000000, or 0 for no limit')
    .default(defaultTokens),
  MODEL_FOR: z.enum(wanted, { error: `use ${wanted.join(', ')}` }).default('all'),
};
type Given = z.infer<z.ZodObject<typeof ModelSettings>>;

/** What is set by half: each as the setting that is missing or wrong, and why. */
export function modelFaults(s: Given): readonly string[] {
  const [provider] = split(s);
  if (provider === null)
    return [
      ...(s.MODEL_KEY === undefined ? [] : ['MODEL: name the model that MODEL_KEY is for']),
      ...(s.MODEL_URL === undefined ? [] : ['MODEL: name the model that MODEL_URL serves']),
    ];
  const isOwn = provider === 'compatible';
  return [
    ...(isOwn && s.MODEL_URL === undefined
      ? ['MODEL_URL: a compatible server needs its address, such as http://localhost:11434/v1']
      : []),
    ...(!isOwn && s.MODEL_KEY === undefined ? [`MODEL_KEY: ${provider} needs a key`] : []),
    ...(s.MODEL_URL === undefined ? [] : addressFaults(new URL(s.MODEL_URL))),
  ];
}

function addressFaults(url: URL): readonly string[] {
  return [
    ...(isSafe(url) ? [] : ['MODEL_URL: use https; plain http is allowed only on your own network']),
    ...(url.username === '' && url.password === ''
      ? []
      : ['MODEL_URL: leave the name and password out, and set MODEL_KEY']),
    ...(url.search === '' && url.hash === '' ? [] : ['MODEL_URL: end it with the path, such as /v1']),
  ];
}

/** null where no model is set. */
export function modelOf(s: Given): ModelConfig | null {
  const [provider, name] = split(s);
  if (provider === null) return null;
  const { MODEL_KEY: key = null, MODEL_URL: url = null, MODEL_DAILY_TOKENS: tokens, MODEL_FOR } = s;
  return { provider, name, key, url, dailyTokens: tokens === 0 ? null : tokens, for: MODEL_FOR };
}

function split({ MODEL }: Given): readonly [ModelConfig['provider'], string] | readonly [null, null] {
  const [, provider, name] = forms.exec(MODEL ?? '') ?? [];
  return name !== undefined && isProvider(provider) ? [provider, name] : [null, null];
}

const isProvider = (name: string | undefined): name is ModelConfig['provider'] =>
  name === 'anthropic' || name === 'openai' || name === 'compatible';

const ownRanges = ['loopback', 'private', 'uniqueLocal', 'linkLocal'];

/** Plain http stays within the house: this machine, a private address, a name that only the own network knows. */
function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) return ownRanges.includes(ipaddr.process(host).range());
  return host === 'localhost' || !host.includes('.') || /\.(?:local|internal|lan|home\.arpa)$/.test(host);
}
