import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { ElementHandle, Page } from '@playwright/test';
import type { Locale } from '../../shared/enums';
import { forceColours, paint } from '../demo/colouring';
import { nameComputerUser } from '../demo/computer-user';
import { renewalTour } from '../demo/renewal-tour';
import { runWalk } from '../demo/stage';
import { type Look, tour } from '../demo/tour';
import { walks } from '../demo/walks';
import { expect, test } from '../e2e/support/desktop';
import type { Wizard } from '../e2e/support/wizard';
import { digest, manifestFile, manifestText, oldPictures, pictureFile, readManifest } from './manifest';
import type { PictureName } from './model';
import { type Place, pictureNames, places } from './pictures';
import { guideLocales, sources } from './texts';
import { messagesIn, visibleTexts } from './visible-messages';

const root = resolve(import.meta.dirname, '../..');
const size = { width: 1280, height: 800 };

/** Ends a walk when nothing more is to be seen on it. */
class Seen extends Error {}

const bytesOf = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null);
const old = oldPictures(readManifest(root), sources, bytesOf);
/** The pictures to take: those that are old, or all of them. */
const isWanted = (locale: Locale, name: PictureName) =>
  process.env.GUIDE_PICTURES === 'all' || old.some((one) => one.locale === locale && one.name === name);
const wantedFrom = (locale: Locale, isFrom: (from: Place['from']) => boolean) =>
  pictureNames.filter((name) => isFrom(places[name].from) && isWanted(locale, name));

for (const locale of guideLocales) {
  const wanted = wantedFrom(locale, (from) => typeof from === 'string');
  if (wanted.length === 0) continue;
  test(`pictures of a whole setup, ${locale}`, async ({ start }) => {
    test.setTimeout(300_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    await nameComputerUser(wizard);
    await arrange(wizard, locale);
    const left = new Set(wanted);
    const look: Look = async (state, page, subject) => {
      const name = [...left].find((each) => places[each].state === state);
      if (!name) return;
      await take(locale, name, page, (await subject?.elementHandles())?.[0]);
      left.delete(name);
      if (left.size === 0) throw new Seen();
    };
    await untilSeen(async () => {
      await tour(wizard, locale, look);
      await renewalTour(wizard, locale, look);
    });
    expect([...left], 'pictures whose state was not found').toEqual([]);
  });
}

for (const [walkName, walk] of Object.entries(walks)) {
  const isFrom = (from: Place['from']) => typeof from === 'object' && from.walk === walkName;
  const wanted = guideLocales.flatMap((locale) => wantedFrom(locale, isFrom).map((name) => ({ locale, name })));
  if (wanted.length === 0) continue;
  test(`pictures of the walk ${walkName}`, async ({ start, webex, folder }) => {
    test.setTimeout(300_000);
    const left = new Set(wanted);
    await untilSeen(() =>
      runWalk(walk, { start, webex, folder }, async (wizard, state, page, subject) => {
        const here = [...left].filter(({ name }) => places[name].state === state);
        const [seen] = (await subject?.elementHandles()) ?? [];
        // English last, in which the walk goes on.
        for (const one of here.toReversed()) {
          await arrange(wizard, one.locale);
          await take(one.locale, one.name, page, seen);
          left.delete(one);
        }
        if (left.size === 0) throw new Seen();
        if (here.length > 0) await arrange(wizard, 'en');
      }),
    );
    expect([...left], 'pictures whose state was not found').toEqual([]);
  });
}

async function untilSeen(walk: () => Promise<void>): Promise<void> {
  await walk().catch((reason: unknown) => {
    if (!(reason instanceof Seen)) throw reason;
  });
}

async function arrange(wizard: Wizard, locale: Locale): Promise<void> {
  const { app, page } = wizard;
  await paint(wizard, 'light', locale);
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
    size,
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height]);
}

/** Saves a picture, and which messages are seen in it. */
async function take(locale: Locale, name: PictureName, page: Page, seen?: ElementHandle): Promise<void> {
  await forceColours(page, 'light');
  await seen?.evaluate((node) => node instanceof Element && node.scrollIntoView({ block: 'center' }));
  const bytes = await webp(page, await page.screenshot({ animations: 'disabled' }));
  const { catalog } = sources[locale];
  const ids = messagesIn(await page.evaluate(visibleTexts), catalog);
  const path = join(root, pictureFile(locale, name));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const manifest = readManifest(root);
  const messages = Object.fromEntries(ids.map((id) => [id, digest(catalog[id])]));
  const taken = { file: digest(bytes), messages };
  writeFileSync(
    join(root, manifestFile),
    manifestText({ ...manifest, [locale]: { ...manifest[locale], [name]: taken } }),
  );
}

/**
 * A WebP in half the bytes of the PNG: without loss, after the darker colours, of which the edges of letters have many, were
 * rounded to fewer. The page's own Chromium converts it.
 */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to convert the picture.');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    // The light colours of surfaces differ by little, so they keep theirs.
    const levels = Uint8Array.from({ length: 256 }, (_, value) => {
      const step = value < 232 ? 16 : 4;
      return Math.min(255, Math.round(value / step) * step);
    });
    for (let at = 0; at < pixels.data.length; at += 1) pixels.data[at] = levels[pixels.data[at] ?? 0] ?? 0;
    context.putImageData(pixels, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
    let text = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}
