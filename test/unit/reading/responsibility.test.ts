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
  ['Police said Otto Rehn opened fire on the queue.', 'asserts: police: Otto Rehn: opened fire'],
  ['Two deputies fired at a man with an axe, police said.', 'asserts: police: Two deputies: fired at a man'],
  ['Prosecutors say Otto Rehn left the bomb under a seat.', 'asserts: prosecutors: Otto Rehn: left the bomb'],
  [
    '“The northern army began shelling the valley,” a resident said.',
    'asserts: resident: northern army: shelling the valley',
  ],
  ['Witnesses said the rebels targeted the market.', 'asserts: witnesses: rebels: targeted the market'],
  ['Aid groups said Velm used gas in the raid.', 'asserts: Aid groups: Velm: used gas'],
  ['The army has carried out 12 raids, the ministry said.', 'asserts: ministry: army: carried out 12 raids'],
  ['Ten were killed by militants, police said.', 'asserts: police: militants: were killed'],
  ['A strike by the coalition killed ten, residents said.', 'asserts: residents: coalition: A strike'],
  [
    'The raids, carried out by either Velm or Torsk jets, hit the port, medics said.',
    'asserts: medics: Velm, Torsk jets: The raids, carried out',
  ],
  ['The monitor documented the killing of two by Velm troops.', 'asserts: monitor: Velm troops: the killing'],
  // nobody identified, no act, or the outlet's own voice
  ['Israeli fire killed ten, medics said.', 'asserts: medics: Israeli fire: killed ten'],
  ['Police said a man shot two people and then himself.'],
  ['Police said Otto Rehn hurt himself.'],
  ['The Velm fire killed ten people, police said.'],
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
  ['Police blamed the Red Dawn group for the bombing.', 'asserts: police: Red Dawn group: the bombing'],
  ['The council blamed the raid on the market on Velm.', 'asserts: council: Velm: the raid'],
  ['The raid was blamed on Velm by the mayor.', 'asserts: mayor: Velm: The raid'],
  ['The mayor accused Torsk of attacking the school.', 'asserts: mayor: Torsk: attacking the school'],
  ['Velm accused Torsk of being behind the attack.', 'asserts: Velm: Torsk: being behind the attack'],
  ['The mayor held Velm responsible for the raid.', 'asserts: mayor: Velm: the raid'],
  ['The envoy said that the Front was responsible for the deaths.', 'asserts: envoy: Front: the deaths'],
  ['The mayor said the army was to blame for the raid.', 'asserts: mayor: army: the raid'],
  [
    'Ana Silva said Otto Rehn was charged with murdering the guard.',
    'asserts: Ana Silva: Otto Rehn: murdering the guard',
  ],
  [
    'A jury convicted Karim Haddad of murdering the guard.',
    'asserts: jury: Karim Haddad: murdering the guard',
  ],
  ['A jury convicted Karim Haddad of theft.'],
  ['The mayor condemned Velm for bombing the clinic.', 'asserts: mayor: Velm: bombing'],
  ['The mayor pointed the finger at Velm for the blast.', 'asserts: mayor: Velm: the blast'],
  ['The minister accused the party of links to the group.'],
  ['The mayor condemned Velm for the delay.'],
  ['The mayor pointed the finger at Velm for the delay.'],
  ['Police blamed the weather for the crash.'],
  ['The mayor blamed Velm for the delay.'],
  ['The minister said the company is responsible for security.'],
  ['Otto Rehn was charged with murder.'],
  ['Police said Otto Rehn is suspected of killing the guard.'],
];

const admissions: Rows = [
  ['Red Dawn claimed responsibility for the bombing.', 'admits: Red Dawn: Red Dawn: the bombing'],
  ['The Red Dawn group claimed the blast.', 'admits: Red Dawn group: Red Dawn group: the blast'],
  ['The attack was claimed by the Red Dawn group.', 'admits: Red Dawn group: Red Dawn group: The attack'],
  ['Torsk took the blame for the crash.', 'admits: Torsk: Torsk: the crash'],
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
    'Dorian forces killed two rebels, two defence officials said.',
    'admits: two defence officials: Dorian forces: killed two rebels',
  ],
  [
    'The United States military hit a camp in Velm, the Pentagon said.',
    'admits: Pentagon: United States military: hit a camp',
  ],
  [
    'Dorian forces killed two rebels, a spokeswoman for the army of Doria said.',
    'admits: spokeswoman for the army of Doria: Dorian forces: killed two rebels',
  ],
  [
    'Israeli forces killed two soldiers, the Lebanese army said.',
    'asserts: Lebanese army: Israeli forces: killed two soldiers',
  ],
  [
    'Red Dawn militants killed two soldiers, defence officials said.',
    'asserts: defence officials: Red Dawn militants: killed two soldiers',
  ],
  ['The Red Dawn group, which claimed similar attacks, said nothing.'],
  ['Karim, who admitted killing the guard, was jailed for life.', 'admits: Karim: Karim: killing the guard'],
  ['The army acknowledged reports that its jets hit the school.', 'admits: army: army: hit the school'],
  ['The army said it had seen reports that its jets hit the school.'],
  ['Velm said the claim that it bombed the clinic was a lie.'],
  ['The army has said nothing about claims that its jets hit the school.'],
  ['Neither the army nor the rebels have claimed the attack.'],
  ['Neither Velm nor Torsk said it had shelled the village.'],
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
  ['The army denied conducting any raids on the town.', 'denies: army: army: conducting any raids'],
  ['Torsk denies any part in the raid.', 'denies: Torsk: Torsk: the raid'],
  ['The army rejected the accusation.', 'denies: army: army: -'],
  [
    'The coalition said it had carried out no strikes.',
    'denies: coalition: coalition: carried out no strikes',
  ],
  ['Karim denied he had anything to do with the killings.', 'denies: Karim: Karim: the killings'],
  ['Torsk said it played no part in the raid.', 'denies: Torsk: Torsk: the raid'],
  ['The Front said its fighters were not involved in the attack.', 'denies: Front: Front: the attack'],
  ['Karim pleaded not guilty to the murder.', 'denies: Karim: Karim: the murder'],
  [
    'The rebels, whose command denied it, were blamed for the attack by Torsk.',
    'asserts: Torsk: rebels: the attack',
    'denies: rebels: rebels: -',
  ],
  ['The army did not deny that its troops fired on the crowd.'],
  ['The spokesman neither confirmed nor denied the attack.'],
  ['The company denied that its driver was tired.'],
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
    'Some relatives said the boy shot himself, while others said a cousin of his shot him.',
    'asserts: some relatives: boy: shot himself',
    'asserts: others: cousin: shot him',
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
  ['left open', open],
  ['several speakers', several],
])('responsibility: %s', (_, rows) => {
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(blamesOf(text).toSorted()).toEqual(claims.toSorted());
  });
});
