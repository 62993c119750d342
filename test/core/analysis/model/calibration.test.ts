import assert from 'node:assert/strict';
import { calibrated } from '../../../../src/core/analysis/model/calibration';

suite('calibration', () => {
  test('follows the lines between the points of the curve', () => {
    const curve = Float32Array.of(0, 0.2, 1);
    assert.ok(Math.abs(calibrated(0.25, curve) - 0.1) < 1e-6);
    assert.ok(Math.abs(calibrated(0.75, curve) - 0.6) < 1e-6);
  });

  test('keeps to the ends of the curve', () => {
    const curve = Float32Array.of(0.1, 0.9);
    assert.ok(Math.abs(calibrated(-1, curve) - 0.1) < 1e-6);
    assert.ok(Math.abs(calibrated(2, curve) - 0.9) < 1e-6);
  });

  test('without a curve the raw probability stands', () => {
    assert.equal(calibrated(0.3, new Float32Array(0)), 0.3);
  });
});
