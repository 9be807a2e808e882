import { describe, expect, test } from 'vitest';
import { isBlame } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

/** Stance, speaker, actor and act of every responsibility claim. */
const blamesOf = (text: string): string[] =>
  extract(articleOf(text))
    .claims.filter(isBlame)
    .map((c) => `${c.stance}: ${c.speaker?.name ?? '-'}: ${c.actor}: ${c.act ?? '-'}`);

type Rows = readonly (readonly [string, ...string[]])[];

const acts: Rows = [
  ['Police said Max Lund opened fire on the queue.', 'asserts: police: Max Lund: opened fire'],
  ['Two deputies fired at a man with an axe, police said.', 'asserts: police: Two deputies: fired at a man'],
  ['Prosecutors say Max Lund left the bomb behind a door.', 'asserts: prosecutors: Max Lund: left the bomb'],
  [
    '“The northern army began shelling the valley,” a resident said.',
    'asserts: resident: northern army: shelling the valley',
  ],
  ['Witnesses said the rebels targeted the market.', 'asserts: witnesses: rebels: targeted the market'],
  ['Aid groups said Tolv used gas in the raid.', 'asserts: Aid groups: Tolv: used gas'],
  ['The army has carried out 12 raids, the ministry said.', 'asserts: ministry: army: carried out 12 raids'],
  ['Ten were killed by militants, police said.', 'asserts: police: militants: were killed'],
  ['A strike by the coalition killed ten, residents said.', 'asserts: residents: coalition: A strike'],
  [
    'The raids, carried out by either Tolv or Dresk jets, hit the port, medics said.',
    'asserts: medics: Tolv or Dresk jets: The raids, carried out',
  ],
  ['The monitor documented the killing of two by Tolv troops.', 'asserts: monitor: Tolv troops: the killing'],
  // the words that qualify an act are of it
  [
    'A soldier accidentally shot two boys, police said.',
    'asserts: police: soldier: accidentally shot two boys',
  ],
  ['Police said a soldier shot two boys by mistake.', 'asserts: police: soldier: shot two boys by mistake'],
  [
    'Police said a soldier is believed to have shot two boys.',
    'asserts: police: soldier: is believed to have shot two boys',
  ],
  [
    'The army allegedly shelled the village, residents said.',
    'asserts: residents: army: allegedly shelled the village',
  ],
  ['Police said a soldier may have shot two boys.', 'asserts: police: soldier: may have shot two boys'],
  ['The army said it may have shelled the camp.', 'admits: army: army: may have shelled the camp'],
  ['Police said a soldier could have shot two boys.'],
  ['Rebels also shelled the port, police said.', 'asserts: police: Rebels: shelled the port'],
  // nobody identified, no act, or the outlet's own voice
  ['Israeli fire killed ten, medics said.', 'asserts: medics: Israeli fire: killed ten'],
  ['Police said a man shot two people and then himself.'],
  ['Police said Max Lund hurt himself.'],
  ['The Tolv fire killed ten people, police said.'],
  ['The monitor confirmed the blast, saying it wounded ten.'],
  ['The army spokesman said the latest campaign targeted the port.'],
  ['Police said a guard saw part of Sunday’s shooting on Hill Road.'],
  ['Three air strikes hit the village, police said.'],
  ['On Monday jets carried out the strike, the opposition said.'],
  ['Officials said the storm killed ten people.'],
  ['Ana Silva said she hit the floor.'],
  ['Rebels shelled the port on Monday.'],
  ['Police said officers executed a warrant.'],
];

