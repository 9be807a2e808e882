import type { Ledger } from '../../src/core/ledger.ts';
import { heldContract } from './alerts/held.ts';
import { messagesContract } from './alerts/messages.ts';
import { outboxContract } from './alerts/outbox.ts';
import { workContract } from './alerts/work.ts';

/** What every store must do about alerts, watches and the outbox; `ledger` gives an empty one. */
export function alertContract(ledger: () => Ledger): void {
  outboxContract(ledger);
  messagesContract(ledger);
  workContract(ledger);
  heldContract(ledger);
}
