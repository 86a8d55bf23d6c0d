// A draft goes through the night: flagged, questioned, ruled on, edited, re-affirmed, signed off, cleared; each at their own screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/factories.js';
import { DraftNight, ORDERED, PLAIN, SPILLED, WORDING } from './draft-night.js';

describe('the page on which a draft is reviewed', () => {
  let night: DraftNight;
  let page: Page;

  beforeAll(async () => {
    night = await DraftNight.begin();
    page = night.page;
  }, 180_000);

  afterAll(() => night.end());

  it('R4: a writer can only propose that a flag be dismissed', async () => {
    await night.enter('reporter');
    await night.show(ORDERED);
    await night.button('Propose to dismiss').click();
    await night.panel().getByText('Dismissal proposed by a writer').waitFor();
    await night.moved(ORDERED, ({ state }) => state === 'dismissal_pending');
  }, 60_000);

  it('an editor reviews by keyboard: refuses a dismissal, accepts, dismisses, asks a lawyer', async () => {
    await night.enter('editor');
    await night.show(ORDERED);
    await page.keyboard.press('d');
    await night.moved(ORDERED, ({ state }) => state === 'flagged');
    await night.show(SPILLED);
    await page.keyboard.press('a');
    await night.moved(SPILLED, ({ state }) => state === 'flagged');
    for (const { number, quote, state } of await night.assertions()) {
      if (state !== 'proposed') continue;
      await night.options().filter({ hasText: quote }).click();
      await night.button('Dismiss').waitFor();
      await page.keyboard.press('d');
      await until(
        () => night.assertions(),
        (items) => items.some((each) => each.number === number && each.state === 'dismissed'),
      );
    }
    for (const claim of [SPILLED, ORDERED]) {
      await night.show(claim);
      await page.keyboard.press('q');
      await night.button('Ask', night.dialog('Ask a lawyer')).click();
      await night.moved(claim, ({ state }) => state === 'queued');
    }
  }, 90_000);

  it('words that the machine passed over are marked with the mouse', async () => {
    const words = page.getByRole('region', { name: 'Text of the article' }).getByText(PLAIN);
    await words.click({ clickCount: 3 });
    await night.button('Mark these words as an assertion').click();
    const form = night.dialog('Mark an assertion');
    await form.getByText(PLAIN).waitFor();
    await form.getByLabel('Gravity').selectOption('medium');
    await night.button('Mark it', form).click();
    await night.moved(
      PLAIN,
      ({ state, origin, words: marked }) => state === 'flagged' && origin === 'person' && marked === PLAIN,
    );
    await night.panel().locator('blockquote', { hasText: PLAIN }).waitFor();
  }, 60_000);

  it('R5: evidence that the machine suggested counts once a person has said how it bears', async () => {
    await night.show(SPILLED);
    const card = page.getByRole('article', { name: 'Pump log, suggested' });
    await night.button('Supports', card).click();
    await night.moved(SPILLED, ({ links }) => links.confirmed === 1);
    await page.getByRole('article', { name: 'Pump log, confirmed' }).getByText('Confirmed: supports').waitFor();
    await night.button('Pump log', night.panel()).click();
    await page.getByRole('dialog').locator('mark', { hasText: 'untreated sewage' }).waitFor();
    await page.keyboard.press('Escape');
  }, 60_000);

  it('R1: a lawyer takes and rules by keyboard, and sees what the wording required changes', async () => {
    await night.enter('lawyer');
    await night.show(SPILLED);
    await page.keyboard.press('t');
    await night.moved(SPILLED, ({ state }) => state === 'with_lawyer');
    await night.button('Rule').waitFor();
    await page.keyboard.press('r');
    await night.button('Give the ruling', night.dialog(/^Rule/)).click();
    await night.moved(SPILLED, ({ state, opinions }) => state === 'ruled' && opinions[0]?.validity === 'carried');

    await night.show(ORDERED);
    await page.keyboard.press('t');
    await night.button('Rule').waitFor();
    await page.keyboard.press('r');
    const form = night.dialog(/^Rule/);
    await form.getByText('Defensible if changed').click();
    await form.getByLabel('Wording required').fill(WORDING);
    await form.locator('del', { hasText: 'ordered' }).first().waitFor();
    await form.getByLabel('Reasoning').fill('The second log keeper would not stand up to questions.');
    const asked = await night.about(ORDERED);
    const edit = { version: asked?.version, chaseLevel: 2 };
    expect((await night.as('editor').post(`/assertions/${asked?.id ?? ''}/edit`, edit)).status).toBe(200);
    await night.button('Give the ruling', form).click();
    // R8: somebody else was faster; what was written is kept.
    await night.button('I have read these words', form).click();
    expect(await form.getByLabel('Reasoning').inputValue()).toContain('would not stand up');
    await night.button('Give the ruling', form).click();
    await night.moved(ORDERED, ({ opinions }) => opinions[0]?.ruling === 'defensible_if_changed');
    await night.button('Read the advice').click();
    const advice = night.dialog(/^Advice of/);
    await advice.getByText('Privileged', { exact: true }).waitFor();
    await advice.getByText('would not stand up').waitFor();
    await page.keyboard.press('Escape');
  }, 90_000);

  it('advice by telephone counts once the lawyer has confirmed it', async () => {
    await night.enter('editor');
    await night.show(PLAIN);
    await night.button('Note advice by telephone').click();
    const form = night.dialog(/^Advice by telephone/);
    await form.getByLabel('Lawyer who said it').selectOption({ index: 1 });
    await night.button('Note the advice', form).click();
    await night.moved(PLAIN, ({ opinions }) => opinions[0]?.counts === false);
    await night
      .panel()
      .getByText(/it counts once .* confirms it/)
      .waitFor();

    await night.enter('lawyer');
    await page.getByText('Needs me 1').click();
    await night.show(PLAIN);
    await night.button('Confirm that I said this').click();
    await night.moved(PLAIN, ({ opinions, state }) => opinions[0]?.counts === true && state === 'ruled');
  }, 90_000);

  it('R2: the exact wording is accepted, and its condition is met', async () => {
    await night.enter('editor');
    await night.show(ORDERED);
    await night.button('Accept the wording').click();
    const preview = night.dialog(/^Accept the wording of/);
    await preview.locator('ins', { hasText: 'told' }).first().waitFor();
    await night.button('Make version 2', preview).click();
    await night.placed(2);
    await night.moved(WORDING, ({ opinions }) => opinions[0]?.validity === 'condition_met');
    await night.panel().getByText('Condition met').first().waitFor();
  }, 60_000);

  it('R8: a version made meanwhile is not written over, and what was written is kept', async () => {
    await night.enter('reporter');
    await night.button('New version').click();
    const form = night.dialog(/^A new version/);
    await form.getByLabel('Headline, block 1').fill('Notes from the river Ashe');
    const { blocks } = await night.newest();
    const others = { basedOn: 2, blocks: [...blocks, { kind: 'body', text: 'The end.' }] };
    expect((await night.as('reporter').post(night.path('/versions'), others)).status).toBe(201);
    await night.button(/^Make version/, form).click();
    await form.getByText('Version 3 was made since you began with version 2').waitFor();
    await form.locator('ins', { hasText: 'The end.' }).waitFor();
    expect(await form.getByLabel('Headline, block 1').inputValue()).toBe('Notes from the river Ashe');
    await night.button(/^I have read them/, form).click();
    await night.button('Make version 4', form).click();
    await night.placed(4);
    await page.getByLabel('Version shown').getByText('Version 4').waitFor({ state: 'attached' });
    night.visit.complaints.splice(0).forEach((complaint) => expect(complaint).toContain('409'));
  }, 90_000);

  it('R2: an edit of the headline voids what was ruled, and the comparison says whose edit it was', async () => {
    await night.enter('editor');
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByLabel('From').selectOption('2');
    await page.getByRole('region', { name: 'The words' }).locator('ins', { hasText: 'Ashe' }).waitFor();
    const fallen = page.getByRole('complementary', { name: 'Opinions that fell' });
    await fallen
      .getByText(/void since version 4/)
      .first()
      .waitFor();
    expect(await fallen.getByRole('link').count()).toBe(3);
  }, 60_000);

  it('R2: the lawyer is shown the diff once and re-affirms all opinions that it voided', async () => {
    await night.enter('lawyer');
    await night.show(SPILLED);
    await night
      .panel()
      .getByText(/Void: the headline changed in version 4/)
      .waitFor();
    await night.button('Re-affirm').click();
    const drawer = night.dialog(/^Your opinions/);
    await drawer.locator('ins', { hasText: 'Ashe' }).first().waitFor();
    for (let left = await drawer.getByRole('button', { name: /I have read this/ }).count(); left > 0; left -= 1) {
      await drawer
        .getByRole('button', { name: /I have read this/ })
        .first()
        .click();
      await until(
        () => drawer.getByRole('button', { name: /I have read this/ }).count(),
        (count) => count < left,
      );
    }
    await drawer.getByText('None of your opinions is void by an edit.').waitFor();
    for (const claim of [SPILLED, PLAIN]) {
      await night.moved(claim, ({ opinions }) => opinions.some(({ validity }) => validity === 'carried'));
    }
    expect(await night.codes()).not.toContain('assertion/opinion-void');
  }, 90_000);

  it('against advice: a managing editor proposes, a second person assents, and it stays on the page', async () => {
    expect(await night.codes()).toContain('reply/not-put');
    await night.enter('managing_editor');
    await night.button('Publish against advice').click();
    const form = night.dialog('Publish against advice');
    await form.getByRole('checkbox').first().waitFor();
    for (const box of await form.getByRole('checkbox').all()) {
      const label = await box.locator('xpath=..').innerText();
      if (!label.startsWith('No lawyer has signed')) await box.check();
    }
    await form
      .getByLabel('Reason')
      .fill('The public is drinking this water tonight, and the firm has not called back.');
    await night.button('Propose it', form).click();
    await form.waitFor({ state: 'hidden' });

    await night.enter('editor');
    await page.getByText('Your assent is asked for').waitFor();
    await night.button('All of it').click();
    const drawer = night.dialog('Sign-offs, clearance and publication');
    await drawer.getByText('Needs a second person').waitFor();
    await night.button('Assent', drawer).click();
    await drawer.getByText('Lifts blockers').waitFor();
    expect(await night.codes()).toEqual(['sign-off/editorial-missing', 'sign-off/legal-missing']);
    await page.keyboard.press('Escape');
    await page.getByText(/\d against advice/).waitFor();
  }, 90_000);

  it('R1: both sign what they see, and the editor is given a certificate with a clock', async () => {
    await night.enter('lawyer');
    await night.button('Sign off…').waitFor();
    await page.keyboard.press('s');
    const { sha256 } = await night.readiness();
    await night.dialog('Sign off').getByText(sha256.slice(0, 12)).waitFor();
    await night.button('Sign off version 4').click();
    await page.getByText(/Legal sign-off: [A-Z]/).waitFor();

    await night.enter('editor');
    await night.button('Sign off…').waitFor();
    await page.keyboard.press('s');
    await night.button('Sign off version 4').click();
    await page.getByText('May run').waitFor();
    await night.button('Ask clearance').click();
    await night.button('Ask for clearance').click();
    await night
      .dialog('Clearance')
      .getByText(/The certificate runs out in \d+ min/)
      .waitFor();
    await night.button('Done').click();
    await page.getByText(/Cleared: runs out in/).waitFor();
    const given = await night.as('editor').get<{
      items: { state: string; certificate: { payload: { sha256: string } } }[];
    }>(night.path('/clearance'));
    expect(given.body.items).toMatchObject([{ state: 'standing', certificate: { payload: { sha256 } } }]);
    await night.button('All of it').click();
    const [download] = await Promise.all([page.waitForEvent('download'), night.button('JSON').click()]);
    expect(download.suggestedFilename()).toMatch(/^clearance-.*\.json$/);
    await page.keyboard.press('Escape');
  }, 90_000);

  it('what changed since it was last read is listed, until the reader says that they have read it', async () => {
    await night.button(/new to you/).click();
    const drawer = night.dialog(/^What changed/);
    await drawer.getByText('Version 4: edited by').waitFor();
    // What the editor did last must be on the screen, or it stays new.
    await drawer.getByRole('heading', { name: 'Clearance' }).waitFor();
    await night.button('I have read this', drawer).click();
    await night.button('Nothing new').waitFor();
  }, 60_000);

  it('R2: what is gone from the text is lost in sight of everybody, until a person lets it go', async () => {
    const blocks = (await night.newest()).blocks.filter(({ text }) => text !== SPILLED);
    await night.as('reporter').post(night.path('/versions'), { basedOn: 4, blocks });
    await night.placed(5);
    await night.options().filter({ hasText: SPILLED }).click();
    await night.panel().getByText('Its words are gone from this version').waitFor();
    await night.button('It is no longer asserted').click();
    await night.moved(SPILLED, ({ state }) => state === 'withdrawn');
    await page.getByRole('group', { name: 'Withdrawn' }).getByText(SPILLED).waitFor();
  }, 60_000);

  it('the page can be walked by keyboard, and the browser had nothing to complain of', async () => {
    await page.goto(night.path());
    await night.options().first().waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(/assertion=/);
    const first = page.url();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press('k');
    await page.waitForURL(first);
    await page.keyboard.press('?');
    await night.dialog('Keys').waitFor();
    await page.keyboard.press('Escape');
    await night.dialog('Keys').waitFor({ state: 'hidden' });
    expect(night.visit.complaints).toEqual([]);
  }, 60_000);
});
