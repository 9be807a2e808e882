import type { Watch } from '../../../src/core/watch.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { Clock } from '../../../src/core/ports/clock.ts';
import { makeDeliveries, type Deliveries } from '../../../src/jobs/deliver.ts';

/** The sink wants all there is. */
export const sinkWatch: Watch = {
  destination: 'sink:1',
  target: { what: 'everything' },
  min: 'minor',
  kinds: 'all',
};

/** Hands every alert to `post` under its key, as a platform would be handed it. */
export const toSink = (ledger: Ledger, clock: Clock, post: (key: string) => Promise<void>): Deliveries =>
  makeDeliveries({
    ledger,
    clock,
    ways: new Map([
      [
        'sink',
        {
          pace: 0,
          edit: null,
          async post(_channel, _card, { key }) {
            await post(key);
            return key;
          },
        },
      ],
    ]),
    onError(error) {
      throw error;
    },
  });
