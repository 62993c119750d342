/**
 * Asks `question` again and again until the answer is truthy, and returns that answer.
 *
 * @param what Named in the failure.
 * @param limit Milliseconds until it throws.
 */
export async function poll<T>(
  what: string,
  question: () => T | Promise<T>,
  limit = 10_000,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await question();
    if (answer) return answer as Exclude<T, undefined | null | false | 0 | ''>;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
