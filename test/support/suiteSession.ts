import { startSession, type Session } from './session';

/**
 * Starts a session before the tests of a suite and closes it after them; a test that fails leaves a picture under
 * test-results/. To be called in the suite.
 *
 * @returns Gives the session, once the tests run.
 */
export function suiteSession(name: string, start: () => Promise<Session> = startSession): () => Session {
  let session: Session | undefined;
  suiteSetup(async () => {
    session = await start();
  });
  suiteTeardown(() => session?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await session?.workbench.screenshot(name);
  });
  return () => {
    if (!session) throw new Error('The session begins with the tests of the suite.');
    return session;
  };
}
