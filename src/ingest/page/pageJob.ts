import { UserError } from '../../core/errors.ts';
import { checkedText } from '../checks.ts';
import { decodeText } from '../decode.ts';
import { canonicalLink } from '../link.ts';
import { readHtml, type PageOrReason } from './index.ts';

export interface PageInput {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Null for a file, which is HTML. */
  readonly from: string | null;
  readonly now: Date;
}

const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const isText = /^text\/(?:plain|markdown)\b/i;

/** What a site sends for a page, or the bytes of an HTML file → its article; a clause that says why where it holds none. */
export default function pageJob({ bytes, contentType, from, now }: PageInput): PageOrReason {
  const text = decodeText(bytes, contentType);
  if (from === null) return readHtml(text, null, now);
  if (contentType === null ? /^\s*</.test(text) : isHtml.test(contentType)) return readHtml(text, from, now);
  const host = URL.parse(from)?.host ?? 'the site';
  if (contentType !== null && !isText.test(contentType))
    return { reason: `What ${host} sends is no page (${contentType.split(';')[0]?.slice(0, 60)})` };
  return plainPage(text, from, host);
}

function plainPage(text: string, from: string, host: string): PageOrReason {
  try {
    const plain = { title: null, outlet: host.replace(/^www\./, ''), author: null, published: null };
    return {
      page: { ...plain, url: canonicalLink(null, from), text: checkedText(text, `What ${host} sends`) },
    };
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message.replace(/:.*$/s, '') };
    throw error;
  }
}
