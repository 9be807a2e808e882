import type { Command } from '../src/core/command.ts';
import { editCard } from './editCard.ts';

const options = [
  {
    name: 'suggestion',
    kind: 'integer',
    required: true,
    summary: 'Its number, as /incident suggestions shows it',
  },
] as const;

export const incidentSame = {
  name: 'incident same',
  summary: 'Say that two suggested incidents are one: the smaller is merged into the larger',
  editors: true,
  options,
  async run({ suggestion }, { desk, person }) {
    return editCard(await desk.decide(person, Number(suggestion), true), 'Two incidents are one');
  },
} satisfies Command;

export const incidentDifferent = {
  name: 'incident different',
  summary: 'Say that two suggested incidents are two: the pair is not suggested again',
  editors: true,
  options,
  async run({ suggestion }, { desk, person }) {
    return editCard(await desk.decide(person, Number(suggestion), false), 'They stay two incidents');
  },
} satisfies Command;