const blame: Rows = [
  ['Police blamed the Black Dawn group for the bombing.', 'asserts: police: Black Dawn group: the bombing'],
  ['The council blamed the raid on the market on Tolv.', 'asserts: council: Tolv: the raid'],
  ['The raid was blamed on Tolv by the mayor.', 'asserts: mayor: Tolv: The raid'],
  ['The mayor accused Dresk of attacking the school.', 'asserts: mayor: Dresk: attacking the school'],
  ['Tolv accused Dresk of being behind the attack.', 'asserts: Tolv: Dresk: being behind the attack'],
  ['The mayor held Tolv responsible for the raid.', 'asserts: mayor: Tolv: the raid'],
  ['The envoy said that the Front was responsible for the deaths.', 'asserts: envoy: Front: the deaths'],
  ['The mayor said the army was to blame for the raid.', 'asserts: mayor: army: the raid'],
  [
    'Ana Silva said Max Lund was charged with murdering the guard.',
    'asserts: Ana Silva: Max Lund: murdering the guard',
  ],
  [
    'A jury convicted Karim Haddad of murdering the guard.',
    'asserts: jury: Karim Haddad: murdering the guard',
  ],
  ['A jury convicted Karim Haddad of theft.'],
  ['The mayor condemned Tolv for bombing the clinic.', 'asserts: mayor: Tolv: bombing'],
  ['The mayor pointed the finger at Tolv for the blast.', 'asserts: mayor: Tolv: the blast'],
  ['The minister accused the party of links to the group.'],
  ['The mayor condemned Tolv for the delay.'],
  ['The mayor pointed the finger at Tolv for the delay.'],
  ['Police blamed the weather for the crash.'],
  ['The mayor blamed Tolv for the delay.'],
  ['The minister said the company is responsible for security.'],
  ['Max Lund was charged with murder.'],
  ['Police said Max Lund is suspected of killing the guard.'],
];

const admissions: Rows = [
  ['Black Dawn claimed responsibility for the bombing.', 'admits: Black Dawn: Black Dawn: the bombing'],
  ['The Black Dawn group claimed the blast.', 'admits: Black Dawn group: Black Dawn group: the blast'],
  [
    'The attack was claimed by the Black Dawn group.',
    'admits: Black Dawn group: Black Dawn group: The attack',
  ],
  ['Dresk took the blame for the crash.', 'admits: Dresk: Dresk: the crash'],
  ['The group stated that it stood behind the blast.', 'admits: group: group: the blast'],
  [
    'The army said it unleashed artillery fire on the villages.',
    'admits: army: army: unleashed artillery fire',
  ],
  ['The army said its jets had destroyed a depot.', 'admits: army: army: destroyed a depot'],
  ['“We struck the port,” the army said.', 'admits: army: army: struck the port'],
  ['Karim confessed to killing the guard.', 'admits: Karim: Karim: killing the guard'],
  ['Karim told officers he shot the clerk.', 'admits: Karim: Karim: shot the clerk'],
  ['Police say the woman admitted that she shot the clerk.', 'admits: woman: woman: shot the clerk'],
  ['Police say the woman admitted it.', 'admits: woman: woman: -'],
  [
    'A man phoned the police to say that he had killed the guard, officers said.',
    'admits: man: man: killed the guard',
  ],
  ['Israeli forces killed two fighters, the IDF said.', 'admits: IDF: Israeli forces: killed two fighters'],
  [
    'Lavian forces killed two rebels, two defence officials said.',
    'admits: two defence officials: Lavian forces: killed two rebels',
  ],
  [
    'The United States military hit a camp in Tolv, the Pentagon said.',
    'admits: Pentagon: United States military: hit a camp',
  ],
  [
    'Lavian forces killed two rebels, a spokeswoman for the army of Lavia said.',
    'admits: spokeswoman for the army of Lavia: Lavian forces: killed two rebels',
  ],
  [
    'Israeli forces killed two soldiers, the Lebanese army said.',
    'asserts: Lebanese army: Israeli forces: killed two soldiers',
  ],
  [
    'Black Dawn militants killed two soldiers, defence officials said.',
    'asserts: defence officials: Black Dawn militants: killed two soldiers',
  ],
  ['The Black Dawn group, which claimed similar attacks, said nothing.'],
  ['Karim, who admitted killing the guard, was jailed for life.', 'admits: Karim: Karim: killing the guard'],
  ['The army acknowledged reports that its jets hit the school.', 'admits: army: army: hit the school'],
  ['The army said it had seen reports that its jets hit the school.'],
  ['Tolv said the claim that it bombed the clinic was being studied.'],
  ['The army has said nothing about claims that its jets hit the school.'],
  ['Neither the army nor the rebels have claimed the attack.'],
  ['Neither Tolv nor Dresk said it had shelled the village.'],
  ['No group has claimed responsibility for the blast.'],
  ['Karim stopped short of claiming the attack.'],
  ['Karim admitted throwing the gun away.'],
  ['It is unlikely that the coalition will ever acknowledge responsibility, said Ana Silva.'],
  ['The flood claimed 12 lives, police said.'],
];

