import type { Card } from '../card.ts';
import type { FeedPlace } from '../feeds.ts';

/** Tells a channel what it did not ask for: that a feed is dead, how far a backlog has been read. */
export interface Teller {
  /**
   * Posts a card; gives the message's name for `change`, null where the place cannot change what it shows. Rejects where
   * the place takes no message. `key` is the same for every try of one message.
   */
  say(to: FeedPlace, card: Card, key: string): Promise<string | null>;
  /** Writes a card over one that was posted. */
  change(to: FeedPlace, message: string, card: Card): Promise<void>;
}
