import type { Card } from '../../core/card.ts';
import { inertLine } from '../../core/inert.ts';
import { cardText } from '../../cards/cardText.ts';
import { most } from './limits.ts';
import { escape } from './rich.ts';

/** What notifications and screen readers get beside the blocks: the beginning, in Slack's markup, escaped. */
export function fallback(card: Card): string {
  const text = cardText(card, false)
    .replace(/\n{2,}/g, '\n')
    .trim();
  const start = Array.from(text).slice(0, 1000).join('');
  const whole = escape(start === text ? text : `${start} …`);
  return whole.length <= most.fallback ? whole || '–' : escape(inertLine(card.title).slice(0, 150)) || '–';
}
