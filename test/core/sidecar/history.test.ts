import assert from 'node:assert/strict';
import { History, type HistoryEntry } from '../../../src/core/sidecar/history';
import { changeBetween, changed, inverse } from '../../../src/core/sidecar/sourceChange';
import { randomFrom, type Random } from '../../support/random';

/** A text, often much like `text`; now and then no file at all. */
function nextState(random: Random, text: string | undefined): string | undefined {
  if (random.chance(0.1)) return undefined;
  const old = text ?? '';
  const at = random.below(old.length + 1);
  const added = 'ab\n'.repeat(random.below(4)) + random.pick(['', 'x', '“']);
  return old.slice(0, at) + added + old.slice(at + random.below(5));
}

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

suite('changes of a file', () => {
  test('lead from one state to the other and back, for random states', () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = randomFrom(seed);
      const before = nextState(random, 'ab\n'.repeat(random.below(3000)));
      const after = nextState(random, before);
      const change = changeBetween(before, after);
      assert.equal(changed(before, change), after, `seed ${seed}`);
      assert.equal(changed(after, inverse(change)), before, `seed ${seed}`);
    }
  });

  test('are small where little changes', () => {
    const text = 'line\n'.repeat(10_000);
    const { added, removed } = changeBetween(text, text.slice(0, 20_000) + 'new\n' + text.slice(20_000));
    assert.deepEqual([added, removed], ['new\n', '']);
  });
});

suite('the history of a file', () => {
  test('gives back every state, over random actions, changes by others, and storing in between', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed);
      let history = new History();
      let now = nextState(random, undefined);
      const entries: HistoryEntry[] = [];
      for (let i = 1 + random.below(12); i > 0; i--) {
        if (random.chance(0.3)) now = nextState(random, now); // somebody else
        const after = nextState(random, now);
        entries.push({ label: `action ${i}`, before: now, after });
        history.push({ label: `action ${i}`, before: now, after });
        now = after;
        if (random.chance(0.3)) {
          const stored = history.store(now);
          assert.ok(stored);
          history = new History();
          history.restore(now, JSON.parse(JSON.stringify(stored)));
        }
      }
      for (const entry of reversed(entries)) {
        assert.deepEqual(history.undoable, entry, `seed ${seed}`);
        history.travel('undo');
      }
      assert.equal(history.undoable, undefined);
      const stored = history.store('what the file says');
      assert.ok(stored);
      history = new History();
      history.restore('what the file says', stored);
      for (const entry of entries) {
        assert.deepEqual(history.redoable, entry, `seed ${seed}`);
        history.travel('redo');
      }
    }
  });

  test('forgets what was undone when something new is done', () => {
    const history = new History();
    history.push({ label: 'one', before: undefined, after: 'a' });
    history.push({ label: 'two', before: 'a', after: 'ab' });
    history.travel('undo');
    history.push({ label: 'three', before: 'a', after: 'ac' });
    assert.equal(history.redoable, undefined);
    assert.deepEqual(history.undoable, { label: 'three', before: 'a', after: 'ac' });
  });

  test('stores nothing when there is nothing', () => {
    assert.equal(new History().store('text'), undefined);
  });
});
