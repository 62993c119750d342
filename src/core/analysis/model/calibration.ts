/**
 * The share of right answers among those judged with the raw probability `raw`.
 *
 * @param curve Shares at equal steps of `raw` from 0 to 1, rising; values between are joined by lines. Empty: `raw` itself.
 */
export function calibrated(raw: number, curve: Float32Array): number {
  if (curve.length < 2) return raw;
  const x = Math.min(1, Math.max(0, raw)) * (curve.length - 1);
  const i = Math.min(curve.length - 2, Math.floor(x));
  const low = curve[i] as number;
  return low + ((curve[i + 1] as number) - low) * (x - i);
}
