import { z } from 'zod';
import { makeThread, Overrun } from '../thread.ts';

const Answer = z.union([z.object({ pages: z.array(z.string()) }), z.object({ fault: z.string() })]);
const ask = makeThread(new URL('./pdfWorker.ts', import.meta.url), { within: 20_000, megabytes: 256 });

/** The text layer of a PDF, or a clause that says why there is none. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string } | { fault: string }> {
  try {
    const answer = Answer.parse(await ask(bytes));
    if ('fault' in answer) return answer;
    const text = answer.pages.map(unwrapped).join('\n').trim();
    return text === '' ? { fault: 'has no text layer: it is a picture of text' } : { text };
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    return { fault: error.message };
  }
}

/** Lines end where the paper does: those that go on are joined, since a sentence is read within its paragraph. */
export function unwrapped(page: string): string {
  const lines = page.split('\n').map((line) => line.trim());
  const full = Math.max(...lines.map((line) => line.length)) * 0.6;
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1] ?? '';
    const goesOn = before.length >= full || (/^[a-z]/.test(line) && !/[.!?]$/.test(before));
    if (before === '' || line === '' || !goesOn) paragraphs.push(line);
    else if (/[a-z]-$/.test(before) && /^[a-z]/.test(line))
      paragraphs.push((paragraphs.pop() ?? '').slice(0, -1) + line);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
  }
  return paragraphs.filter((p) => p !== '').join('\n');
}
