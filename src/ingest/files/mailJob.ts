import PostalMime from 'postal-mime';
import { given } from '../checks.ts';
import { plainText } from '../markup.ts';
import { pageDate } from '../page/date.ts';

export interface MailInput {
  readonly bytes: Uint8Array;
  readonly now: Date;
}

export type MailRead =
  | { readonly text: string; readonly title: string | null; readonly published: string | null }
  | { readonly fault: string };

/** What an e-mail may hold before it is parsed; one with an article in it stays far below. */
export const most = { lines: 150_000, parts: 200, deep: 20, messages: 5, headers: 200_000 } as const;

/** An e-mail's text or HTML, its subject and date; a clause that says why where it cannot be read. */
export default async function mailJob({ bytes, now }: MailInput): Promise<MailRead> {
  const fault = tooMuchOf(bytes);
  if (fault !== null) return { fault };
  const mail = await PostalMime.parse(Uint8Array.from(bytes), {
    maxNestingDepth: most.deep,
    maxRfc822NestingDepth: most.messages,
    maxHeadersSize: most.headers,
  }).catch(() => null);
  if (mail === null) return { fault: 'is no e-mail that can be read' };
  const text = mail.text?.trim() || plainText(mail.html ?? '');
  return { text, title: given(mail.subject), published: pageDate(mail.date, now) };
}

/** The parser copies what is nested, and keeps each line: both are counted first. */
function tooMuchOf(bytes: Uint8Array): string | null {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [lines, parts] = [0, 0];
  for (let at = 0; at < mail.length && lines <= most.lines;) {
    const end = mail.indexOf(0x0a, at);
    lines += 1;
    if (/^content-type:/i.test(mail.toString('latin1', at, at + 13))) parts += 1;
    at = end < 0 ? mail.length : end + 1;
  }
  if (lines > most.lines) return `holds over ${most.lines.toLocaleString('en-US')} lines`;
  return parts > most.parts ? `holds over ${most.parts} parts` : null;
}
