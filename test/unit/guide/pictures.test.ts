import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogs, type MessageId } from '../../../shared/texts/i18n';
import { digest, manifestText, oldPictures, pictureFile, readManifest, sentence } from '../../guide/manifest';
import { pictureNames } from '../../guide/pictures';
import { guideLocales, type Sources, sources } from '../../guide/texts';
import { messagesIn } from '../../guide/visible-messages';

const root = join(import.meta.dirname, '../../..');
const manifest = readManifest(root);
const bytesOf = (path: string) => readFileSync(join(root, path));
const old = (texts: Sources, files: (path: string) => Uint8Array | null = bytesOf) =>
  oldPictures(manifest, texts, files).map(sentence);

/** The sources with another English message. */
const withEnglish = (id: MessageId, text: string): Sources => ({
  ...sources,
  en: { ...sources.en, catalog: { ...sources.en.catalog, [id]: text } },
});

describe('the pictures of the user guide', () => {
  it('show the app as it is', () => {
    expect(old(sources)).toEqual([]);
  });

  it('are old when a message that is seen in them has changed, in its language', () => {
    expect(old(withEnglish('home.lead', 'Something else.'))).toEqual([
      'docs/user-guide/pictures/en/start.webp shows home.lead, which has changed: run npm run guide',
    ]);
  });

  it('are not old when a message changes that none of them shows', () => {
    expect(old(withEnglish('failure.file.diskFull.title', 'Something else'))).toEqual([]);
  });

  it('are old when a file is missing or another one', () => {
    const [first, second] = [pictureFile('en', 'start'), pictureFile('zh-CN', 'start')];
    const files = (path: string) => (path === first ? null : path === second ? new Uint8Array(8) : bytesOf(path));
    expect(old(sources, files)).toEqual([
      `${first} was never taken: run npm run guide`,
      `${second} is another file than the one that was taken: run npm run guide`,
    ]);
  });

  it('are WebP without loss, of 1280 × 800, and small enough for the repository', () => {
    let all = 0;
    for (const locale of guideLocales) {
      for (const name of pictureNames) {
        const bytes = bytesOf(pictureFile(locale, name));
        expect(bytes.subarray(8, 12).toString(), name).toBe('WEBP');
        expect(bytes.includes('VP8L'), name).toBe(true);
        // The size of the canvas, less one, in 24 bits each (RFC 9649, section 2.7).
        expect([bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1], name).toEqual([1280, 800]);
        all += bytes.length;
      }
    }
    expect(all).toBeLessThan(4_000_000);
  });

  it('are in a list that is read as it was written', () => {
    expect(JSON.parse(manifestText(manifest))).toEqual(manifest);
  });
});

describe('the messages in a picture', () => {
  const found = (...texts: string[]) => messagesIn(texts, catalogs.en);

  it('are found by their whole text, with or without bold words', () => {
    expect(found('Renew the token')).toContain('renewal.start');
    expect(found('One user to test with')).toContain('guide.before.testUser');
    expect(found('Renew the token now')).not.toContain('renewal.start');
  });

  it('are found whatever fills their placeholders and plurals', () => {
    expect(found('Signed in: Ada, 77c01e2a')).toContain('orgId.account');
    expect(found('in 5 days')).toContain('home.days');
    expect(found('3 copies saved')).toContain('copies.saved.folder');
  });

  it('are not found where only placeholders would match', () => {
    expect(found('anything (at all)')).not.toContain('list.label');
  });

  it('have digests that follow their text', () => {
    expect(digest('Save')).toMatch(/^[0-9a-f]{8}$/);
    expect(digest('Save')).not.toBe(digest('Save.'));
  });
});
