import type { Locator, Page } from '@playwright/test';
import { paint } from '../../demo/colouring';
import { openStep, startPracticeSetup } from '../support/steps';
import { expect, test } from '../support/wizard';

/** The computed value of a system colour on this page. */
function system(page: Page, name: 'Highlight' | 'Canvas' | 'CanvasText'): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('p');
    probe.style.forcedColorAdjust = 'none';
    probe.style.color = colour;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

const style = (of: Locator, property: 'background-color' | 'fill' | 'outline-style') =>
  of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

for (const colouring of ['forcedLight', 'forcedDark'] as const) {
  test(`the current step is recognizable in colours that the system forces, ${colouring}`, async ({ start }) => {
    const wizard = await start({ args: ['--practice'] });
    const { page } = wizard;
    await paint(wizard, colouring, 'en');
    await startPracticeSetup(wizard);
    const [highlight, canvas] = [await system(page, 'Highlight'), await system(page, 'Canvas')];
    expect(highlight).not.toBe(canvas);
    const steps = page.getByRole('navigation', { name: 'Steps of this setup' });
    expect(await style(steps.locator('[aria-current=step]'), 'background-color')).toBe(highlight);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await style(
        page
          .locator('label')
          .filter({ has: page.getByRole('radio') })
          .nth(1),
        'outline-style',
      ),
    ).toBe('solid');
    // The system does not recolour drawings: they must use its colours themselves.
    await openStep(wizard, 'Add Cisco Webex');
    expect(await style(page.locator('[data-look=page]').first(), 'fill')).toBe(canvas);
    expect(await style(page.locator('[data-sketch] text:not([data-look])').first(), 'fill')).toBe(
      await system(page, 'CanvasText'),
    );
    expect(await style(page.locator('[data-sketch] [data-look=button]').first(), 'fill')).toBe(highlight);
  });
}
