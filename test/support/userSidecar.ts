import type { Random } from './random';

/** A sidecar as somebody with habits may have written it: quoting, indentation, comments, order and keys at random. */
export function userSidecar(random: Random): string {
  const eol = random.chance(0.2) ? '\r\n' : '\n';
  const indent = ' '.repeat(random.below(3));
  const gap = random.pick([' ', '   ']);
  const lines: string[] = [];
  const maybe = (line: string, chance = 0.3): void => void (random.chance(chance) && lines.push(line));
  maybe('# yaml-language-server: $schema=x.json');
  maybe('');
  lines.push('version: 1' + random.pick(['', ' # first']));
  lines.push(
    ...random.pick([
      ['article: {sha256: ab, title: "x: y"}'],
      ['article:', '  # hash', '  sha256: ab'],
      ['article: # a', '    sha256: "ab"'],
    ]),
  );
  maybe('offset_unit: codepoint');
  maybe('mine: [1, 2]');
  if (random.chance(0.7)) {
    lines.push('speakers:' + random.pick(['', ' ', ' # who']));
    for (let i = random.below(3); i >= 0; i--) {
      maybe(`${indent}# speaker ${i}`);
      lines.push(
        `${indent}-${gap}id: s${i}`,
        `${indent} ${gap}name: ${random.pick(['Ann Lee', '"Ann: Lee"', "'It''s Ann'"])}`,
      );
      maybe(`${indent} ${gap}aliases: ${random.pick(['[a, b]', '', '[]'])}`);
    }
  } else maybe('speakers: []');
  maybe('');
  const count = random.below(5);
  lines.push(count ? 'statements:' : random.pick(['statements: []', 'statements:', '']));
  for (let i = 0; i < count; i++) {
    maybe('', 0.4);
    maybe('# a comment at the margin', 0.2);
    maybe(`${indent}  # a deeper comment`, 0.2);
    const pad = `${indent} ${gap}`;
    const fields = [
      [`id: k${i}${random.below(9)}`],
      [`kind: ${random.pick(['direct', '"mixed"', "'indirect'"])}` + random.pick(['', ' # sure?'])],
      [`status: ${random.pick(['suggested', '"accepted"', 'rejected'])}`],
      random.pick([
        ['content: [{quote: a b, start: 1, end: 4}]'],
        ['content:', '- quote: "x # y"', '  start: 1', '  end: 6', '  own: 1'],
        [
          'content:',
          '  - {quote: "a',
          '     b", start: 2, end: 5}',
          '  # between',
          "  - {quote: 'it''s', start: 9, end: 13}",
        ],
      ]),
    ];
    const more = [
      ['note: |', '  two', '', '    lines # no comment', '  - not an item'],
      ['note: >-', '  folded', '  text'],
      ['note: |+', '  kept', ''],
      ['note: plain text', '  that goes on'],
      ['codes: {topic: a, "odd key": [x, y]}'],
      ['codes:', '  topic: a # code', '  agrees: false'],
      ['tags: [a, b]'],
      ['tags:', '- a', '- b'],
      ['source: {quote: Ann, start: 0, end: 3}'],
      ['provenance: {by: me, at: 2026-11-23, confidence: 0.5}'],
      ['colour: *x'],
      ['own: {deep: {er: [1, {a: b}]}}'],
    ];
    const chosen = more.filter(([line]) => random.chance(line?.includes('*x') ? 0.01 : 0.2));
    const keys = new Set<string>();
    const body = [...fields, ...chosen].filter(([line]) => {
      const key = line?.split(':')[0] ?? '';
      return !keys.has(key) && keys.add(key);
    });
    if (random.chance(0.3)) body.reverse();
    body.flat().forEach((line, n) => lines.push(n ? (line ? pad + line : '') : `${indent}-${gap}${line}`));
  }
  maybe('tail: end');
  maybe('# the end');
  return lines.join(eol) + random.pick(['', eol, eol + eol]);
}
