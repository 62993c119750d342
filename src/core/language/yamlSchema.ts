/** The parts of a JSON Schema that help to write a file. Others are ignored. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A key that may be written in a mapping. */
export interface SchemaKey {
  readonly name: string;
  readonly description: string | undefined;
  /** Its values, where they can be listed. */
  readonly values: readonly string[];
}

/** The keys that a schema allows in the mapping at `path`; items of lists do not count. Empty where it lists none. */
export function schemaKeysAt(schema: JsonSchema, path: readonly string[]): readonly SchemaKey[] {
  let shapes = shapesOf(schema, schema);
  for (const key of path) shapes = shapes.flatMap(({ properties }) => shapesOf(schema, properties?.[key]));
  const keys = new Map<string, SchemaKey>();
  for (const { properties } of shapes)
    for (const [name, value] of Object.entries(properties ?? {}))
      keys.set(name, { name, description: value.description, values: valuesOf(schema, value) });
  return [...keys.values()];
}

/** What a value may look like: alternatives and items of lists, references followed. */
function shapesOf(root: JsonSchema, schema: JsonSchema | undefined): readonly JsonSchema[] {
  if (!schema) return [];
  const target = schema.$ref === undefined ? schema : root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  if (!target) return [];
  const alternatives = (target.oneOf ?? []).flatMap((each) => shapesOf(root, each));
  return [target, ...alternatives, ...shapesOf(root, target.items)];
}

const valuesOf = (root: JsonSchema, schema: JsonSchema): readonly string[] =>
  shapesOf(root, schema).flatMap((each) => {
    if (each.const !== undefined) return [String(each.const)];
    return each.type === 'boolean' ? ['true', 'false'] : (each.enum ?? []).map(String);
  });
