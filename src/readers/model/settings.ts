/** Which model is asked, where, how much a day, and about which articles. */
export interface ModelConfig {
  /** `compatible`: any server that speaks the OpenAI chat API. */
  readonly provider: 'anthropic' | 'openai' | 'compatible';
  readonly name: string;
  readonly key: string | null;
  /** null: the provider's own address. */
  readonly url: string | null;
  /** null: no limit. */
  readonly dailyTokens: number | null;
  /** `added`: what people add; `foreign`: what the rules cannot read. */
  readonly for: 'all' | 'added' | 'foreign';
}

const addresses = {
  anthropic: 'https://api.anthropic.com/v1',
  openai: 'https://api.openai.com/v1',
} as const;

/** Where the model is asked: the one address that is ever contacted for it. */
export const addressOf = ({ provider, url }: Pick<ModelConfig, 'provider' | 'url'>): string =>
  (url ?? (provider === 'compatible' ? '' : addresses[provider])).replace(/\/+$/, '');

/** "compatible:llama3.1:8b", as MODEL has it. */
export const titleOf = ({ provider, name }: Pick<ModelConfig, 'provider' | 'name'>): string =>
  `${provider}:${name}`;
