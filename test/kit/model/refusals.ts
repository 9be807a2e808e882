import type { Json } from './request.ts';

/** What an API answers where it refuses a call. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: Json;
  constructor(status: number, message: string, body: Json) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

export const openaiError = (
  message: string,
  type: string,
  code: string | null,
  param: string | null = null,
): Json => ({ error: { message, type, param, code } });

export const anthropicError = (type: string, message: string): Json => ({
  type: 'error',
  error: { type, message },
  request_id: 'req_kit',
});
