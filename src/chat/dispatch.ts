import { textCard, type Card } from '../core/card.ts';
import type { Ask, Command, CommandRequest } from '../core/command.ts';
import type { Desk } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import { inert } from '../core/inert.ts';
import { type Asked, askedOf, fillIn, meantBy, parseLine, type Parsed } from './parse.ts';
import { writtenOut } from './shorthand.ts';
import { noTurns, type Turns } from './turns.ts';

export interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  /** Told of what is not the user's fault, under the request's id. */
  readonly log: (requestId: string, error: unknown) => void;
  /** When each command is run; without it, at once. */
  readonly turns?: Pick<Turns, 'take'>;
}

export type Dispatch = (request: CommandRequest) => Promise<Card>;

/** Command in → card out; whatever goes wrong, the user gets a card that says what to do. */
export function makeDispatch({ commands, desk, log, turns = noTurns }: DispatchDeps): Dispatch {
  return async ({ id, ask, person, upload, progress }) => {
    try {
      const { command, args } = await understood(ask, commands, desk);
      if (command.editors && !person.isEditor) throw notAllowed(command);
      const isSlow = command.slow === true || upload !== undefined;
      return await turns.take({ person, isSlow, progress }, async () =>
        command.run(args, {
          desk,
          person,
          commands,
          ...(upload ? { upload: await upload() } : {}),
          ...(progress ? { progress } : {}),
        }),
      );
    } catch (error) {
      if (error instanceof UserError) return textCard('That did not work', inert(error.message), 'error');
      log(id, error);
      return textCard(
        'Something broke on our side',
        `It is logged as ${id}; nothing was half stored. Try again; if it happens again, tell whoever runs the bot.`,
        'error',
      );
    }
  };
}

/** A command as typed; a name alone or a question is answered with the incident's card, as `/incident` is. */
async function understood(ask: Ask, commands: readonly Command[], desk: Desk): Promise<Parsed> {
  if (!('line' in ask)) return fillIn(ask.name, ask.args, commands);
  const line = writtenOut(ask.line);
  const asked = askedOf(line, commands);
  if (asked === null || !(await isIncident(asked, line, commands, desk))) return parseLine(line, commands);
  return fillIn('incident', { name: asked.name, outcome: asked.outcome ?? undefined }, commands);
}

/** A name that looks like a command with a slip in it is an incident's only where one answers to it. */
const isIncident = async (
  { name, isQuestion }: Asked,
  line: string,
  commands: readonly Command[],
  desk: Desk,
): Promise<boolean> =>
  isQuestion || meantBy(line, commands).length === 0 || (await desk.find(name)).found !== 'none';

const notAllowed = ({ name }: Command): UserError =>
  new UserError(
    `/${name} is for editors: ask one of them, or ask who runs the bot to make you one (docs tell how).`,
  );
