export type Json = Readonly<Record<string, unknown>>;
export type Api = 'openai' | 'anthropic';

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a call asks for, the same for both APIs. */
export interface ModelRequest {
  readonly api: Api;
  readonly model: string;
  /** Empty where there is none. */
  readonly system: string;
  readonly prompt: string;
  /** The JSON Schema that the answer must match; null where none is asked for. */
  readonly schema: Json | null;
  /** The tool whose input the answer must be; null where the answer is text. */
  readonly tool: string | null;
  readonly maxTokens: number | null;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Asked = Omit<ModelRequest, 'api' | 'headers'>;

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** What the model says, and why it ends there. */
export interface Said {
  readonly text: string;
  readonly end: 'done' | 'cut' | 'refused';
  readonly usage: Usage;
}

/** One of the two APIs: what it takes, how it answers and how it refuses. */
export interface Dialect {
  readonly api: Api;
  readonly path: string;
  /** The header that holds the number of a request. */
  readonly idHeader: string;
  /** @throws Refusal where the key or a required header is missing or wrong; any key is right where `key` is null. */
  admit(headers: Readonly<Record<string, string>>, key: string | null): void;
  /** @throws Refusal where the API would refuse the body. */
  read(body: unknown): Asked;
  /** @throws Refusal */
  unreadable(): never;
  answer(asked: Asked, said: Said): Json;
  /** The API's own error for an HTTP status. */
  fault(status: number): Json;
}
