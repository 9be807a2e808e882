import { readdirSync, readFileSync } from 'node:fs';

/** Path from the project's root → source text. */
export type Files = Readonly<Record<string, string>>;

const root = new URL('../../', import.meta.url);

/** The code of the program, its tests apart. */
export const ours = (): Files =>
  Object.fromEntries(
    ['src', 'commands'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
    ),
  );
