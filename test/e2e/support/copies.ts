import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { CopiesTarget, CopyFormat, Locale } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { expect, type Wizard } from './wizard';
import { answerDialogs } from './workbench';

const run = promisify(execFile);
export const allFormats: readonly CopyFormat[] = ['html', 'pdf', 'json', 'csv', 'calendar'];

export interface Wish {
  readonly formats: readonly CopyFormat[];
  readonly to: CopiesTarget;
  /** What the system's dialog answers. */
  readonly path: string;
  /** The language of the copies; absent: as the dialog has it. */
  readonly copies?: Locale;
}

/** The dialog that saves copies. */
export function copiesDialog(page: Page) {
  return page.getByRole('dialog');
}

/** In the open dialog: says what is wanted, and chooses the place. @param locale that of the app */
export async function placeCopies(wizard: Wizard, wish: Wish, locale: Locale = 'en'): Promise<void> {
  const { t } = translator(locale);
  const dialog = copiesDialog(wizard.page);
  for (const format of allFormats) {
    const box = dialog.getByRole('checkbox', { name: t(`copies.format.${format}`), exact: true });
    await box.setChecked(wish.formats.includes(format));
  }
  if (wish.copies) await dialog.getByRole('radio', { name: t(`app.language.${wish.copies}`) }).check();
  await dialog.getByRole('radio', { name: t(`copies.to.${wish.to}`), exact: true }).check();
  await answerDialogs(wizard, [wish.path], wish.path);
  await dialog.getByRole('button', { name: t(`copies.choose.${wish.to}`) }).click();
}

/** As `placeCopies`, and waits until all is saved. */
export async function saveCopies(wizard: Wizard, wish: Wish, count: number, locale: Locale = 'en'): Promise<void> {
  const { t } = translator(locale);
  await placeCopies(wizard, wish, locale);
  const title = t(wish.to === 'zip' ? 'copies.saved.zip' : 'copies.saved.folder', { saved: count });
  await expect(copiesDialog(wizard.page).getByText(title, { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** What a tool of the system prints. It must end well. */
export async function told(command: string, ...args: string[]): Promise<string> {
  return (await run(command, args, { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' })).stdout;
}

/** The same letters, whatever ligatures, widths and lines they were set in. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The texts that a page of HTML shows, one for each element that has some. */
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
