import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tour } from '../demo/tour';
import { troubleTour } from '../demo/trouble-tour';
import { test, type Wizard } from '../e2e/support/wizard';

const output = resolve(import.meta.dirname, '../../screens-output');

/** Half of a window is what is left of it at 200 % zoom. */
const sizes = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '900x600', width: 900, height: 600 },
  { name: '200-percent', width: 640, height: 400 },
] as const;

for (const locale of ['en', 'zh-CN'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const { name, width, height } of sizes) {
      const set = `${locale}-${theme}-${name}`;
      test(set, async ({ start }) => {
        test.setTimeout(180_000);
        const folder = join(output, set);
        await mkdir(folder, { recursive: true });
        const wizard = await start({ args: [`--lang=${locale}`] });
        await arrange(wizard, theme, width, height);
        let number = 0;
        const take: Parameters<typeof tour>[2] = async (page, window) => {
          number += 1;
          const file = `${String(number).padStart(2, '0')}-${page.replaceAll(' ', '-')}.png`;
          await window.screenshot({ path: join(folder, file), animations: 'disabled' });
        };
        await tour(wizard, locale, take);
        if (locale !== 'en') return;
        const troubled = await start({ args: ['--practice'] });
        await arrange(troubled, theme, width, height);
        await troubleTour(troubled, take);
      });
    }
  }
}

test.afterAll(async () => {
  const sets = (await readdir(output, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of sets) await writeFile(join(output, `${name}.html`), await contactSheet(name));
});

function arrange({ app }: Wizard, theme: 'light' | 'dark', width: number, height: number): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow, nativeTheme }, to) => {
      nativeTheme.themeSource = to.theme;
      BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height);
    },
    { theme, width, height },
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
