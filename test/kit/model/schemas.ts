import { isRecord, type Json } from './request.ts';

interface Node {
  readonly path: readonly string[];
  readonly node: Json;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Json => (isRecord(value) ? value : {});
const namesIn = (value: unknown): readonly string[] => Object.keys(fieldsOf(value));
const typesOf = ({ type }: Json): readonly unknown[] => [type].flat();
const isObject = (node: Json): boolean =>
  typesOf(node).includes('object') || node['properties'] !== undefined;

/** A schema and all that are in it, with the way to each. */
function nodesOf(schema: unknown, path: readonly string[] = []): readonly Node[] {
  if (!isRecord(schema)) return [];
  const named = ['properties', '$defs', 'definitions'].flatMap((key) =>
    Object.entries(fieldsOf(schema[key])).map(([name, child]) => [[key, name], child] as const),
  );
  const listed = ['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
    listOf(schema[key]).map((child, i) => [[key, String(i)], child] as const),
  );
  const below = [...named, ...listed, [['items'], schema['items']] as const];
  return [{ path, node: schema }, ...below.flatMap(([way, child]) => nodesOf(child, [...path, ...way]))];
}

/** Keywords that OpenAI's guide to structured outputs names; others are "not permitted" in a strict schema. */
const openaiKeywords = new Set(
  (
    '$schema $ref $defs definitions title description type enum const anyOf properties required additionalProperties items ' +
    'pattern format multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems'
  ).split(' '),
);
const openaiFormats = 'date-time time date duration email hostname ipv4 ipv6 uuid'.split(' ');

function openaiNode({ path, node }: Node): string | null {
  const [unknown] = Object.keys(node).filter((key) => !openaiKeywords.has(key));
  if (unknown !== undefined) return `'${unknown}' is not permitted`;
  const format = node['format'];
  if (format !== undefined && !openaiFormats.some((known) => known === format))
    return `${JSON.stringify(format)} is not a valid format`;
  if (path.filter((step) => step === 'properties').length > 10) return 'there are over 10 levels of nesting';
  if (typesOf(node).includes('array') && !isRecord(node['items'])) return 'array schema missing items';
  if (!isObject(node)) return null;
  if (node['additionalProperties'] !== false)
    return `'additionalProperties' is required to be supplied and to be false`;
  const required = listOf(node['required']);
  const missing = namesIn(node['properties']).find((name) => !required.includes(name));
  return missing === undefined
    ? null
    : `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'`;
}

/** What OpenAI finds wrong in a strict schema; null where it takes it. */
export function openaiSchemaFault(schema: Json): string | null {
  if (schema['type'] !== 'object') return `schema must be a JSON Schema of 'type: "object"'`;
  const nodes = nodesOf(schema);
  for (const each of nodes) {
    const fault = openaiNode(each);
    const way = each.path.map((step) => `'${step}'`).join(', ');
    if (fault !== null) return `In context=(${way}), ${fault}.`;
  }
  const count = (of: (node: Json) => number): number => nodes.reduce((sum, { node }) => sum + of(node), 0);
  if (count((node) => namesIn(node['properties']).length) > 5000) return 'over 5000 object properties.';
  return count((node) => listOf(node['enum']).length) > 1000 ? 'over 1000 enum values.' : null;
}

const anthropicKeywords = new Set(
  (
    '$schema $id $ref $defs definitions title description default type enum const anyOf allOf properties required ' +
    'additionalProperties items format'
  ).split(' '),
);

/** What Anthropic finds wrong in `output_config.format.schema`; null where it takes it. */
export function anthropicSchemaFault(schema: Json): string | null {
  const nodes = nodesOf(schema);
  for (const { node } of nodes) {
    const unknown = Object.keys(node).filter((key) => !anthropicKeywords.has(key));
    if (unknown.length > 0)
      return `For ${JSON.stringify(node['type']).replaceAll('"', "'")} type, properties ${unknown.join(', ')} are not supported`;
    if (isObject(node) && node['additionalProperties'] !== false)
      return `For 'object' type, 'additionalProperties' must be explicitly set to false`;
  }
  const optional = nodes.flatMap(({ node }) =>
    namesIn(node['properties']).filter((name) => !listOf(node['required']).includes(name)),
  ).length;
  if (optional > 24) return `Schemas contains too many optional parameters (${optional}; limit: 24)`;
  const unions = nodes.filter(
    ({ node }) => node['anyOf'] !== undefined || Array.isArray(node['type']),
  ).length;
  return unions > 16
    ? `Schemas contains too many parameters with union types (${unions} parameters with type arrays or anyOf; limit: 16)`
    : null;
}
