import { parse } from 'yaml';

/** A statement marked in a gold article; offsets are UTF-16. */
export interface MarkedStatement {
  readonly content: [number, number][];
  readonly source: [number, number][] | null;
  readonly cue: [number, number][] | null;
  readonly speaker: string | null;
}

/** Reads a gold article (`gold/README.md`): the text without its marks, and the statements that the marks give. */
export function readGold(file: string): { text: string; statements: MarkedStatement[] } {
  const head = /^---\n([^]*?)\n---\n/.exec(file);
  if (!head) throw new Error('A gold article begins with a YAML head between lines of three dashes.');
  const yaml = parse(head[1] ?? '') as { statements?: Record<string, { speaker: string | null }> };
  const marked = file.slice(head[0].length);
  const spans = new Map<string, [number, number][]>();
  let text = '';
  let open: { keys: string[]; start: number }[] = [];
  for (let at = 0; at < marked.length; at++) {
    const mark = marked[at] === '⟦' ? /^⟦([csq])(\d+(?:,\d+)*)\|/.exec(marked.slice(at, at + 40)) : null;
    if (mark) {
      open.push({ keys: (mark[2] ?? '').split(',').map((id) => `${mark[1]}${id}`), start: text.length });
      at += mark[0].length - 1;
    } else if (marked[at] === '⟧') {
      const last = open.at(-1);
      open = open.slice(0, -1);
      for (const key of last?.keys ?? []) spans.set(key, [...(spans.get(key) ?? []), [last!.start, text.length]]);
    } else text += marked[at];
  }
  const statements = Object.entries(yaml.statements ?? {}).map(([id, { speaker }]): MarkedStatement => ({
    content: spans.get(`c${id}`) ?? [],
    source: spans.get(`s${id}`) ?? null,
    cue: spans.get(`q${id}`) ?? null,
    speaker,
  }));
  statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  return { text, statements };
}
