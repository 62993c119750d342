import assert from 'node:assert/strict';
import { loadModel } from '../../../../src/core/analysis/model/loadModel';
import { parseWeights } from '../../../../src/core/analysis/model/weightsFile';
import { readPassage } from '../../../../src/core/text/passage';
import { smallModel } from '../../../support/smallModel';

suite('weights file', () => {
  test('is read without copying its tables', () => {
    const bytes = smallModel();
    const { flat, priors, calibration } = parseWeights(bytes);
    assert.equal(flat.table.buffer, bytes.buffer);
    assert.equal(flat.bits, 4);
    assert.deepEqual([...priors], [[7, 3]]);
    assert.deepEqual([...calibration], [0, 0.5, 1]);
  });

  test('may start anywhere in a buffer', () => {
    const bytes = smallModel();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.equal(parseWeights(shifted.subarray(3)).frame.bits, 4);
  });

  test('says what is wrong with a damaged file', () => {
    assert.throws(() => loadModel(new Uint8Array(0)), /does not begin with/);
    assert.throws(() => loadModel(Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 0])), /damaged or of another version/);
    const bytes = smallModel();
    assert.throws(() => loadModel(bytes.subarray(0, 6)), /cut short/);
    assert.throws(() => loadModel(bytes.subarray(0, bytes.length - 1)), /cut short in its table/);
  });

  test('a model without knowledge does not fail', () => {
    const model = loadModel(smallModel());
    for (const text of ['', '“We won,” said Ms Ellery.', 'no end to it'])
      assert.doesNotThrow(() => model.findFrames(readPassage(text)));
  });
});
