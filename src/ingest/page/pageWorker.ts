import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { readHtml } from './index.ts';

const Input = z.object({ html: z.string(), from: z.string().nullable(), now: z.date() });

parentPort?.on('message', (input: unknown) => {
  const { html, from, now } = Input.parse(input);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(readHtml(html, from, now));
});
