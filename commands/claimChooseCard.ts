import { numbered } from '../src/cards/alertWords.ts';
import { isSureNow } from '../src/cards/heldWords.ts';
import type { HeldPoint } from '../src/core/alert.ts';
import type { Action, Card } from '../src/core/card.ts';
import { onlyReader, openIn } from '../src/core/readers.ts';
import type { StoredClaim } from '../src/core/record.ts';

/** The buttons of a claim that one reader alone has and nobody has accepted, or whose readings differ and nobody has said which stands. */
export function choiceActions(claim: StoredClaim): readonly Action[] {
  const { id } = claim;
  const only = onlyReader(claim);
  if (only) return [{ label: 'The sentence says so', command: `/claim choose ${id} ${only}` }];
  return openIn(claim).length === 0
    ? []
    : [
        { label: 'Take the model’s', command: `/claim choose ${id} model` },
        { label: 'Keep the rules’', command: `/claim choose ${id} rules` },
      ];
}

/** Buttons for that many points. */
const most = 3;

/** The card with what was held back as long as the claim was unsure: an editor may tell it now. */
export function withHeld(card: Card, claimId: number, held: readonly HeldPoint[]): Card {
  const ids = held
    .filter((point) => [point.before, point.now].some((side) => side?.id === claimId) && isSureNow(point))
    .map(({ id }) => id);
  if (ids.length === 0) return card;
  const [was, it] = ids.length === 1 ? ['was', 'it'] : ['were', 'they'];
  const text = `${numbered(ids)} ${was} held back because this was unsure: ${it} can be told now.`;
  const show = ids.slice(0, most).map((id) => ({ label: `Point ${id}`, command: `/unsettled show ${id}` }));
  return {
    ...card,
    blocks: [...card.blocks, { kind: 'text', text }],
    actions: [...(card.actions ?? []), ...show],
  };
}
