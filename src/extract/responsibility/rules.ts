import type { ResponsibilityStance } from '../../core/claim.ts';

const act =
  '(?:strik(?:e|es|ing)|struck|bomb(?:ed|s|ing)?|attack(?:ed|s)?|raid(?:ed)?|carr(?:y|ied|ying) out|conduct(?:ed|ing)?|launch(?:ed|ing)?|fir(?:e|ed|ing)|shell(?:ed|ing)?|hit|target(?:ed|ing)?|kill(?:ed|ing)?|dropp(?:ed|ing)|drop|perform(?:ed|ing)?|shot|shoot(?:ing)?)';
const name =
  '((?:(?:the |an? )?(?:[A-Z][\\w.’\'-]*|of|and|the|air force|army|military|government|forces|regime|coalition|rebels?|militants?|militia|insurgents|terrorists|gunmen|group|troops|police|opponents?|opposition|warplanes|jets|side|[a-z]+-led|[a-z]+-backed)(?: (?=\\S)|$|(?=[,.”"])))+)';

/** What one is accused of, where it is harm: "of bombing a market", "of war crimes"; not "of links to a party". */
const deed = String.raw`(?=(?:["“'‘]?[\w’'-]+ ){0,4}["“'‘]?(?:bomb|shell|kill|attack|target|strik|struck|raid|fir|shoot|shot|launch|massacr|murder|carry|carried|respons|behind|war crimes|abduct|kidnap|deton|blow|explo|start|provok|incit|caus|harm|violat|breach|crimes|violence))`;

const arms =
  'forces troops army military force sniper snipers warplane warplanes jets aircraft drone drones navy missile missiles rocket rockets';
const fire = 'operation raid airstrike airstrikes strike strikes shelling artillery';

export interface Rule {
  readonly rule: string;
  /** Words of which one stands in every sentence that the rule can fit; most sentences have none. */
  readonly needs: string;
  readonly stance: ResponsibilityStance;
  readonly pattern: RegExp;
  /** Group of the actor; 0 is the speaker himself. */
  readonly actor: number;
}

