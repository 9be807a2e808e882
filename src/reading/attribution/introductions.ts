import type { Speaker } from '../../core/claim.ts';
import type { Naming } from '../../languages/names.ts';

/** How far on a body may be named that was told of without its name: "a monitor said". */
const reach = 3;

interface Named {
  readonly speaker: Speaker;
  readonly sentence: number;
}

/** Whom an article introduces, wherever it does: persons by what they are, bodies by their names. */
export class Introductions {
  private readonly persons = new Map<string, Speaker>();
  private readonly bodies: Named[] = [];
  private readonly naming: Naming;

  constructor(naming: Naming) {
    this.naming = naming;
  }

  meet(speaker: Speaker, sentence: number): void {
    if (this.naming.isNamed(speaker)) this.bodies.push({ speaker, sentence });
    if (speaker.kind !== 'person' || this.persons.size > 500) return;
    if (speaker.role !== null && !this.persons.has(speaker.name)) this.persons.set(speaker.name, speaker);
  }

  /** With the role that the article gives elsewhere. */
  inFull(speaker: Speaker): Speaker {
    const role =
      speaker.kind === 'person' && speaker.role === null ? this.persons.get(speaker.name)?.role : null;
    return role ? { ...speaker, role } : speaker;
  }

  /** "the mayor" → the only person whom the article calls a mayor. */
  personOf(title: string): Speaker | null {
    const noun = this.naming.headOf(title);
    const fits = [...this.persons.values()].filter(
      ({ role }) => role !== null && this.naming.headOf(role) === noun && role.toLowerCase().includes(title),
    );
    return fits.length === 1 ? fits[0]! : null;
  }

  /** "a monitor said", and the next sentence names it. */
  bodyOf(words: string, sentence: number): Speaker | null {
    const kinds = this.naming.kindsOf(words);
    if (!kinds || kinds.length === 0) return null;
    const fits = this.bodies.filter(({ speaker }) => this.naming.isOfKind(speaker.name, kinds));
    const near = fits.find(({ sentence: at }) => at > sentence && at <= sentence + reach);
    const known = fits.filter(({ speaker }) => this.naming.isSurelyOfKind(speaker.name, kinds));
    const only = new Set(known.map(({ speaker }) => speaker.name)).size === 1 ? known[0] : undefined;
    return (near ?? only)?.speaker ?? null;
  }
}
