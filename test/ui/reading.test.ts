import assert from 'node:assert/strict';
import { poll } from '../support/poll';
import { suiteSession } from '../support/suiteSession';

suite('reading an article', () => {
  const session = suiteSession('reading');

  test('an .article opens in its language, with quotations coloured', async () => {
    const { workbench } = session();
    await workbench.openFile('ferry.article');
    await workbench.status('Article').waitFor();
    const token = (text: string) =>
      workbench.page.locator('.view-line span[class*="mtk"]').filter({ hasText: text }).first();
    const classOf = (text: string) => token(text).getAttribute('class');
    await poll('the quotation has a colour', async () => (await classOf('cannot')) !== (await classOf('town')));
  });

  test('the palette offers what applies, and nothing else', async () => {
    const { workbench } = session();
    await workbench.openFile('ferry.article');
    // The list shows only some of many, so they are asked for by name.
    const isOffered = async (title: string) => (await workbench.commandsFor(title)).includes(title);
    await poll('the commands of an article are offered', () => isOffered('Article Annotator: Next Statement'));
    assert.equal(await isOffered('Article Annotator: Annotate This File as an Article'), false);
    await workbench.command('View: Close Editor');
    await workbench.decorations.first().waitFor({ state: 'detached' });
    // The palette learns a moment later than the page that the article is closed.
    await poll('no command for statements is offered without an article', async () => {
      const titles = await workbench.commandsFor('Article Annotator:');
      // The editor itself offers to show each view.
      return !titles.some((title) => /^Article Annotator: (?!Focus on).*(Statement|Accept|Reject)/.test(title));
    });
  });
});
