import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userGuidePath } from '../../../../electron/features/user-guide/user-guide-path';
import { locales } from '../../../../shared/enums';

let resources = '';
beforeEach(async () => {
  resources = await mkdtemp(join(tmpdir(), 'resources-'));
});
afterEach(() => rm(resources, { recursive: true }));

it.each(locales)('the page of %s is in the resources', async (locale) => {
  await mkdir(join(resources, 'user-guide'));
  await writeFile(join(resources, 'user-guide', `${locale}.html`), '<!doctype html>');
  expect(await userGuidePath(resources, locale)).toBe(join(resources, 'user-guide', `${locale}.html`));
});

it('a page that is not there, or a folder in its place, is said with its path', async () => {
  const path = join(resources, 'user-guide/en.html');
  const failure = { code: 'userGuide.missing', detail: { file: path } };
  await expect(userGuidePath(resources, 'en')).rejects.toMatchObject({ failure });
  await mkdir(path, { recursive: true });
  await expect(userGuidePath(resources, 'en')).rejects.toMatchObject({ failure });
});
