import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Wizard } from '../support/wizard';

const bounds = ({ app }: Wizard) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the window opens at its last position and size', async ({ start }) => {
  const first = await start();
  const stored = { x: 120, y: 90, width: 1010, height: 720 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), stored);
  await expect.poll(() => bounds(first)).toEqual(stored);
  await first.close();
  expect(await bounds(await start({ data: first.data }))).toEqual(stored);
});

for (const [name, text] of [
  ['outside every screen', JSON.stringify({ x: 9000, y: 9000, width: 1000, height: 700, maximized: false })],
  ['that is invalid', '{"x": "left"}'],
] as const) {
  test(`a stored position ${name} is ignored`, async ({ start, folder }) => {
    await writeFile(join(folder, 'window.json'), text);
    const wizard = await start({ data: folder });
    expect(await bounds(wizard)).toMatchObject({ width: 1280, height: 800 });
  });
}

test('a stored size is limited to the screen', async ({ start, folder }) => {
  const huge = { x: 0, y: 0, width: 20_000, height: 20_000, maximized: false };
  await writeFile(join(folder, 'window.json'), JSON.stringify(huge));
  const wizard = await start({ data: folder });
  const isWithin = () =>
    wizard.app.evaluate(({ BrowserWindow, screen }) => {
      const { workArea } = screen.getPrimaryDisplay();
      const { x, y, width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? workArea;
      return x >= 0 && y >= 0 && width <= workArea.width && height <= workArea.height;
    });
  expect(await isWithin()).toBe(true);
});
