import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Colouring, colourPage, colourWizard } from '../demo/colouring';
import { type Look, tour } from '../demo/tour';
import { troubleTour } from '../demo/trouble-tour';
import { test, type Wizard } from '../e2e/support/wizard';

const output = resolve(import.meta.dirname, '../../screens-output');

/** Half of a window is what is left of it at 200 % zoom. */
const sizes = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '900x600', width: 900, height: 600 },
  { name: '200-percent', width: 640, height: 400 },
] as const;

type Size = (typeof sizes)[number];

interface Series {
  readonly locale: 'en' | 'zh-CN';
  readonly colouring: Colouring;
  readonly size: Size;
}

const series: readonly Series[] = [
  ...(['en', 'zh-CN'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((colouring) => sizes.map((size) => ({ locale, colouring, size }))),
  ),
  ...(['highContrast', 'forcedLight', 'forcedDark'] as const).map((colouring) => ({
    locale: 'en' as const,
    colouring,
    size: sizes[0],
  })),
];

for (const { locale, colouring, size } of series) {
  const name = `${locale}-${colouring}-${size.name}`;
  test(name, async ({ start }) => {
    test.setTimeout(180_000);
    const folder = join(output, name);
    await mkdir(folder, { recursive: true });
    let number = 0;
    const look: Look = async (state, page) => {
      await colourPage(page, colouring);
      number += 1;
      const file = `${String(number).padStart(2, '0')}-${state.replaceAll(' ', '-')}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
    };
    const wizard = await start({ args: [`--lang=${locale}`] });
    await colourWizard(wizard, colouring);
    await resize(wizard, size);
    await tour(wizard, locale, look);
    if (locale !== 'en') return;
    const troubled = await start({ args: ['--practice'] });
    await colourWizard(troubled, colouring);
    await resize(troubled, size);
    await troubleTour(troubled, look);
  });
}

test.afterAll(async () => {
  const sets = (await readdir(output, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of sets) await writeFile(join(output, `${name}.html`), await contactSheet(name));
});

function resize({ app }: Wizard, { width, height }: Size): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
    { width, height },
  );
}

/** All pictures of a set on one page, to be looked at in one go. */
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
