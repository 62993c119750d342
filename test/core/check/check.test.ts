import assert from 'node:assert/strict';
import { TextIndex } from '../../../src/core/anchor/textIndex';
import { check } from '../../../src/core/check/index';
import { toSarif } from '../../../src/core/check/sarif';
import { parseCodebook } from '../../../src/core/sidecar/codebook';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import { findPlacements } from '../../../src/core/sidecar/placements';

const TEXT = '“We will repair the bridge this year,” said Ann Lee.\n';

const GOOD = `version: 1
article: {sha256: x}
speakers:
  - {id: ann-lee, name: Ann Lee}
statements:
  - id: k1
    kind: direct
    status: accepted
    speaker: ann-lee
    content:
      - {quote: "“We will repair the bridge this year,”", suffix: " said Ann Lee.", start: 0, end: 38}
    codes: {topic: roads}
`;

const { codebook } = parseCodebook(
  'version: 1\nvariables:\n  - {id: topic, type: choice, values: [roads], required: true}',
);

function findings(source: string, text = TEXT): string[] {
  const parsed = parseSidecar(source);
  const index = new TextIndex(text);
  const placements = parsed.sidecar ? findPlacements(index, parsed.sidecar) : new Map();
  return check({ source, parsed, index, placements, codebook }).map(
    ({ rule, severity, span }) => `${severity} ${rule}: ${source.slice(span.start, span.end)}`,
  );
}

suite('check', () => {
  test('a good sidecar is clean', () => assert.deepEqual(findings(GOOD), []));
  test('each rule points at its place', () => {
    assert.deepEqual(findings(GOOD.replace('speaker: ann-lee', 'speaker: tom')), ['error unknown-speaker: tom']);
    assert.deepEqual(findings(GOOD.replace('topic: roads', 'topic: sea')), ['error unknown-code: sea']);
    assert.deepEqual(findings(GOOD.replace('topic: roads', '')), ['warning missing-code: k1']);
    assert.deepEqual(findings(GOOD, 'Nothing of this kind.'), [
      'error orphan: "“We will repair the bridge this year,”"',
    ]);
    assert.deepEqual(findings(GOOD, TEXT.replace('“We', '"We').replace(',”', ',"')), [
      'warning quote-differs: "“We will repair the bridge this year,”"',
    ]);
    const twice = GOOD + GOOD.slice(GOOD.indexOf('  - id: k1'));
    assert.deepEqual(findings(twice), ['error duplicate-id: k1']);
    const conflict = GOOD + '    conflicts: [{field: status, value: "\\"rejected\\""}]\n';
    assert.deepEqual(findings(conflict), ['error conflict: {field: status, value: "\\"rejected\\""}']);
  });
  test('a file that cannot be read says why and where', () => {
    const at = (source: string): string[] => findings(source);
    assert.deepEqual(at(GOOD.replace('kind: direct', 'kind: dirct')), ['error wrong-value: dirct']);
    assert.deepEqual(at(GOOD.replace('status: accepted', 'status: accepted\n    status: rejected')), [
      'error duplicate-key: status',
    ]);
    assert.deepEqual(at(GOOD.replace('version: 1', 'version: 9')), ['error unknown-version: 9']);
    assert.deepEqual(at(GOOD.replace('start: 0', 'start: zero')), ['error wrong-type: zero']);
    assert.deepEqual(at('<<<<<<< HEAD\n' + GOOD), ['error conflict-marker: <<<<<<<']);
    assert.deepEqual(at(GOOD + '\0'), ['error nul-character: \0']);
  });
  test('SARIF has lines and columns from 1', () => {
    const source = GOOD.replace('speaker: ann-lee', 'speaker: tom');
    const parsed = parseSidecar(source);
    assert.ok(parsed.sidecar);
    const index = new TextIndex(TEXT);
    const found = check({ source, parsed, index, placements: findPlacements(index, parsed.sidecar) });
    const log = JSON.parse(
      JSON.stringify(toSarif([{ path: 'a b.txt.annotations.yaml', text: source, findings: found }], '1.2.3')),
    );
    assert.equal(log.version, '2.1.0');
    const [result] = log.runs[0].results;
    assert.equal(result.ruleId, 'unknown-speaker');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a%20b.txt.annotations.yaml' },
      region: { startLine: 9, startColumn: 14, endLine: 9, endColumn: 17 },
    });
  });
});
