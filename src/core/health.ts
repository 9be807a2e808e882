/** What stands in the outbox. */
export interface Queue {
  readonly waiting: number;
  /** Since when the oldest waits; ISO time, null where none does. */
  readonly oldest: string | null;
}

/** What those who run the bot ask of the ledger. */
export interface Health {
  queue(): Promise<Queue>;
}
