// Stands in for `node:assert/strict` where there is no Node: the same names and meanings, as far as the tests use them.

class AssertionError extends Error {
  override name = 'AssertionError';
}

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, null, 1) ?? String(value));

/** Fails with `message`. */
export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) fail(message);
}

/** Fails unless both are the same value. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (!Object.is(actual, expected)) fail(`${message} ${show(actual)} !== ${show(expected)}`);
}

/** Fails if both are the same value. */
export function notEqual(actual: unknown, expected: unknown, message = ''): void {
  if (Object.is(actual, expected)) fail(`${message} ${show(actual)} is not to be`);
}

/** Fails unless both have the same structure and values. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  if (!same(actual, expected)) fail(`${message} ${show(actual)} !== ${show(expected)}`);
}

/** Fails unless `text` matches. */
export function match(text: string, pattern: RegExp, message = ''): void {
  if (!pattern.test(text)) fail(`${message} ${show(text)} does not match ${String(pattern)}`);
}

/** Fails if `text` matches. */
export function doesNotMatch(text: string, pattern: RegExp, message = ''): void {
  if (pattern.test(text)) fail(`${message} ${show(text)} matches ${String(pattern)}`);
}

/** Fails unless the promise, or that of the function, is rejected with a message that matches. */
export async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), pattern = /(?:)/): Promise<void> {
  const outcome = await (typeof promise === 'function' ? promise() : promise).then(
    () => undefined,
    (error: unknown) => ({ message: String(error) }),
  );
  ok(outcome, 'it was not rejected');
  match(outcome.message, pattern);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

export default Object.assign(ok, { fail, ok, equal, notEqual, deepEqual, match, doesNotMatch, rejects });
