/** What a word does in its sentence. A language's tagger decides; the stages of reading look at nothing else of a word. */
export type Tag =
  | PlainTag
  | 'determiner'
  | 'possessive'
  | 'genitive'
  | 'number'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'verb'
  | 'auxiliary'
  | 'negation'
  | 'infinitive'
  | 'other';

/** What stands by itself between phrases and verbs. */
export type PlainTag =
  | 'preposition'
  | 'conjunction'
  | 'comma'
  | 'mark'
  | 'relative'
  | 'that'
  | 'subordinator'
  | 'quote'
  | 'open'
  | 'close'
  | 'end'
  | 'time'
  | 'adverb'
  | 'adjective';

/** `past-or-participle` is both by its form, as "killed": the clause decides. */
export type VerbForm = 'base' | 'present' | 'past' | 'past-or-participle' | 'participle' | 'gerund';

/** What a preposition or a conjunction does, whatever its word. */
export type Role =
  | 'of'
  | 'agent'
  | 'accordance'
  | 'citation'
  | 'inclusion'
  | 'addition'
  | 'place'
  | 'target'
  | 'origin'
  | 'goal'
  | 'company'
  | 'with'
  | 'time'
  | 'since'
  | 'cause'
  | 'response'
  | 'topic'
  | 'comparison'
  | 'and'
  | 'or'
  | 'but'
  | 'contrast'
  | 'condition'
  | 'question'
  | 'when'
  | 'as'
  | 'reason';

/** What a small word does, however a language spells it: "himself", "all", "both", "anyone", "nothing", a share of something, "there" that stands for nobody, articles, auxiliaries, "other", "more"; "them", whom something is done to. */
export type Closed =
  | 'reflexive'
  | 'all'
  | 'both'
  | 'any'
  | 'nothing'
  | 'share'
  | 'there'
  | 'that'
  | 'indefinite'
  | 'definite'
  | 'another'
  | 'possibly'
  | 'able'
  | 'modal'
  | 'have'
  | 'be'
  | 'get'
  | 'other'
  | 'others'
  | 'more'
  | 'object';
