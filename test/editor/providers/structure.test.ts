import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, openArticle } from '../../support/providers';
import { poll } from '../../support/poll';

suite('structure of an article', () => {
  let ferry: vscode.TextDocument;
  suiteSetup(async () => {
    ferry = await openArticle('ferry.article');
  });

  test('is an outline under the headline', async () => {
    const command = 'vscode.executeDocumentSymbolProvider';
    const [headline] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, ferry.uri);
    assert.equal(headline?.name, 'Ferry to Port Ellery stops for the winter');
    const names = headline.children.map(({ name }) => name);
    assert.ok(names.includes('Nora Lindqvist'), names.join(' · '));
    assert.ok(names.some((name) => name.startsWith('Nora Lindqvist: “We cannot keep')));
  });

  test('widens the selection from word to article', async () => {
    const [ladder] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      ferry.uri,
      [at(ferry, 'keep the bo|at safe')],
    );
    const rungs: string[] = [];
    for (let rung: vscode.SelectionRange | undefined = ladder; rung; rung = rung.parent)
      rungs.push(ferry.getText(rung.range));
    assert.equal(rungs[0], 'boat');
    assert.ok(rungs.includes('“We cannot keep the boat safe in this ice,”'), rungs.join(' | '));
    assert.equal(rungs.at(-1), ferry.getText());
  });

  test('names who stands behind a pronoun', async () => {
    const whole = new vscode.Range(0, 0, ferry.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      ferry.uri,
      whole,
    );
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.deepEqual(labels, ['⟨Tomas Adeyemi⟩']);
  });

  test('has tokens for speakers and cues', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      ferry.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      ferry.uri,
    );
    const types = new Set<string | undefined>();
    for (let i = 3; i < tokens.data.length; i += 5) types.add(legend.tokenTypes[tokens.data[i]!]);
    assert.ok(types.has('speaker') && types.has('cue'), [...types].join());
  });

  test('folds a quotation over several paragraphs', async () => {
    const content = 'Talk\n\n“One thing is sure,” said Ann Bell.\n\n“Second.\n\n“Third.”\n';
    const document = await vscode.workspace.openTextDocument({ language: 'text-article', content });
    const folds = await poll('a fold', async () => {
      const command = 'vscode.executeFoldingRangeProvider';
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(command, document.uri);
      return found.length && found;
    });
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[4, 6]],
    );
  });
});
