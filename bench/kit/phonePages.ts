import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { types } from '@slack/bolt';
import type { Card } from '../../src/core/card.ts';
import { render as renderDiscord } from '../../src/chat/discord/render.ts';
import { render as renderSlack } from '../../src/chat/slack/render.ts';

const require = createRequire(import.meta.url);
const face = (weight: number, name: string): string =>
  `@font-face{font-family:Inter;font-weight:${weight};src:url('${pathToFileURL(require.resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)).href}')}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A message at a phone's width; its script counts the lines of what has the class `text`. */
const page = (style: string, body: string): string => `<!doctype html><meta charset="utf-8"><style>
${face(400, '400Regular')}${face(600, '600SemiBold')}
*{box-sizing:border-box;margin:0}body{width:390px;padding:14px 16px 14px 60px;font:15px/22px Inter}
b{font-weight:600}h1{font-weight:600;font-size:18px;line-height:24px;margin:4px 0}.text{white-space:pre-wrap}
body>div,.gap{margin-top:6px}.quote{padding-left:12px;border-left:4px solid #bbb;margin:4px 0}.buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.buttons span{padding:5px 12px;border-radius:6px;font-weight:600;font-size:13px;border:1px solid #bbb}${style}</style>
<body>${body}<script>document.fonts.ready.then(()=>{let lines=0;for(const e of document.querySelectorAll('.text')){
const range=document.createRange();range.selectNodeContents(e);lines+=new Set([...range.getClientRects()].map((r)=>Math.round(r.bottom/6))).size}
document.body.dataset.lines=lines;document.body.dataset.height=document.body.scrollHeight})</script>`;

const buttons = (labels: readonly string[]): string =>
  labels.length === 0
    ? ''
    : `<div class="buttons">${labels.map((label) => `<span>${escaped(label)}</span>`).join('')}</div>`;

type Rich = types.RichTextBlock['elements'][number];
type Run = types.RichTextSection['elements'][number];

/** Slack's light theme. */
export const slackPage = (card: Card): string =>
  page('a{color:#1264a3}', renderSlack(card).message.blocks.map(slackBlock).join(''));

function slackBlock(block: types.KnownBlock): string {
  if (block.type === 'header') return `<h1 class="text">${escaped(block.text.text)}</h1>`;
  if (block.type === 'rich_text') return block.elements.map(slackRich).join('');
  if (block.type === 'actions')
    return buttons(block.elements.flatMap((e) => (e.type === 'button' ? [e.text.text] : [])));
  return '';
}

function slackRich(rich: Rich): string {
  if (rich.type === 'rich_text_list')
    return `<ul>${rich.elements.map((e) => `<li class="text">${e.elements.map(slackRun).join('')}</li>`).join('')}</ul>`;
  const isQuote = rich.type === 'rich_text_quote';
  return `<div class="text${isQuote ? ' quote' : ''}">${rich.elements.map(slackRun).join('')}</div>`;
}

function slackRun(run: Run): string {
  if (run.type === 'link') return `<a>${escaped(run.text ?? run.url)}</a>`;
  if (run.type !== 'text') return '';
  return run.style?.bold ? `<b>${escaped(run.text)}</b>` : escaped(run.text);
}

/** Discord's dark theme. */
export function discordPage(card: Card): string {
  const { embeds, components } = renderDiscord(card).message;
  const [embed] = embeds;
  const lines = (embed?.description ?? '').split('\n').map((line) => {
    const isQuote = line.startsWith('> ');
    const text = markdown(isQuote ? line.slice(2) : line);
    return line === '' ? '<br>' : `<div class="text${isQuote ? ' quote' : ''}">${text}</div>`;
  });
  const title = embed?.title ? `<h1 class="text">${markdown(embed.title)}</h1>` : '';
  const style = `body{background:#313338;color:#dbdee1;font-size:14px;line-height:18px}h1{font-size:16px;line-height:20px}
.embed{background:#2b2d31;border-left:4px solid #e0a030;border-radius:4px;padding:8px 12px}a{color:#00a8fc}br{line-height:9px}
.buttons span{background:#4e5058;border:0;font-size:14px}`;
  const labels = components.flatMap((row) =>
    row.components.map((b) => ('label' in b ? (b.label ?? '') : '')),
  );
  return page(style, `<div class="embed">${title}${lines.join('')}</div>${buttons(labels)}`);
}

/** The little of Discord's Markdown that our messages use. */
const markdown = (text: string): string =>
  escaped(text)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '<a>$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
