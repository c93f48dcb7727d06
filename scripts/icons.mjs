import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { icns, ico, sizes } from './lib/release/icon-files.mjs';
import { main, root, say } from './lib/say.mjs';

// Draws assets/icon.svg in every size that the systems ask for, with Debian's Chromium. The results are checked in.
await main(async () => {
  await ensureDependencies();
  const { chromium } = await import('@playwright/test');
  const assets = path.join(root, 'assets');
  const source = readFileSync(path.join(assets, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const pictures = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  rmSync(path.join(assets, 'icons'), { recursive: true, force: true });
  mkdirSync(path.join(assets, 'icons'));
  for (const [size, png] of pictures) writeFileSync(path.join(assets, 'icons', `${size}x${size}.png`), png);
  writeFileSync(path.join(assets, 'icon.ico'), ico(pictures));
  writeFileSync(path.join(assets, 'icon.icns'), icns(pictures));
  say(`Drawn in ${pictures.size} sizes: assets/icons/, assets/icon.ico and assets/icon.icns.`);
});
