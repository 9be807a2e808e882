import { TooLong, Unreadable } from './body.ts';
import { Unasked } from './robots.ts';
import { Refusal } from './target.ts';

export interface Limits {
  /** Milliseconds for an address, its redirects included. */
  readonly within: number;
  /** Bytes of a body, on the wire and decompressed. */
  readonly most: number;
}

const size = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;

const codes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no site at HOST',
  EAI_AGAIN: 'The name HOST could not be looked up',
  ECONNREFUSED: 'HOST takes no connection',
  ECONNRESET: 'HOST broke the connection off',
  EHOSTUNREACH: 'HOST cannot be reached',
  ENETUNREACH: 'HOST cannot be reached',
  ETIMEDOUT: 'HOST does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'HOST does not answer',
  UND_ERR_SOCKET: 'HOST broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'HOST sent headers without end',
};

/** What broke, in a clause; null where it is a `Refusal`'s, or a fault of ours. */
export function reasonOf(error: unknown, host: string, { within, most }: Limits): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof TooLong) return `What ${host} sends is over ${size(most)}`;
  if (error instanceof Unreadable) return `${host} sends the page ${error.message}, which cannot be read`;
  if (error instanceof Unasked) return `${host} could not be asked whether programs may read it (robots.txt)`;
  if (!(error instanceof Error)) return `${host} could not be asked`;
  if (error.name === 'TimeoutError') return `${host} did not answer in full within ${within / 1000} seconds`;
  if (error.name === 'AbortError') return 'The request was given up';
  const code = codeOf(error);
  if (
    code.startsWith('Z_') ||
    (code.startsWith('ERR_') && code.includes('BROTLI')) ||
    code.startsWith('ERR__ERROR')
  )
    return `${host} sends a page that is packed wrongly`;
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) return `The certificate of ${host} is not valid`;
  return (codes[code] ?? `${host} gave no answer that can be read`).replace('HOST', host);
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}

const statuses: Readonly<Record<number, string>> = {
  401: 'asks for a login',
  402: 'asks for payment',
  403: 'refuses us',
  404: 'has no such page',
  410: 'has taken the page away',
  429: 'asks us to wait',
  451: 'may not show the page for legal reasons',
};

/** `example.org has no such page (404)` */
export const statusReason = (code: number, host: string): string =>
  `${host} ${statuses[code] ?? (code >= 500 ? 'is in trouble' : 'gives no page')} (${code})`;
