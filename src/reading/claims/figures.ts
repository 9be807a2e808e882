import type { Context } from '../context.ts';
import type { Told } from '../people/told.ts';
import type { ReadSentence } from '../sentence.ts';
import type { Setting } from '../standing/types.ts';
import { draftsOf } from './drafts.ts';
import { unheadlined } from './headlines.ts';
import { withStanding } from './marks.ts';
import { isNobody } from './names.ts';
import { unrepeated, type Draft } from './repeats.ts';
import { withoutShortSums } from './sums.ts';
import { unsaid } from './unsaid.ts';

/** The figures of an article as drafts of claims: a draft a speaker, each with its standing, repeats left out. */
export function figureDrafts(
  told: readonly Told[],
  body: readonly ReadSentence[],
  context: Context,
): readonly Draft[] {
  const kept = told.filter((t) => !isAside(t, context));
  const drafts = unsaid(kept.map((t) => ({ told: t, drafts: draftsOf(t, context) })));
  const standing = withStanding(unheadlined(drafts, context.doc), kept, settingOf(context, body));
  return unrepeated(withoutShortSums(standing));
}

/** A name that is nobody's; "the killing of Ana" in an event of long ago. */
function isAside(told: Told, context: Context): boolean {
  if (isNobody(told, context)) return true;
  const { figure, sentence } = told;
  const nominal = figure.rules.includes('noun-of') || figure.rules.includes('noun-owner');
  return nominal && figure.form !== 'counted' && context.scopes.scopeOf(figure, sentence).scope === 'other';
}

/** What the standing of figures is judged by. */
const settingOf = ({ doc, event, language, world }: Context, body: readonly ReadSentence[]): Setting => ({
  text: doc.text,
  language,
  structures: body.map((r) => r.structure),
  kind: event.kind,
  places: [event.place, ...event.within].filter((p) => p !== null),
  isOutlet: (name) => world.outlets.outlet(name) !== null,
});
