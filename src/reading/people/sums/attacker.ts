import { isOnePerson, type Told } from '../told.ts';
import { apart, sumOf } from './sumOf.ts';

/** "killed his aunt and then himself": the two dead of one sentence. */
export const withAttacker = (told: readonly Told[]): Told[] =>
  told.filter(isAttacker).flatMap((own) => {
    const victims = told.filter((t) => isVictim(t, own));
    const [victim] = victims;
    const isPair = victims.length === 1 && victim!.figure.group !== own.figure.group;
    return isPair ? [apart(sumOf([victim!, own]))] : [];
  });

const isOneDead = ({ figure }: Told): boolean =>
  figure.measure === 'killed' && isOnePerson(figure) && figure.form !== 'counted';

const isAttacker = (told: Told): boolean => told.figure.population === 'attackers' && isOneDead(told);

const isVictim = (told: Told, attacker: Told): boolean =>
  told.sentence === attacker.sentence &&
  told.figure.partOf === null &&
  told.entity !== attacker.entity &&
  told.figure.population !== 'attackers' &&
  isOneDead(told);
