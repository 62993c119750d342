import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Item {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly enablement?: string;
  readonly view?: string;
  readonly id?: string;
}

const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly Required<Pick<Item, 'command'>>[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly keybindings?: readonly Item[];
    readonly configuration:
      { readonly properties: Record<string, unknown> } | { properties: Record<string, unknown> }[];
  };
};
const { contributes } = manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const code = readdirSync(path.join(root, 'src/editor'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(path.join('src/editor', file)))
  .join('\n');

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();
const inCode = (pattern: RegExp) => sorted([...code.matchAll(pattern)].map((match) => match[1]!));
const commands = new Set(contributes.commands.map(({ command }) => command));
const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id));

suite('package.json', () => {
  test('names no command twice', () => {
    assert.deepEqual(sorted(commands), contributes.commands.map(({ command }) => command).sort());
  });

  test('its menus and keys refer to commands and submenus that exist', () => {
    const items = [...Object.values(contributes.menus).flat(), ...(contributes.keybindings ?? [])];
    const links = [...JSON.stringify([strings, contributes]).matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!);
    const used = sorted([...links, ...items.flatMap(({ command }) => command ?? [])]);
    const own = used.filter((command) => command.startsWith('articleAnnotator.'));
    assert.deepEqual(
      own.filter((command) => !commands.has(command)),
      [],
    );
    const submenus = contributes.submenus.map(({ id }) => id).sort();
    assert.deepEqual(sorted(items.flatMap(({ submenu }) => submenu ?? [])), submenus);
    const menus = Object.keys(contributes.menus).filter((menu) => menu.startsWith('articleAnnotator.'));
    assert.deepEqual(menus.sort(), submenus);
  });

  test('says of every command when the palette shows it', () => {
    const hidden = contributes.menus['commandPalette']!.map(({ command }) => command!);
    assert.deepEqual(sorted(hidden), sorted(commands));
  });

  test('its views are those that the code creates', () => {
    assert.deepEqual(sorted(views), inCode(/(?:createTreeView|registerWebviewViewProvider)\(\s*'([^']+)'/g));
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
    const containers = Object.values(contributes.viewsContainers).flatMap((each) => each.map(({ id }) => id));
    assert.deepEqual(Object.keys(contributes.views).sort(), containers.sort());
  });

  test('its settings are those that the code reads', () => {
    const source = read('src/editor/settings.ts');
    const keys = [...source.matchAll(/(?:config|ofWindow)\.get(?:<[^>]*>)?\('([^']+)'/g)].map(
      (match) => `articleAnnotator.${match[1]!}`,
    );
    assert.deepEqual(sorted(settings), sorted(keys));
    for (const key of inCode(/writeSetting\('([^']+)'/g)) assert.ok(settings.includes(`articleAnnotator.${key}`), key);
  });

  test('its colours are those that the code uses, for each kind of theme', () => {
    const size = Number(/const size = (\d+);/.exec(read('src/editor/decorations/palette.ts'))![1]);
    const speakers = Array.from({ length: size }, (_, index) => `speaker${index + 1}`);
    const palette = [...speakers, 'unnamed'].flatMap((name) => [name, `${name}Tint`]);
    const others = inCode(/'articleAnnotator\.(\w+)'/g).filter((name) =>
      new RegExp(`ThemeColor\\(\\s*'articleAnnotator\\.${name}'`).test(code),
    );
    const used = sorted([...palette, ...others].map((name) => `articleAnnotator.${name}`));
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), used);
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  test('asks only for context keys that the code sets', () => {
    const conditions = [...Object.values(contributes.menus).flat(), ...(contributes.keybindings ?? [])]
      .concat(contributes.viewsWelcome)
      .concat(contributes.commands)
      .flatMap(({ when, enablement }) => [when ?? '', enablement ?? ''])
      .join(' ');
    const asked = sorted([...conditions.matchAll(/\barticleAnnotator\.([\w.]+)/g)].map((match) => match[1]!));
    const set = new Set([
      ...inCode(/\bset\(\s*'([\w.]+)'/g),
      ...inCode(/'setContext',\s*'articleAnnotator\.([\w.]+)'/g),
      ...views.map((view) => view.replace('articleAnnotator.', '')),
      ...inCode(/createCommentController\(\s*'articleAnnotator\.(\w+)'/g), // the value of `commentController`
    ]);
    assert.deepEqual(
      asked.filter((key) => !set.has(key)),
      [],
    );
  });

  test('every %string% is translated, and every translation used', () => {
    const used = sorted([...manifestText.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual(used, Object.keys(strings).sort());
  });

  test('every file that it names is there', () => {
    const files = [...manifestText.matchAll(/"(\.\/(?!dist\/)[^"]+\.\w+)"/g)].map((match) => match[1]!);
    assert.ok(files.length > 3);
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
    assert.equal(manifest.main, manifest.browser);
  });
});
