import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  openArticle as openForStatements,
  putCursorOn,
  readFile,
  run,
  sidecarOf,
  writeFile,
} from '../../support/openArticle';
import { askAt, openArticle } from '../../support/providers';
import { poll } from '../../support/poll';

const findings = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Article');

const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

suite('diagnostics of an article', () => {
  test('are none in a clean one', async () => {
    const ferry = await openArticle('ferry.article');
    assert.deepEqual(findings(ferry), []);
  });

  test('close an unclosed quotation, and are gone then', async () => {
    const draft = await openArticle('draft.article');
    const [finding] = await poll('the finding', () => findings(draft).length > 0 && findings(draft));
    assert.ok(finding);
    assert.equal(ruleOf(finding), 'unclosedQuotation');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, draft.uri, finding.range);
    const close = actions.find(({ title }) => title.startsWith('Close the quotation'));
    assert.ok(close?.edit, actions.map(({ title }) => title).join(' · '));
    assert.ok(actions.some(({ title }) => title.startsWith('Remove')));
    await vscode.workspace.applyEdit(close.edit);
    assert.match(draft.getText(), /”/);
    await poll('no finding', () => findings(draft).length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('are mended by Fix All', async () => {
    const draft = await openArticle('draft.article');
    await poll('the finding', () => findings(draft).length > 0);
    const whole = new vscode.Range(0, 0, draft.lineCount, 0);
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      command,
      draft.uri,
      whole,
      'source.fixAll',
    );
    assert.equal(actions.length, 1);
    assert.ok(actions[0]?.edit);
  });

  test('are off when the setting says so', async () => {
    const draft = await openArticle('draft.article');
    await poll('the finding', () => findings(draft).length > 0);
    const config = vscode.workspace.getConfiguration('articleAnnotator');
    await config.update('diagnostics.unclosedQuotation', 'off', vscode.ConfigurationTarget.Workspace);
    await poll('no finding', () => findings(draft).length === 0);
    await config.update('diagnostics.unclosedQuotation', undefined, vscode.ConfigurationTarget.Workspace);
    await poll('the finding again', () => findings(draft).length > 0);
  });
});

suite('a quotation without speaker', () => {
  test('is attributed by a quick fix, into the sidecar', async () => {
    const text = 'Bridge opens\n\n“We will open it in May and not before.”\n\nLater Ann Bell left the hall.\n';
    const document = await vscode.workspace.openTextDocument(await writeFile('bridge.article', text));
    await vscode.window.showTextDocument(document);
    const [finding] = await poll('the finding', () => findings(document).length > 0 && findings(document));
    assert.equal(ruleOf(finding!), 'quotationWithoutSpeaker');
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Hint);
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, finding!.range);
    const attribute = actions.find(({ title }) => title === 'Attribute to Ann Bell (nearest)');
    assert.ok(attribute?.command, actions.map(({ title }) => title).join(' · '));
    await vscode.commands.executeCommand(attribute.command.command, ...(attribute.command.arguments ?? []));
    await poll('the speaker is saved', async () =>
      (await readFile(sidecarOf(document.uri)))?.includes('speaker: ann-bell'),
    );
    await poll('no finding', () => findings(document).length === 0);
    assert.equal(document.getText(), text);
  });
});

