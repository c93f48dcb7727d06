import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../shared/enums';
import type { MessageId } from '../../shared/texts/i18n';
import type { PictureName } from './model';
import { pictureNames } from './pictures';
import { guideLocales, type Sources } from './texts';

/** A picture as it was taken: the digest of its file, and of each message that is seen in it. */
interface TakenPicture {
  readonly file: string;
  readonly messages: Readonly<Record<string, string>>;
}
export type Manifest = Partial<Record<Locale, Partial<Record<PictureName, TakenPicture>>>>;

const folder = 'docs/user-guide';
export const manifestFile = `${folder}/pictures.json`;
export const pictureFile = (locale: Locale, name: PictureName): string => `${folder}/pictures/${locale}/${name}.webp`;

export function readManifest(root: string): Manifest {
  const file = join(root, manifestFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The manifest as a file, with a line for each picture. */
export function manifestText(manifest: Manifest): string {
  const languages = guideLocales.map((locale) => {
    const lines = pictureNames.flatMap((name) => {
      const taken = manifest[locale]?.[name];
      return taken ? [`    ${JSON.stringify(name)}: ${JSON.stringify(taken)}`] : [];
    });
    return `  ${JSON.stringify(locale)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${languages.join(',\n')}\n}\n`;
}

export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

export interface OldPicture {
  readonly locale: Locale;
  readonly name: PictureName;
  readonly reason: string;
}

/**
 * The pictures that no longer show the app: never taken, replaced by another file, or with a message that has changed since.
 * @param fileOf the bytes of a picture; null: there is none
 */
export function oldPictures(
  manifest: Manifest,
  sources: Sources,
  fileOf: (path: string) => Uint8Array | null,
): readonly OldPicture[] {
  return guideLocales.flatMap((locale) =>
    pictureNames.flatMap((name) => {
      const taken = manifest[locale]?.[name];
      const bytes = taken && fileOf(pictureFile(locale, name));
      if (!taken || !bytes) return [{ locale, name, reason: 'was never taken' }];
      if (digest(bytes) !== taken.file)
        return [{ locale, name, reason: 'is another file than the one that was taken' }];
      const { catalog } = sources[locale];
      const changed = Object.entries(taken.messages).find(
        ([id, before]) => digest(catalog[id as MessageId] ?? '') !== before,
      );
      return changed ? [{ locale, name, reason: `shows ${changed[0]}, which has changed` }] : [];
    }),
  );
}

export const sentence = ({ locale, name, reason }: OldPicture): string =>
  `${pictureFile(locale, name)} ${reason}: run npm run guide`;
