/** Common words that open a sentence and so begin with a capital in it. */
const common =
  /^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|other|another|both|all|activists?|armed|army|attackers|authorities|coroners?|deputies|detectives|doctors|emergency|employees|eyewitness(?:es)?|family|federal|firefighters|government|gunmen|health|hospital|insurgents|investigators|local|masked|medical|medics?|militants|military|monitors?|neighbou?rs|nurses|officials?|opposition|paramedics|police|prosecutors|protesters|provincial|rebels?|regional|relatives|rescue|rescuers|residents?|security|soldiers|sources?|state|students|supporters|survivors|suspected|teachers|terrorists|troops|unidentified|unknown|villagers|witness(?:es)?|workers)$/i;

/** "Opposition leaders" → "opposition leaders"; "Newford police" and "State Department" stay. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  return common.test(first) && !/^\p{Lu}/u.test(second)
    ? `${first.toLowerCase()}${name.slice(first.length)}`
    : name;
}
