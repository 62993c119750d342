import { readFileSync } from 'node:fs';
import { isShouting, posFeatures, type PosWeights } from '../src/core/analysis/model/posTagger';
import { tagNumber, tags } from '../src/core/analysis/model/tags';
import type { WordInfo, WordTable } from '../src/core/analysis/model/wordTable';
import { randomFrom, shuffle } from './random';

export interface TaggedSentence {
  readonly words: readonly WordInfo[];
  readonly gold: Uint8Array;
}

const FIXED: Readonly<Record<string, string>> = {
  '-LRB-': '(', '-RRB-': ')', '-LSB-': '(', '-RSB-': ')', NFP: ':', ADD: 'NN', AFX: 'JJ', GW: 'NN', XX: 'FW', HYPH: ':',
}; // prettier-ignore

/** Reads the tab-separated treebank; hyphenated compounds become one token, as in the engine's own tokens. */
export function readTreebank(file: string, table: WordTable): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let forms: string[] = [];
  let marks: string[] = [];
  let glued = false;
  const close = (): void => {
    if (forms.length)
      sentences.push({
        words: forms.map((form) => table.of(form)),
        gold: Uint8Array.from(marks, (tag) => tagNumber(tag)),
      });
    forms = [];
    marks = [];
    glued = false;
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const cells = line.split('\t');
    const form = cells[1];
    if (form === undefined) {
      close();
      continue;
    }
    const xpos = cells[4] ?? 'NN';
    const tight = cells[7] === '0';
    const last = forms.length - 1;
    if (
      last >= 0 &&
      glued &&
      (xpos === 'HYPH' || (forms[last] as string).endsWith('-')) &&
      /^[\p{L}\p{N}-]+$/u.test(form)
    ) {
      forms[last] += form;
      if (xpos !== 'HYPH') marks[last] = /^VB[NG]$/.test(xpos) ? 'JJ' : xpos;
    } else {
      forms.push(form);
      marks.push(FIXED[xpos] ?? xpos);
    }
    glued = tight;
  }
  close();
  return sentences;
}

/** Averaged perceptron over the features of `posFeatures`, decoding greedily from left to right. */
export function trainPos(sentences: readonly TaggedSentence[], bits: number, epochs: number): PosWeights {
  const settled = settledForms(sentences);
  const size = (1 << bits) * tags.length;
  const table = new Float32Array(size);
  const sums = new Float64Array(size);
  const stamps = new Int32Array(size);
  const mask = (1 << bits) - 1;
  const rows = new Int32Array(32);
  const scores = new Float64Array(tags.length);
  const order = Int32Array.from(sentences, (_, i) => i);
  const random = randomFrom(7);
  let step = 0;
  const update = (at: number, by: number): void => {
    sums[at] = (sums[at] as number) + (table[at] as number) * (step - (stamps[at] as number));
    stamps[at] = step;
    table[at] = (table[at] as number) + by;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { words, gold } = sentences[index] as TaggedSentence;
      const shouting = isShouting(words, 0, words.length);
      let previous = 101;
      let beforePrevious = 102;
      for (let i = 0; i < words.length; i++) {
        const known = settled.get((words[i] as WordInfo).parts[0] as number);
        if (known !== undefined) {
          beforePrevious = previous;
          previous = known;
          continue;
        }
        step++;
        const n = posFeatures(words, 0, words.length, i, previous, beforePrevious, shouting, mask, rows);
        scores.fill(0);
        for (let k = 0; k < n; k++) {
          const base = (rows[k] as number) * tags.length;
          for (let t = 0; t < tags.length; t++) scores[t] = (scores[t] as number) + (table[base + t] as number);
        }
        let best = 0;
        for (let t = 1; t < tags.length; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
        const right = gold[i] as number;
        if (best !== right)
          for (let k = 0; k < n; k++) {
            update((rows[k] as number) * tags.length + right, 1);
            update((rows[k] as number) * tags.length + best, -1);
          }
        beforePrevious = previous;
        previous = best;
      }
    }
  }
  for (let i = 0; i < size; i++)
    table[i] = ((sums[i] as number) + (table[i] as number) * (step - (stamps[i] as number))) / Math.max(1, step);
  return { mask, table, settled };
}

const SETTLED_COUNT = 15;
const SETTLED_SHARE = 0.99;

/** Forms that are frequent and nearly always have the same tag. */
function settledForms(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { words, gold } of sentences)
    words.forEach((word, i) => {
      const form = word.parts[0] as number;
      const byTag = counts.get(form) ?? new Map<number, number>();
      counts.set(form, byTag.set(gold[i] as number, (byTag.get(gold[i] as number) ?? 0) + 1));
    });
  const settled = new Map<number, number>();
  for (const [form, byTag] of counts) {
    const total = [...byTag.values()].reduce((a, b) => a + b, 0);
    const [tag, most] = [...byTag].sort((a, b) => b[1] - a[1])[0] as [number, number];
    if (total >= SETTLED_COUNT && most >= SETTLED_SHARE * total) settled.set(form, tag);
  }
  return settled;
}
