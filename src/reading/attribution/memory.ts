import type { Speaker } from '../../core/claim.ts';
import type { Hearing } from '../../languages/names.ts';

/** Whom the article has heard so far: the last hundreds, which is all but in texts that are no articles. */
export class Memory implements Hearing {
  all: readonly Speaker[] = [];
  /** Of whom the sentence before told, where nobody speaks in it. */
  near: Speaker | null = null;

  heard(speaker: Speaker): void {
    this.all = [...this.all.slice(-200), speaker];
  }

  last(fits: (s: Speaker) => boolean): Speaker | null {
    return this.all.findLast(fits) ?? null;
  }

  meant(fits: (s: Speaker) => boolean): Speaker | null {
    return this.near && fits(this.near) ? this.near : this.last(fits);
  }
}
