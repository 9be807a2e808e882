import { fold } from '../../core/fold.ts';

const empty = /^(?:the|of|and|force|forces|air|army|military|led|by|either|or)$/;

/** Words of an actor's name that tell who it is: "Iraq's air force" and "Iraqi military" share `iraq`. */
export const actorKeys = (name: string): readonly string[] => [
  ...new Set(
    fold(name)
      .split(' ')
      .map((w) => w.replace(/s$/, '').replace(/i$/, ''))
      .filter((w) => w.length > 1 && !empty.test(w)),
  ),
];
