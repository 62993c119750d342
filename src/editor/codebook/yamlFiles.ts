import * as vscode from 'vscode';
import type { YamlContext } from '../../core/language/yamlHelp';
import type { JsonSchema } from '../../core/language/yamlSchema';
import type { Host } from '../host';
import { sidecarGlob, sidecarSuffix } from '../sidecars';
import { codebookName, isCodebook } from './codebooks';

/** The files that we help to write, in whatever language mode they are. */
export const yamlSelector: vscode.DocumentSelector = [{ pattern: sidecarGlob }, { pattern: `**/${codebookName}` }];

export type YamlKind = 'sidecar' | 'codebook';

export const kindOf = (uri: vscode.Uri): YamlKind | undefined =>
  isCodebook(uri) ? 'codebook' : uri.path.endsWith(sidecarSuffix) ? 'sidecar' : undefined;

/** Reads the JSON Schemas that come with the extension, once each. */
export function createYamlContexts(host: Host): (uri: vscode.Uri) => Promise<YamlContext> {
  const schemas = new Map<YamlKind, Promise<JsonSchema | undefined>>();
  const schemaOf = (kind: YamlKind): Promise<JsonSchema | undefined> => {
    const uri = vscode.Uri.joinPath(host.extensionUri, 'schemas', `${kind}.schema.json`);
    const read = async (): Promise<JsonSchema> =>
      JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as JsonSchema;
    const schema = schemas.get(kind) ?? host.guard.quietly('schema', read);
    schemas.set(kind, schema);
    return schema;
  };
  return async (uri) => {
    const kind = kindOf(uri) ?? 'sidecar';
    // An extension for YAML knows the schemas from our manifest; but none knows the codes.
    const others = vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
    return {
      schema: others ? undefined : await schemaOf(kind),
      codebook: kind === 'sidecar' ? host.codebooks.of(uri) : undefined,
    };
  };
}