suite('diagnostics of what is saved', () => {
  const text =
    'Bridge opens\n\nThe rain stopped on Monday. “We will open it in May if the builders have mended the last of the arches by then,” said Ann Bell. Then all went home.\n';
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Accepts the statement, then changes its words as another program would. */
  const rewritten = async (name: string, change: (text: string) => string) => {
    const uri = await writeFile(name, text);
    const editor = await openForStatements(uri);
    putCursorOn(editor, 'We will open');
    await run('accept');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeFile(name, change(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  };
  const theFinding = async (document: vscode.TextDocument, rule: string) => {
    const found = await poll(rule, () => findings(document).find((finding) => ruleOf(finding) === rule));
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, found.range);
    return { found, actions };
  };
  const carryOut = async ({ command }: vscode.CodeAction) =>
    command && (await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[])));

  test('other words are saved, and the finding is gone', async () => {
    const document = await rewritten('changed.article', (old) => old.replace('May', 'June'));
    const { found, actions } = await theFinding(document, 'changedWords');
    assert.match(document.getText(found.range), /in June if/);
    const save = actions.find(({ title }) => title === 'Save the words as they stand now');
    await carryOut(save!);
    await poll('no finding', () => findings(document).length === 0);
    assert.match((await readFile(sidecarOf(document.uri))) ?? '', /We will open it in June/);
  });

  test('lost words are listed where they stood, and taken from there', async () => {
    const document = await rewritten('lost.article', (old) =>
      old.replace(/We will [^,]*/, 'Nobody knows when the builders come back'),
    );
    const { found, actions } = await theFinding(document, 'lostStatement');
    assert.match(document.getText(found.range), /^“Nobody knows when the builders come back,?”?/);
    const show = actions.find(({ title }) => title === 'Show it in the annotations file');
    await carryOut(show!);
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown?.document.uri.toString(), sidecarOf(document.uri).toString());
    assert.match(shown?.document.lineAt(shown.selection.active.line).text ?? '', /- id: /);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await carryOut(actions.find(({ title }) => title.startsWith('Take the words that stand here now'))!);
    await poll('no finding', () => findings(document).every((finding) => ruleOf(finding) !== 'lostStatement'));
    assert.match((await readFile(sidecarOf(document.uri))) ?? '', /Nobody knows when the builders/);
  });
});

