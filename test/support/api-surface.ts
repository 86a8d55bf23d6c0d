// What can be asked of the running API, from its own description: every address to read, every text that a request may hold.

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface ApiDescription {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const ROOT = '/api/v1';

export async function describedApi(baseUrl: string): Promise<ApiDescription> {
  return (await (await fetch(`${baseUrl}/api/openapi.json`)).json()) as ApiDescription;
}

/** Every address that is read with GET, under the root of the API, with `{parameters}` in it. */
export function readable({ paths }: ApiDescription): string[] {
  return Object.entries(paths)
    .filter(([path, operations]) => path.startsWith(ROOT) && 'get' in operations)
    .map(([path]) => path.slice(ROOT.length))
    .sort();
}

/** The address with ids in it. Throws where there is none for a parameter. */
export function filled(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${path}: the test has no ${name}; plant one`);
    return id;
  });
}

/**
 * Every field of a request that takes any text, as `<schema>.<path>`, or `POST /address <path>` where the schema has no name.
 * What is an id, a time, a number, a word of a list or of a strict form is no text.
 */
export function textFields({ paths, components }: ApiDescription): string[] {
  const found = new Set<string>();
  const walk = (schema: Schema, at: string, seen: readonly string[]): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) {
      if (!seen.includes(name)) walk(components.schemas[name] ?? {}, name, [...seen, name]);
      return;
    }
    const kinds = [schema.type].flat();
    const strict =
      schema.enum ?? schema.const ?? schema.pattern ?? (schema.format === 'uri' ? undefined : schema.format);
    if (kinds.includes('string') && strict === undefined) found.add(at);
    for (const [key, each] of Object.entries(schema.properties ?? {})) {
      walk(each, at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`, seen);
    }
    if (schema.items !== undefined) walk(schema.items, `${at}[]`, seen);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, `${at}{}`, seen);
    for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      walk(each, at, seen);
  };
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { requestBody }] of Object.entries(operations)) {
      for (const { schema } of Object.values(requestBody?.content ?? {})) {
        walk(schema, `${method.toUpperCase()} ${path.slice(ROOT.length)} `, []);
      }
    }
  }
  return [...found].filter((field) => !field.endsWith(' file')).sort();
}