const denials: Rows = [
  [
    'The command denied that its troops had fired on the crowd.',
    'denies: command: command: fired on the crowd',
  ],
  ['The navy denied launching any raids on the port.', 'denies: navy: navy: launching any raids'],
  ['Dresk denies any part in the raid.', 'denies: Dresk: Dresk: the raid'],
  ['The army rejected the accusation.', 'denies: army: army: -'],
  [
    'The coalition said it had carried out no strikes.',
    'denies: coalition: coalition: carried out no strikes',
  ],
  ['Karim denied he had anything to do with the killings.', 'denies: Karim: Karim: the killings'],
  ['Dresk said it played no part in the raid.', 'denies: Dresk: Dresk: the raid'],
  ['The Front said its fighters were not involved in the attack.', 'denies: Front: Front: the attack'],
  ['Karim pleaded not guilty to the murder.', 'denies: Karim: Karim: the murder'],
  [
    'The rebels, whose command denied it, were blamed for the attack by Dresk.',
    'asserts: Dresk: rebels: the attack',
    'denies: rebels: rebels: -',
  ],
  ['Tolv said the claim that it bombed the clinic was a lie.', 'denies: Tolv: Tolv: bombed the clinic'],
  ['The army did not deny that its troops fired on the crowd.'],
  ['The spokesman neither confirmed nor denied the attack.'],
  ['The company denied that its driver was tired.'],
];

const charges: Rows = [
  ['Max Lund was charged with murder, police said.', 'asserts: police: Max Lund: murder'],
  [
    'Max Lund was charged with vehicular homicide, police said.',
    'asserts: police: Max Lund: vehicular homicide',
  ],
  ['Max Lund was charged with two counts of murder, police said.', 'asserts: police: Max Lund: two counts'],
  ['Max Lund was charged with assault and murder, police said.', 'asserts: police: Max Lund: murder'],
  ['Police charged Max Lund with the shooting.', 'asserts: police: Max Lund: the shooting'],
  ['Two men died. Max Lund faces a charge of aggravated assault; Ned Hale one of arson, police said.'],
  ['Two men died. Max Lund was charged with attempted murder, police said.'],
  ['Two men died. Max Lund was charged with two counts of assault, police said.'],
  ['Two men died. Police charged Max Lund with assaulting a guard.'],
  ['Two men died. Police blamed Max Lund for the shooting of a dog.'],
  ['Police blamed Max Lund for the shooting of a clerk.', 'asserts: police: Max Lund: the shooting'],
];

const open: Rows = [
  ['Did the army shell the camp?'],
  ['The minister said the army could have shelled the camp.'],
  ['If the army shelled the camp, the minister said, it will be tried.'],
];

const several: Rows = [
  [
    'The army said rebels had fired rockets at the port, and the rebels said the army shelled the camp.',
    'asserts: army: rebels: fired rockets',
    'asserts: rebels: army: shelled the camp',
  ],
  [
    'Some neighbours said the man stabbed himself, while others said an uncle of his stabbed him.',
    'asserts: some neighbours: man: stabbed himself',
    'asserts: others: uncle: stabbed him',
  ],
  [
    'Some relatives said Karim shot the boy, while others said a cousin of his shot him.',
    'asserts: some relatives: Karim: shot the boy',
    'asserts: others: cousin: shot him',
  ],
  [
    'The U.S. army said the U.S.-led coalition carried out the raid.',
    'admits: U.S. army: U.S. army: carried out the raid',
  ],
];

describe.each([
  ['acts', acts],
  ['blame', blame],
  ['admissions', admissions],
  ['denials', denials],
  ['charges', charges],
  ['left open', open],
  ['several speakers', several],
])('responsibility: %s', (_, rows) => {
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(blamesOf(text).toSorted()).toEqual(claims.toSorted());
  });
});