suite('a quotation that another article has too', () => {
  test('is compared in words and speaker', async () => {
    const quote = (words: string, who: string) => `Pier opens\n\n“${words},” said ${who}, who runs the pier.\n`;
    await writeFile('twin.article', quote('We will mend the pier in spring and paint it', 'Ida Falk'));
    const uri = await writeFile('twin-2.article', quote('We will mend the pier in autumn and paint it', 'Ida Falk'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const found = await poll('the finding', () => findings(document)[0]);
    assert.equal(ruleOf(found), 'quotedDifferently');
    assert.match(found.message, /… pier in spring and paint …/);
    assert.match(found.relatedInformation?.[0]?.location.uri.path ?? '', /twin\.article$/);
    await writeFile('twin.article', quote('We will mend the pier in autumn and paint it', 'Otto Brand'));
    const other = await poll('the other finding', () =>
      findings(document).find(({ message }) => message.includes('Otto Brand')),
    );
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, other.range);
    const open = actions.find(({ title }) => title === 'Show the quotation in the other article');
    await vscode.commands.executeCommand(open!.command!.command, ...((open!.command!.arguments ?? []) as unknown[]));
    const { activeTextEditor: editor } = vscode.window;
    assert.match(editor?.document.uri.path ?? '', /twin\.article$/);
    assert.match(editor?.document.getText(editor.selection) ?? '', /^“We will mend/);
    for (const each of [uri, editor!.document.uri]) await vscode.workspace.fs.delete(each);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

suite('rename of a speaker', () => {
  const rename = 'vscode.executeDocumentRenameProvider';
  const renamedIn = async (uri: vscode.Uri, name: string) =>
    (await vscode.workspace.openTextDocument(uri)).getText().includes(`name: ${name}`);

  test('where nothing is saved yet makes a sidecar that holds the speaker; undo removes it', async () => {
    const ferry = await openArticle('ferry.article');
    const before = ferry.getText();
    const edit = await askAt<vscode.WorkspaceEdit>(rename, ferry, 'Nora Lind|qvist', 'Nora K. Lindqvist');
    assert.equal(edit.entries().filter(([uri]) => uri.path.endsWith('.article')).length, 0);
    const sidecar = sidecarOf(ferry.uri);
    assert.equal(await readFile(sidecar), undefined, 'nothing is written before VS Code carries it out');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await poll('the sidecar', () => renamedIn(sidecar, 'Nora K. Lindqvist'));
    const saved = (await vscode.workspace.openTextDocument(sidecar)).getText();
    assert.match(saved, /aliases:[^]*Nora Lindqvist/);
    assert.match(saved, /statements: \[\]/, 'suggestions stay suggestions');
    assert.equal(ferry.getText(), before);
    const placeholder = async () =>
      (await askAt<{ placeholder: string }>('vscode.prepareRename', ferry, 'Nora Lind|qvist')).placeholder;
    await poll('the new name', async () => (await placeholder()) === 'Nora K. Lindqvist');
    await poll('undo', async () => {
      await run('undo');
      return (await readFile(sidecar)) === undefined;
    });
    await poll('the old name', async () => (await placeholder()) === 'Nora Lindqvist');
  });

  test('over several sidecars is one action: one undo takes all back, one redo does all again', async () => {
    const ferry = await openArticle('ferry.article');
    const speaker = (comment: string) =>
      [
        'version: 1',
        `article: {sha256: ${'a'.repeat(64)}}`,
        'offset_unit: codepoint',
        'speakers:',
        `  - id: tomas-adeyemi # ${comment}`,
        '    name: Tomas Adeyemi',
        '    kind: person',
        'statements: []',
        '',
      ].join('\n');
    const files = ['ferry.article', 'market.article', 'third.article'].map((name) => `${name}.annotations.yaml`);
    const uris = await Promise.all(files.map((name) => writeFile(name, speaker(name))));
    await poll('the sidecar is read', async () => {
      const found = await askAt<vscode.WorkspaceEdit>(rename, ferry, 'Tomas Ade|yemi', 'Tom A.');
      return found.entries().length === 3;
    });
    const edit = await askAt<vscode.WorkspaceEdit>(rename, ferry, 'Tomas Ade|yemi', 'Tomás Adeyemi');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const all = async (name: string) => (await Promise.all(uris.map((uri) => renamedIn(uri, name)))).every(Boolean);
    await poll('all three', () => all('Tomás Adeyemi'));
    await vscode.workspace.saveAll(false);
    await poll('it is one action', async () => {
      await run('undo');
      return all('Tomas Adeyemi');
    });
    for (const [index, uri] of uris.entries())
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), speaker(files[index]!));
    await run('redo');
    await poll('again', () => all('Tomás Adeyemi'));
    await run('undo');
    await poll('and back', () => all('Tomas Adeyemi'));
    await vscode.workspace.saveAll(false);
    for (const uri of uris) await vscode.workspace.fs.delete(uri);
  });

  test('goes into the sidecars of other articles, comments and all', async () => {
    const ferry = await openArticle('ferry.article');
    const sidecar = [
      'version: 1',
      `article: {sha256: ${'a'.repeat(64)}}`,
      'offset_unit: codepoint',
      'speakers:',
      '  - id: tomas-adeyemi # the mayor',
      '    name: Tomas Adeyemi',
      '    kind: person',
      'statements: []',
      '',
    ].join('\n');
    const other = await writeFile('other.article.annotations.yaml', sidecar);
    const edit = await poll('both sidecars', async () => {
      const found = await askAt<vscode.WorkspaceEdit>(rename, ferry, 'Tomas Ade|yemi', 'Tomás Adeyemi');
      return found.entries().length === 2 && found;
    });
    const there = edit.entries().find(([uri]) => uri.toString() === other.toString());
    const document = await vscode.workspace.openTextDocument(other);
    const changed = new vscode.WorkspaceEdit();
    for (const { range, newText } of there?.[1] ?? []) changed.replace(other, range, newText);
    await vscode.workspace.applyEdit(changed);
    assert.match(document.getText(), /- id: tomas-adeyemi # the mayor\n +name: Tomás Adeyemi/);
    assert.match(document.getText(), /aliases:[^]*Tomas Adeyemi/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.workspace.fs.delete(other);
  });

  test('says why it cannot be', async () => {
    const ferry = await openArticle('ferry.article');
    const failure = await askAt<unknown>(rename, ferry, 'stops for the win|ter', 'Boat').then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.match(failure, /No speaker stands here/);
  });
});
