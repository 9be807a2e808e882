/** The longest answer that is taken, in bytes: many times what a long article gives. */
export const mostBytes = 2_000_000;

/**
 * A fetch that reaches one server alone, follows no redirect, and ends an answer that does not end.
 *
 * @example onlyHost('https://llm.example.org/v1', fetch)('https://elsewhere.example.org/') // rejects
 */
export function onlyHost(address: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const { origin } = new URL(address);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new TypeError(`${url.host} is not the model’s server`);
    const response = await fetch(url, { ...init, redirect: 'error' });
    const { body, status, statusText, headers } = response;
    return new Response(body?.pipeThrough(bounded()) ?? null, { status, statusText, headers });
  };
}

function bounded(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new TypeError(`more than ${mostBytes / 1e6} MB`));
      else controller.enqueue(chunk);
    },
  });
}
