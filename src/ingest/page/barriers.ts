/** What stands between us and an article. */
export interface Seen {
  readonly host: string;
  readonly words: number;
  /** The page's title and all its visible words, furniture included. */
  readonly visible: string;
  readonly scripts: number;
  /** What JSON-LD says of access. */
  readonly free: boolean | null;
}

/** Below this many words there is no article, whatever stands there. */
const fewest = 25;
/** Above this many, it is one, whatever stands around it. */
const enough = 200;

const barriers: readonly (readonly [says: string, mark: RegExp])[] = [
  [
    'asks whether one is a person',
    /verify (?:that )?you are (?:a )?human|are you a robot|not a robot|captcha|unusual (?:traffic|activity)|checking your browser|just a moment/i,
  ],
  [
    'shows the rest to subscribers alone',
    /subscribe (?:now )?to (?:continue|read|keep)|(?:subscribers?|members)[- ]only|already (?:a subscriber|subscribed|a member)|to (?:continue|keep) reading|(?:sign|log) ?in to (?:continue|read)|register (?:now )?to (?:continue|read)|for (?:our )?subscribers|free articles? (?:left|remaining)|unlock this article/i,
  ],
  [
    'asks for consent first',
    /before you continue|accept (?:all|cookies)|we value your privacy|cookie (?:consent|preferences|settings)|(?:consent|your) (?:privacy )?choices|manage (?:consent|options|preferences)|use of cookies/i,
  ],
  [
    'is made by scripts that are not run here',
    /(?:enable|turn on|requires?|needs?|without) javascript|javascript (?:is|to be|must be|has been) (?:disabled|enabled|required|turned)|doesn.t work properly without/i,
  ],
];

/** Why a page is no article, in a clause: `example.org shows the rest to subscribers alone: only 80 words came`. Null for an article. */
export function barrierOf({ host, words, visible, scripts, free }: Seen): string | null {
  if (words >= enough) return null;
  const came = `only ${words} word${words === 1 ? '' : 's'} came`;
  const found = barriers.find(([, mark]) => mark.test(visible));
  if (found) return `${host} ${found[0]}: ${came}`;
  if (free === false) return `${host} shows the rest to subscribers alone: ${came}`;
  if (words >= fewest) return null;
  return scripts > 0 && visible.length < 200
    ? `${host} is made by scripts that are not run here: ${came}`
    : `There is no article at ${host}: ${came}`;
}
