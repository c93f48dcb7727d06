import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { CopiesTarget, CopyFormat, Locale } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { expect, type Wizard } from './wizard';
import { answerDialogs } from './workbench';

const run = promisify(execFile);
export const allFormats: readonly CopyFormat[] = ['html', 'pdf', 'json', 'csv', 'calendar'];

export interface SaveOptions {
  readonly formats: readonly CopyFormat[];
  readonly to: CopiesTarget;
  /** The answer of the system's dialog. */
  readonly path: string;
  /** The language of the copies; absent: the dialog's default. */
  readonly copies?: Locale;
}

/** The dialog that saves copies. */
export function copiesDialog(page: Page) {
  return page.getByRole('dialog');
}

/** Fills in the open dialog and selects the location. @param locale that of the app */
export async function fillCopiesDialog(wizard: Wizard, options: SaveOptions, locale: Locale = 'en'): Promise<void> {
  const { t } = translator(locale);
  const dialog = copiesDialog(wizard.page);
  for (const format of allFormats) {
    const box = dialog.getByRole('checkbox', { name: t(`copies.format.${format}`), exact: true });
    await box.setChecked(options.formats.includes(format));
  }
  if (options.copies) await dialog.getByRole('radio', { name: t(`app.language.${options.copies}`) }).check();
  await dialog.getByRole('radio', { name: t(`copies.to.${options.to}`), exact: true }).check();
  await answerDialogs(wizard, [options.path], options.path);
  await dialog.getByRole('button', { name: t(`copies.choose.${options.to}`) }).click();
}

/** Like `fillCopiesDialog`, and waits until all copies are saved. */
export async function saveCopies(
  wizard: Wizard,
  options: SaveOptions,
  count: number,
  locale: Locale = 'en',
): Promise<void> {
  const { t } = translator(locale);
  await fillCopiesDialog(wizard, options, locale);
  const title = t(options.to === 'zip' ? 'copies.saved.zip' : 'copies.saved.folder', { saved: count });
  await expect(copiesDialog(wizard.page).getByText(title, { exact: true })).toBeVisible({
    timeout: 60_000,
  });
}

/** The output of a command-line tool, which must succeed. */
export async function outputOf(command: string, ...args: string[]): Promise<string> {
  return (await run(command, args, { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' })).stdout;
}

/** The letters without differences in ligatures, widths and line breaks. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The visible texts of an HTML page, one for each element with text. */
export function textsOf(html: string): string[] {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<(style|svg|title)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
  const plain = body
    .split(/<[^>]*>/)
    .map((text) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&'),
    );
  return plain.map(letters).filter((text) => text !== '');
}
