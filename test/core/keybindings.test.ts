import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

const { keybindings } = (read('package.json') as { contributes: { keybindings: readonly Keybinding[] } }).contributes;
const defaults = read('test/fixtures/defaultChords.json') as Record<'linux' | 'windows' | 'mac' | 'desktop', string[]>;

/** Modifiers in one order, so that `shift+alt+a` and `alt+shift+a` are the same. */
const normal = (keys: string): string =>
  keys
    .split(' ')
    .map((chord) => {
      const parts = chord.split(/\+(?=.)/);
      return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+');
    })
    .join(' ');

const isChord = ({ key }: Keybinding): boolean => key.includes(' ');

suite('key bindings', () => {
  for (const system of ['linux', 'windows', 'mac'] as const)
    test(`chords are no built-in of VS Code on ${system}`, () => {
      const taken = new Set([...defaults[system], ...defaults.desktop].map(normal));
      const ours = keybindings.filter(isChord).map(({ key, mac }) => (system === 'mac' ? (mac ?? key) : key));
      assert.ok(ours.length > 20 && taken.size > 60);
      assert.deepEqual(
        ours.filter((key) => taken.has(normal(key)) || taken.has(normal(key.split(' ')[0]!))),
        [],
      );
    });

  test('on a Mac, chords begin with Cmd+K as those of VS Code do', () => {
    for (const { key, mac } of keybindings.filter(isChord)) assert.equal(mac, key.replace(/^ctrl\+k /, 'cmd+k '));
  });

  test('single keys mean something only in review mode and in the list of disagreements, F4 only in an article', () => {
    for (const binding of keybindings.filter((each) => !isChord(each)))
      if (/^(shift\+)?f4$/.test(binding.key))
        assert.match(binding.when, /editorLangId == text-article && !inReference/);
      else
        assert.match(
          binding.when,
          /^(articleAnnotator\.reviewing|focusedView == articleAnnotator\.compare) && /,
          `${binding.key} → ${binding.command}`,
        );
  });

  test('no key means two things in one place', () => {
    for (const system of ['other', 'mac'] as const) {
      const seen = new Map<string, string>();
      for (const { command, key, mac, when } of keybindings) {
        const place = `${normal(system === 'mac' ? (mac ?? key) : key)}  ${when}`;
        assert.equal(seen.get(place) ?? command, command, place);
        seen.set(place, command);
      }
    }
  });

  test('each action on statements has a chord', () => {
    const edges = ['growEnd', 'shrinkEnd', 'growStart', 'shrinkStart'];
    const actions = [
      ...['accept', 'reject', 'resetStatus', 'notAStatement', 'setSpeaker', 'changeKind', 'changeAttitude', 'addNote'],
      ...['addStatement', 'addContent', 'removeContent', 'splitStatement', 'joinStatements', 'undo', 'redo'],
      ...['nextStatement', 'previousStatement', 'review.start', 'filterStatements', 'toggleDecorations'],
      ...['acceptListed', 'rejectListed', 'acceptAbove'],
      ...edges.flatMap((edge) => [edge, `${edge}Sentence`, `${edge}Mark`]),
    ];
    const bound = new Set(keybindings.filter(isChord).map(({ command }) => command));
    assert.deepEqual(
      actions.filter((id) => !bound.has(`articleAnnotator.${id}`)),
      [],
    );
  });
});
