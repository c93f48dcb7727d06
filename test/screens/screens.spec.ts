import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from '@playwright/test';
import { locales } from '../../shared/enums';
import { type Colouring, forceColours, paint } from '../demo/colouring';
import { nameComputerUser } from '../demo/computer-user';
import { renewalTour } from '../demo/renewal-tour';
import { runWalk } from '../demo/stage';
import { type Look, tour } from '../demo/tour';
import { walks } from '../demo/walks';
import { expect, test } from '../e2e/support/desktop';
import type { Wizard } from '../e2e/support/wizard';

const output = resolve(import.meta.dirname, '../../screens-output');

/** 200 % zoom equals a window of half the width and height. */
const sizes = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '900x600', width: 900, height: 600 },
  { name: '200-percent', width: 640, height: 400 },
] as const;

interface Series {
  readonly locale: 'en' | 'zh-CN';
  readonly colouring: Colouring;
  readonly size: (typeof sizes)[number];
}

const series: readonly Series[] = [
  ...locales.flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((colouring) => sizes.map((size) => ({ locale, colouring, size }))),
  ),
  ...(['highContrast', 'forcedLight', 'forcedDark'] as const).map((colouring) => ({
    locale: 'en' as const,
    colouring,
    size: sizes[0],
  })),
];

const nameOf = ({ locale, colouring, size }: Series) => `${locale}-${colouring}-${size.name}`;

test.beforeAll(() => Promise.all(series.map((each) => mkdir(join(output, nameOf(each)), { recursive: true }))));

for (const each of series) {
  test(`the pages of a whole setup are photographed, ${nameOf(each)}`, async ({ start }) => {
    test.setTimeout(180_000);
    const wizard = await start({ args: [`--lang=${each.locale}`] });
    await nameComputerUser(wizard);
    await arrange(wizard, each);
    let number = 0;
    const look: Look = async (state, page) => {
      number += 1;
      await forceColours(page, each.colouring);
      await screenshot(each, `${twoDigits(number)}-${state}`, page);
    };
    await tour(wizard, each.locale, look);
    await renewalTour(wizard, each.locale, look);
  });
}

/** Each walk runs once; each state is photographed in all of these variants. */
const variants = series.filter(
  ({ locale, colouring, size }) => locale === 'en' || (colouring === 'light' && size === sizes[0]),
);

for (const [name, walk] of Object.entries(walks)) {
  test(`the pages for errors and special states are photographed: ${name}`, async ({ start, webex, folder }) => {
    test.setTimeout(300_000);
    let number = 0;
    await runWalk(walk, { start, webex, folder }, async (wizard, state, page, subject) => {
      number += 1;
      // Locates the subject in English and scrolls to it in every language; the default is the heading.
      const [seen] = await (subject ?? page.getByRole('heading', { level: 1 })).elementHandles();
      for (const each of [...variants.slice(1), ...variants.slice(0, 1)]) {
        await arrange(wizard, each);
        await forceColours(page, each.colouring);
        await screenshot(each, `${name}-${twoDigits(number)}-${state}`, page, seen);
      }
    });
  });
}

test.afterAll(async () => {
  const sets = (await readdir(output, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of sets) await writeFile(join(output, `${name}.html`), await contactSheet(name));
});

async function arrange(wizard: Wizard, { locale, colouring, size: { width, height } }: Series): Promise<void> {
  const { app, page } = wizard;
  await paint(wizard, colouring, locale);
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height), {
    width,
    height,
  });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

async function screenshot(each: Series, name: string, page: Page, seen?: ElementHandle): Promise<void> {
  await seen?.evaluate((node) => node instanceof Element && node.scrollIntoView({ block: 'center' }));
  const file = `${name.replaceAll(/[ ,]+/g, '-')}.png`;
  await page.screenshot({ path: join(output, nameOf(each), file), animations: 'disabled' });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A page with all pictures of a set. */
async function contactSheet(set: string): Promise<string> {
  const files = (await readdir(join(output, set))).sort();
  const figures = files.map(
    (file) =>
      `<figure><a href="${set}/${file}"><img src="${set}/${file}" alt=""></a><figcaption>${file}</figcaption></figure>`,
  );
  const style =
    'body{display:grid;grid-template-columns:repeat(auto-fill,minmax(380px,1fr));gap:12px;font:13px sans-serif}figure{margin:0}img{width:100%;border:1px solid #999}';
  return `<!doctype html><meta charset="utf-8"><title>${set}</title><style>${style}</style>${figures.join('\n')}\n`;
}
