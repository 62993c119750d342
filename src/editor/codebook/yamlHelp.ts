import * as vscode from 'vscode';
import { yamlItemsAt, yamlMeaningAt, type YamlItem } from '../../core/language/yamlHelp';
import { toRange } from '../convert';
import type { Host } from '../host';
import { createYamlContexts, yamlSelector } from './yamlFiles';

/** Completion and hover in sidecars and codebooks. */
export function registerYamlHelp(host: Host): vscode.Disposable {
  const contextFor = createYamlContexts(host);
  const completion: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position) =>
      host.guard.quietly('yaml completion', async () => {
        const offset = document.offsetAt(position);
        const { word, items } = yamlItemsAt(document.getText(), offset, await contextFor(document.uri));
        const range = toRange(document, word);
        const behind = document.lineAt(position).text.slice(range.end.character);
        return items.map((item, index) => toCompletion(item, { range, index, hasColon: /^\s*:/.test(behind) }));
      }),
  };
  const hover: vscode.HoverProvider = {
    provideHover: (document, position) =>
      host.guard.quietly('yaml hover', async () => {
        const context = await contextFor(document.uri);
        const found = yamlMeaningAt(document.getText(), document.offsetAt(position), context);
        const text = found && describe(found.item);
        return found && text && new vscode.Hover(text, toRange(document, found.word));
      }),
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(yamlSelector, completion, ' ', '{', '[', ','),
    vscode.languages.registerHoverProvider(yamlSelector, hover),
  );
}

const { CompletionItemKind } = vscode;
const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  speaker: CompletionItemKind.User,
} as const;

function toCompletion(
  item: YamlItem,
  { range, index, hasColon }: { readonly range: vscode.Range; readonly index: number; readonly hasColon: boolean },
): vscode.CompletionItem {
  const label = { label: item.name, ...(item.label === undefined ? {} : { description: item.label }) };
  const completion = new vscode.CompletionItem(label, kinds[item.kind]);
  completion.range = range;
  completion.insertText = item.kind === 'key' && !hasColon ? `${item.name}: ` : item.name;
  completion.filterText = item.name;
  completion.sortText = String(index).padStart(4, '0'); // in the order of the codebook
  const text = describe(item);
  if (text) completion.documentation = text;
  // The values are wanted right after the key.
  if (item.kind === 'key' && !hasColon) completion.command = { command: 'editor.action.triggerSuggest', title: '' };
  return completion;
}

/** Texts of a codebook stay text: nothing in them is a link or an icon. */
function describe({ label, name, description, examples }: YamlItem): vscode.MarkdownString | undefined {
  if (label === undefined && description === undefined && !examples.length) return undefined;
  const card = new vscode.MarkdownString();
  if (label !== undefined && label !== name) card.appendText(label).appendMarkdown('\n\n');
  if (description) card.appendText(description).appendMarkdown('\n\n');
  for (const example of examples) card.appendMarkdown('- ').appendText(example).appendMarkdown('\n');
  return card;
}
