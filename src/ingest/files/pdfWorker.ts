import { parentPort } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';
import { z } from 'zod';

/** Beyond it, a PDF is a book. */
const mostPages = 200;
const Bytes = z.instanceof(Uint8Array);

async function read(bytes: unknown): Promise<object> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(Bytes.parse(bytes)));
    if (document.numPages > mostPages) return { fault: `has over ${mostPages} pages` };
    const { text } = await extractText(document, { mergePages: false });
    return { pages: text };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { fault: locked ? 'is locked with a password' : 'is no PDF that can be read' };
  }
}

parentPort?.on('message', (bytes: unknown) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void read(bytes).then((answer) => parentPort?.postMessage(answer));
});
