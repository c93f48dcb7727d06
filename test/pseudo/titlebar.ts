import type { ElectronApplication, Page } from '@playwright/test';
import type { TitlebarView } from '../../shared/contract';
import { expect } from '../e2e/support/wizard';
import { lookAt } from './look';

const host = '127.0.0.1:50000';
const view: TitlebarView = {
  locale: 'en',
  systemLocale: 'en-US',
  colours: 'light',
  cloud: { kind: 'practice', name: '' },
  host,
  secure: false,
  loading: false,
  canGoBack: false,
  question: null,
};
const views: readonly TitlebarView[] = [
  view,
  { ...view, secure: true },
  { ...view, question: { id: 1, kind: 'password', host, realm: '1', proxy: false } },
  { ...view, question: { id: 1, kind: 'password', host, realm: '', proxy: true } },
  {
    ...view,
    question: { id: 1, kind: 'certificate', host, choices: [{ subject: '1', issuer: '2', validUntil: '2027-01-01' }] },
  },
];

/** Checks the title bar of a sign-in window in each state that the main process can send. */
export async function lookAtTitlebar(app: ElectronApplication, titlebar: Page): Promise<void> {
  for (const state of views) {
    await app.evaluate(({ webContents }, next) => {
      const its = webContents.getAllWebContents().find((contents) => contents.getURL().includes('titlebar.html'));
      its?.send('titlebar.view', next);
    }, state);
    await expect(titlebar.getByRole('dialog')).toHaveCount(state.question ? 1 : 0);
    await expect(titlebar.getByRole('banner').locator('[data-secure="false"]')).toHaveCount(state.secure ? 0 : 1);
    // A sign-in window opens 960 wide; a question uses its full height.
    const height = state.question ? 700 : 48;
    const windows = [960, 640, 400].map((width) => ({ width, height }));
    await lookAt(
      `the title bar, ${state.question?.kind ?? (state.secure ? 'encrypted' : 'not encrypted')}`,
      titlebar,
      windows,
    );
  }
}
