import type { SourceRow } from '../../language.ts';
import { words } from './words.ts';

/** In order: the first whose word is in a speaker's role or name decides. */
export const sourceRows: readonly SourceRow[] = [
  // "Syrian Observatory", "aid workers", "the UN", "activists"
  {
    source: 'monitor',
    words: words(
      'observatory monitor monitors monitoring watchdog watch ngo charity un unicef unhcr unrwa ocha nations amnesty airwars committee crescent cross activist activists rights documentation msf humanitarian aid researchers network tracker',
    ),
  },
  // "hospital sources", "a surgeon", "the ambulance service", "the health ministry", "the coroner"
  {
    source: 'medical',
    words: words(
      'hospital hospitals medic medics medical doctor doctors dr surgeon surgeons nurse nurses physician physicians clinic morgue mortuary ambulance paramedic paramedics coroner coroners health emergency-room examiner infirmary',
    ),
  },
  // "a spokesman for the rebels", "the coalition"
  {
    source: 'party',
    words: new Set([
      'islamic state',
      ...words(
        'rebel rebels militant militants insurgent insurgents taliban hamas hezbollah isis isil daesh amaq aamaq houthi houthis militia militias separatist separatists coalition centcom idf pentagon fighters opposition guerrillas jihadists front',
      ),
    ]),
  },
  // "the army", "the navy": a party to a war, and of the rescuers after a quake
  {
    source: 'party',
    afterAccidents: 'official',
    words: words('army military navy forces command airforce commander brigade brigades'),
  },
  // "state media", "the state news agency"
  { source: 'official', words: words('state') },
  // "the Tolv media center", "a news agency": whoever runs it
  { source: 'outlet', words: new Set(['media center', 'media centre', 'news agency', 'press agency']) },
  // "residents", "a survivor", "his brother"
  {
    source: 'witness',
    words: words(
      'witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers neighbor neighbors neighbour neighbours relative relatives family families passenger passengers locals elder elders shopkeeper mother father brother sister son daughter wife husband uncle aunt cousin friend friends bystander bystanders student students driver',
    ),
  },
  { source: 'official', words: new Set(['coast guard', 'search teams', 'search team']) },
  // "police", "the governor", "the fire service", "the interior ministry"
  {
    source: 'official',
    words: words(
      'police ministry minister ministers officer officers official officials governor mayor government authorities authority spokesman spokeswoman spokesperson sheriff prosecutor prosecutors president firefighters fire rescue rescuers civil defence defense agency office department council deputy deputies chief captain lieutenant sergeant detective detectives state lawmaker lawmakers mp mps senator embassy court bureau security administration district county city commissioner trooper troopers secretary intelligence investigators investigator coastguard coastguards coastguardsmen divers searchers',
    ),
  },
  // "a worker at the plant", but no "rescue workers"
  { source: 'witness', words: words('worker workers') },
  // "local media", "the radio"
  {
    source: 'outlet',
    words: words(
      'media news television tv radio newspaper channel reports report agency times post daily journal',
    ),
  },
];
