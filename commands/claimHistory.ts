import { count } from '../src/core/count.ts';
import { sayingOf, speakerOf } from '../src/cards/wording.ts';
import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import type { ClaimHistory } from '../src/core/corrections.ts';
import { UserError } from '../src/core/errors.ts';
import { asRead } from '../src/core/record.ts';
import { editTable } from './editCard.ts';
import { idOf } from './parts.ts';

export const claimHistory = {
  name: 'claim history',
  summary: 'What people changed in a claim, who, when, and what had been read',
  options: [{ name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' }],
  async run({ id = '' }, { desk }) {
    const history = await desk.historyOf(idOf(id));
    if (!history)
      throw new UserError(
        `There is no claim ${idOf(id)} on record: cards show each claim's number, such as #12.`,
      );
    return historyCard(history);
  },
} satisfies Command;

function historyCard({ claim, edits }: ClaimHistory): Card {
  const read = asRead(claim);
  return {
    tone: 'plain',
    title: `#${claim.id} · ${count(edits.length, 'edit')}`,
    subtitle: `${speakerOf(claim)}: ${sayingOf(claim)}`,
    blocks: [
      { kind: 'text', text: `Read as: ${speakerOf(read)}: ${sayingOf(read)}` },
      edits.length === 0 ? { kind: 'text', text: 'Nobody changed anything.' } : editTable(edits),
    ],
    actions: [{ label: 'Evidence', command: `/claim ${claim.id}` }],
  };
}
