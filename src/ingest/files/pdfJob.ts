import { extractText, getDocumentProxy } from 'unpdf';
import { unwrapped } from './unwrapped.ts';

/** Beyond it, a PDF is a book. */
const mostPages = 200;

/** The text layer of a PDF, or a clause that says why there is none. */
export default async function pdfJob(bytes: Uint8Array): Promise<{ text: string } | { fault: string }> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes));
    if (document.numPages > mostPages) return { fault: `has over ${mostPages} pages` };
    const pages = await extractText(document, { mergePages: false });
    await document.loadingTask.destroy();
    const text = pages.text.map(unwrapped).join('\n').trim();
    return text === '' ? { fault: 'has no text layer: it is a picture of text' } : { text };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { fault: locked ? 'is locked with a password' : 'is no PDF that can be read' };
  }
}
