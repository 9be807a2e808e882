/** Something the user can mend. The message is one sentence: what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The ledger cannot be used just now: held, full or damaged. Says nothing about what was to be stored in it. */
export class LedgerFault extends UserError {}
