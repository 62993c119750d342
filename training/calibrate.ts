/** How often judgements of about the same raw probability were right. */
export interface Judged {
  readonly raw: number;
  readonly right: boolean;
}

const POINTS = 33;

/** A rising curve of shares at equal steps of the raw probability, by isotonic regression (pool adjacent violators). */
export function calibrationCurve(judged: readonly Judged[]): Float32Array {
  const sorted = [...judged].sort((a, b) => a.raw - b.raw);
  const pools: { sum: number; n: number; raw: number }[] = [];
  for (const { raw, right } of sorted) {
    pools.push({ sum: right ? 1 : 0, n: 1, raw });
    for (let last = pools.length - 1; last > 0; last--) {
      const a = pools[last - 1] as { sum: number; n: number; raw: number };
      const b = pools[last] as { sum: number; n: number; raw: number };
      if (a.n >= 40 && a.sum / a.n < b.sum / b.n) break;
      a.sum += b.sum;
      a.raw += b.raw;
      a.n += b.n;
      pools.pop();
    }
  }
  const knots = pools.map((pool) => [pool.raw / pool.n, pool.sum / pool.n] as const);
  return Float32Array.from({ length: POINTS }, (_, k) => {
    const x = k / (POINTS - 1);
    const right = knots.findIndex(([raw]) => raw >= x);
    if (right === 0) return (knots[0]?.[1] ?? x) * (x / (knots[0]?.[0] || 1));
    if (right < 0) return knots.at(-1)?.[1] ?? x;
    const [x0, y0] = knots[right - 1] as readonly [number, number];
    const [x1, y1] = knots[right] as readonly [number, number];
    return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0 || 1);
  });
}

/** Expected calibration error over ten equal bins, and the bins: mean probability, share right, number. */
export function reliability(judged: readonly Judged[]): {
  ece: number;
  bins: { mean: number; share: number; n: number }[];
} {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, n: 0 }));
  for (const { raw, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(raw * 10))] as { sum: number; right: number; n: number };
    bin.sum += raw;
    bin.n++;
    if (right) bin.right++;
  }
  const ece = bins.reduce((sum, b) => sum + Math.abs(b.sum - b.right), 0) / Math.max(1, judged.length);
  return { ece, bins: bins.filter((b) => b.n).map((b) => ({ mean: b.sum / b.n, share: b.right / b.n, n: b.n })) };
}
