import type { StandingRules } from '../../standingRules.ts';
import { words } from './words.ts';

const accidents = [...words('earthquake flood storm landslide fire shipwreck crash outbreak')];

/** The words by which a figure is a part, is overtaken or taken back. */
export const standingRules: StandingRules = {
  // "two |more|", "three |additional| victims"; "another" and "other" say so in every list
  added: words('more additional further extra'),
  // "|Also|, a child died"
  besides: words('also'),
  parts: [
    // "two died on the |way| to hospital"
    { rule: 'on-the-way', heads: words('way'), roles: ['target', 'place'], besides: 'none' },
    // "two died at the |scene|", "one died in |hospital|": of those who died
    {
      rule: 'moment',
      heads: words('scene spot site hospital hospitals home surgery ambulance'),
      roles: ['place', 'target'],
      besides: 'larger',
      measure: 'killed',
    },
    // "12 wounded were in one |ward|", "six were in the |bus|": a facility or a vehicle
    {
      rule: 'facility',
      heads: words('hospital hospitals clinic ward morgue bus truck car van boat ship train carriage school'),
      roles: ['place', 'target'],
      besides: 'larger',
      one: true,
    },
    // "eight bodies were found on the second |floor|"
    {
      rule: 'room',
      heads: words(
        'floor room basement bedroom apartment flat kitchen stairwell corridor cellar attic courtyard',
      ),
      roles: ['place', 'target'],
      besides: 'larger',
      one: true,
    },
    // "four |from| one family", "five |of| the crew"
    {
      rule: 'unit',
      heads: words('family household crew unit platoon battalion regiment company brigade'),
      roles: ['origin', 'of'],
      besides: 'larger',
    },
    // "about 30 are |seriously| hurt"
    {
      rule: 'severity',
      told: words(
        'seriously critically badly severely gravely lightly slightly serious critical severe grave life-threatening',
      ),
      besides: 'any',
      measure: 'injured',
    },
    // "five are |still| in hospital", "three |remain| critical": of all who were hurt
    {
      rule: 'remaining',
      told: words('still remain remains remained remaining'),
      besides: 'none',
      measure: 'injured',
    },
  ],
  // "no casualties |inside| the bank", "at |that| location", "on the |bus|"
  noneOf: {
    prepositions: words('inside aboard within'),
    heads: words(
      'that bus truck car van boat ship train carriage vehicle plane hospital clinic school bank office building compound ward house home shop store church mosque factory station ground',
    ),
  },
  // "the hospital |received| 12"
  takesIn: words('receive admit treat take accept register see'),
  // "|initially| put the toll at 12", "|earlier| reports"
  before: new Set([
    ...words('earlier initially initial originally original previously previous preliminary'),
    'at first',
  ]),
  // "|first| said", "but |later| said"
  first: words('first'),
  after: words('later then now since subsequently afterwards afterward'),
  // "had |wrongly| said"
  wrongly: words(
    'wrongly incorrectly mistakenly erroneously falsely wrong mistaken erroneous incorrect false untrue inaccurate',
  ),
  // "an earlier |version| of this story said", "this |story| originally said"
  versions: words('version edition'),
  texts: words('article story report piece post dispatch'),
  // "|retracted| its statement that"
  takesBack: words('retract withdraw'),
  // "|correcting| an earlier toll of 17"
  corrects: words('correct'),
  // "|revised| the toll down to 35"
  lowers: words('revise lower cut reduce trim downgrade adjust amend'),
  // "|fewer| than the 38 announced on Monday"
  compares: words('fewer less lower more higher down up'),
  // "to 7, |not| 17", "7 |instead of| 17"
  replaced: new Set(['not', 'instead of', 'rather than']),
  // "killed, |up| from 12"
  moves: words('up down'),
  // nobody who did it can be among the dead or hurt
  unmanned: new Set(['air strike', 'drone strike', 'missile strike', 'shelling', ...accidents]),
  // after which an army is one of the rescuers
  accidents: new Set(accidents),
  // "a suicide bomber killed |20|": he is none of them
  suicidal: new Set(['suicide bombing']),
  // "the gunman |fled|": he is not among them
  escapes: words('flee escape surrender'),
};