/** Each rule under what it serves; the first that fits a place wins. */
export const rules: readonly Rule[] = [
  // "denied that its driver was to blame"
  {
    rule: 'denies-blame',
    needs: 'denied denies denying deny',
    stance: 'denies',
    actor: 0,
    pattern:
      /\b(?:denied|denies|denying|deny) (?:that )?(?:its|their|his|her|the) (?:[\w-]+ ){1,3}(?:was|were|is|are|had been) (?:to blame|responsible|at fault|behind|involved)\b/i,
  },
  // "denied conducting any strikes", "denies responsibility for the blast", "denied any involvement"
  {
    rule: 'denies-doing',
    needs: 'denied denies denying deny rejected rejects',
    stance: 'denies',
    actor: 0,
    pattern: new RegExp(
      `\\b(?:denied|denies|denying|deny|rejected|rejects) (?:any |all |having |that it |that they |claims (?:that )?(?:it|they) )?(?:had )?(?:responsibility|involvement|accusations?|role|being (?:responsible|behind|involved)|(?:conducting|carrying out|launching|bombing|striking|firing|shelling|hitting|targeting|attacking|killing)|${act})`,
      'i',
    ),
  },
  // "play no part in them", "was not involved", "had nothing to do with"
  {
    rule: 'no-part',
    needs: 'no not part nothing',
    stance: 'denies',
    actor: 0,
    pattern:
      /\b(?:play(?:s|ed)? no (?:part|role)|den(?:y|ies|ied) (?:any |all )?part\b|(?:carried out|conducted|dropped|launched|fired|flew) no|no (?:[A-Z][\w.]+ )?(?:aircraft|planes|jets|warplanes|forces|troops|missiles?) (?:had |have |has |was |were )?(?:dropped|bombed|struck|hit|attacked|fired|over|in|there|near)|(?:was|were|is|are) not (?:involved|responsible|behind)|(?:had|has|have) nothing to do with|had no (?:part|role|involvement))\b/i,
  },
  // "the coalition did not conduct those strikes", "American aircraft had not dropped bombs"
  {
    rule: 'did-not',
    needs: "not n't never",
    stance: 'denies',
    actor: 0,
    pattern: new RegExp(
      `\\b(?:did not|didn[’']t|had not|have not|has not|hadn[’']t|haven[’']t|never) (?:conduct|carr(?:y|ied) out|dropp?(?:ed)?|bomb(?:ed)?|strike|struck|launch(?:ed)?|fired?|target(?:ed)?|conducted|shell(?:ed)?|hit)\\b`,
      'i',
    ),
  },
  // "claimed responsibility for"
  {
    rule: 'claims',
    needs: 'responsibility credit',
    stance: 'admits',
    actor: 0,
    pattern:
      /\b(?:claim(?:ed|s|ing)?|took|takes|accept(?:ed|s)?|admitt?(?:ed|s)?|acknowledged?)(?: \w+)? (?:responsibility|credit)\b/i,
  },
  // "said it did strike", "confirmed it had carried out", "said its bombs hit", "admitted bombing"
  {
    rule: 'said-it-did',
    needs: 'said says confirmed confirms acknowledged admitted announced reported',
    stance: 'admits',
    actor: 0,
    pattern: new RegExp(
      `\\b(?:said|says|confirmed|confirms|acknowledged|admitted|announced|reported) (?:that )?(?:it|they|he|she|its (?:\\w+ ){1,2}|their (?:\\w+ ){1,2})\\s*(?:had |did |have |has )?${act}\\b(?! the (?:floor|ground|deck|brakes|road))`,
      'i',
    ),
  },
  {
    rule: 'did-do',
    needs: 'did',
    stance: 'admits',
    actor: 0,
    pattern: /\b(?:it|they|we) did (?:strike|bomb|carry out|conduct|attack|hit|shell|target|fire)\b/i,
  },
  {
    rule: 'admits-doing',
    needs: 'admitted admits confessed',
    stance: 'admits',
    actor: 0,
    pattern: /\b(?:admitted|admits|confessed)(?: to)? (?:\w+ing)\b/i,
  },
  // "blamed on X", "blamed X for", "blames X"
  {
    rule: 'blamed-on',
    needs: 'blame blames blamed blaming',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(`\\bblam(?:e|es|ed|ing)(?: [\\w’',.-]+){0,12} on ${name}`, ''),
  },
  {
    rule: 'blamed',
    needs: 'blame blames blamed blaming',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(`\\bblam(?:e|es|ed|ing) ${name}`, ''),
  },
  // "accused X of"
  {
    rule: 'accused',
    needs: 'accuse accuses accused accusing',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(`\\baccus(?:e|es|ed|ing) ${name}of ${deed}`, ''),
  },
  // "X was responsible for", "X is behind"
  {
    rule: 'responsible',
    needs: 'responsible behind blame',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(
      `\\b(?:said|says|believes?|alleged|claimed) (?:that )?${name}(?:was|were|is|are) (?:responsible|behind|to blame)\\b`,
      '',
    ),
  },
  // "accused the three leaders of", "blamed their opponents for": whoever stands between
  {
    rule: 'accused-of',
    needs: 'accuse accuses accused accusing',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(`\\baccus(?:e|es|ed|ing) ((?:[\\p{L}’'-]+ ){1,6}?)of ${deed}`, 'u'),
  },
  {
    rule: 'blamed-for',
    needs: 'blame blames blamed blaming',
    stance: 'asserts',
    actor: 1,
    pattern: /\bblam(?:e|es|ed|ing) ((?:[\p{L}’'-]+ ){1,6}?)for\b/u,
  },
  // "X was charged with murdering"
  {
    rule: 'charged',
    needs: 'charged',
    stance: 'asserts',
    actor: 1,
    pattern:
      /((?:\p{Lu}[\p{L}’'-]+ ){1,4})(?:was|were|has been|is|are) charged with (?:murder|killing|shooting|attempted murder|manslaughter|homicide)/u,
  },
  // "strikes carried out by X", "shells fired by X"
  {
    rule: 'carried-out-by',
    needs: 'carried conducted launched fired committed perpetrated',
    stance: 'asserts',
    actor: 1,
    pattern: new RegExp(
      `\\b(?:carried out|conducted|launched|fired|committed|perpetrated) by (?:either )?${name}`,
      '',
    ),
  },
  // "a US raid killed", "Turkish forces shelled", "an Israeli missile hit": a nation's arms act for it; only with a speaker
  {
    rule: 'arms-of',
    needs: `${arms} ${fire}`,
    stance: 'asserts',
    actor: 1,
    pattern:
      /(?<!\b[Nn]o )\b((?:(?!(?:\p{Lu}\p{Ll}+day|The|An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Dozens|Some|Many|Those|These|In|On|No|It)\b)\p{Lu}[\p{L}.’'-]+ |regime |rebel |government ){1,3}(?:forces|troops|army|military|air force|snipers?|warplanes?|jets|aircraft|drones?|navy|operation|raid|air ?strikes?|missiles?|rockets?|shelling|artillery))(?: [\p{L}-]+){0,7}? (?:killed|killing|bombed|shelled|struck|hit|targeted|attacked|fired|shot|raided|carried out|conducted|wounded|injured)\b/u,
  },
  // "Russia carried out the strike", "Iraq's air force conducted the raid"
  {
    rule: 'carried-out',
    needs: 'carried conducted launched behind',
    stance: 'asserts',
    actor: 1,
    pattern:
      /\b((?!(?:\p{Lu}\p{Ll}+day|The|An?|It|They|He|She|We|I|This|These|Those|In|On|At|After|Before|When|While|As|But|And|Its|Their)\b)\p{Lu}[\p{L}.’'-]+ (?:(?:air force|army|military|forces|troops|aircraft|jets|warplanes|coalition|\p{Lu}[\p{L}.’'-]+) ){0,3})(?:had |has |have )?(?:carried out|conducted|launched|was behind|were behind) (?:the|this|that|these|those) /u,
  },
  // "said Nicholas Glenn, 25, shot six people"
  {
    rule: 'did-it',
    needs: 'shot killed murdered stabbed bombed shelled attacked',
    stance: 'asserts',
    actor: 1,
    pattern:
      /\b(?:said|says|told \w+) (?:that )?((?:\p{Lu}[\p{L}.’'-]+ ?){1,4})(?:, \d{1,3},)? ?(?:had |has )?(?:shot|killed|murdered|stabbed|bombed|shelled|attacked)\b/u,
  },
  // "targeted by an Israeli missile", "a raid by US forces"
  {
    rule: 'by-arms',
    needs: arms,
    stance: 'asserts',
    actor: 1,
    pattern:
      /\b(?:targeted|hit|struck|bombed|shelled|killed|attack|attacks|raid|strike|strikes|shelling|fire) by (?:an? |the )?((?:\p{Lu}[\p{L}.’'-]+ |regime |rebel |government ){1,3}(?:forces|troops|army|military|warplanes?|jets|aircraft|drones?|missiles?|rockets?))\b/u,
  },
];
