// Runs in the extension host in the place of tests: carries out tasks that the test outside puts into a folder as files `NAME.task.json`, and
// answers with `NAME.done.json`. Of several windows one takes the task.
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const tasks = {
  /** Puts the cursor on each of the words, one after the other, and runs the command there. */
  async decide({ article, words, command }) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(article));
    const editor = await vscode.window.showTextDocument(document);
    await statementsOf(document.uri);
    for (const word of words) {
      const position = document.positionAt(document.getText().indexOf(word) + 1);
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand(`articleAnnotator.${command}`);
    }
  },
  /** Accepts and rejects one statement in turn, for ever; tells how often, and which process it is. */
  async decideForEver({ article, words, progress }) {
    for (let count = 1; ; count++) {
      await tasks.decide({ article, words, command: count % 2 ? 'accept' : 'reject' });
      fs.writeFileSync(progress, `${count} ${process.pid}`);
    }
  },
  async run({ article, command }) {
    await vscode.window.showTextDocument(vscode.Uri.file(article));
    await vscode.commands.executeCommand(`articleAnnotator.${command}`);
  },
  statements: ({ article }) => statementsOf(vscode.Uri.file(article)),
};

async function statementsOf(uri) {
  const api = await vscode.extensions.getExtension('article-annotator.article-annotator').activate();
  await vscode.workspace.openTextDocument(uri);
  for (;;) {
    const statements = await api.statements(uri);
    if (statements.length) return statements;
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Never ends: what ends the tests ends the extension host. */
exports.run = async () => {
  const folder = process.env.FAULT_TASKS;
  for (;;) {
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.task.json'))) {
      const [from, mine] = [path.join(folder, file), path.join(folder, `${file}.${process.pid}`)];
      try {
        fs.renameSync(from, mine);
      } catch {
        continue; // another window was quicker
      }
      const { name, ...options } = JSON.parse(fs.readFileSync(mine, 'utf8'));
      const answer = await tasks[name](options).then(
        (value) => ({ value: value ?? null, pid: process.pid }),
        (error) => ({ error: String(error?.stack ?? error) }),
      );
      const done = from.replace('.task.json', '.done.json');
      fs.writeFileSync(`${done}~`, JSON.stringify(answer));
      fs.renameSync(`${done}~`, done);
    }
    await new Promise((again) => setTimeout(again, 50));
  }
};
