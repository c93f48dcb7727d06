import type { AboutView, ReleaseLook } from '../../shared/contract';
import { heading } from '../e2e/support/steps';
import { expect, type Wizard } from '../e2e/support/wizard';
import { aboutView, releaseRequest } from '../fixtures/about';
import type { Walk } from './stage';

const at = '2026-11-30T09:30:00.000Z';
const release = {
  version: '1',
  publishedAt: '2026-11-29T09:00:00.000Z',
  isPrerelease: true,
  notes: '1\n2\n3',
  isCut: true,
  page: null,
  otherHost: '1.example',
};
const request = { ...releaseRequest, url: 'https://1.example/release.json' };
const feed = { kind: 'feed', isOrganizations: true, request } as const;

/** About, its licences, and each state of the look for a new version. */
export const aboutWalk: Walk = async ({ start }, look) => {
  const wizard = await start();
  const { page } = wizard;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await open(wizard);
  await expect(page.getByText('This build names no release feed')).toBeVisible();
  await look('about', page);
  await page.getByText('How to update on this computer').click();
  await look('about, how to update', page, page.getByText('How to update on this computer'));

  await press('Show all licenses');
  await expect(page.getByText('License of this app', { exact: true })).toBeVisible();
  await look('licences', page);
  await page.getByRole('searchbox').fill('react-dom');
  await page.getByText('react-dom', { exact: true }).click();
  await look('licences, one open', page, page.getByText('react-dom', { exact: true }));
  await page.getByRole('searchbox').fill('000');
  await look('licences, nothing found', page, page.getByRole('searchbox'));

  const build = { commit: null, isChanged: false, date: null };
  const shown = async (part: Partial<AboutView>) => {
    await answer(wizard, { ...aboutView, ...part });
    await page.evaluate(() => document.querySelector<HTMLElement>('header button')?.click());
    await open(wizard);
  };
  await press('Back');
  await shown({ updates: { kind: 'off' }, build, homepage: null });
  await look('about, turned off', page, page.getByText('Turned off by your organization'));
  await shown({ updates: { kind: 'badFeed', address: '1' } });
  await look('about, a feed that cannot be used', page, page.getByText('can’t be used'));
  await shown({ updates: feed, build: { ...aboutView.build, isChanged: true } });
  await press('Look for a new version…');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('about, the request', page, page.getByRole('dialog'));
  await page.getByRole('dialog').getByRole('button', { name: 'Send the request' }).click();
  await expect(page.getByText('Waiting for')).toBeVisible();
  // The dialog hides the page from screen readers for a moment longer than it is there.
  await expect(page.locator('#root')).not.toHaveAttribute('aria-hidden');
  await look('about, waiting', page, page.getByText('Waiting for'));
  await wizard.app.evaluate(() => (globalThis as unknown as { cancelLook(): void }).cancelLook());
  const cancelled = page.getByRole('main').getByText('Canceled. Nothing was compared.');
  await expect(cancelled).toBeVisible();
  await look('about, canceled', page, cancelled);

  const seen = async (name: string, found: ReleaseLook) => {
    await shown({ updates: feed, look: found });
    const time = page.getByText('Looked at on');
    await expect(time).toBeVisible();
    await look(`about, ${name}`, page, time);
  };
  await seen('a newer version', { at, kind: 'newer', release });
  await seen('the newest version', { at, kind: 'same', release: { ...release, page: 'https://1.example/' } });
  await seen('an older feed', { at, kind: 'older', release: { ...release, notes: '', otherHost: null } });
  await seen('no release', { at, kind: 'none' });
  const detail = { host: '1.example', status: 403, field: '1', location: '2.example' };
  for (const code of ['release.limited', 'release.redirect', 'release.wrongShape'] as const)
    await seen(code, { at, kind: 'failed', failure: { code, detail } });
};

async function open({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: /^About this app/ }).click();
  await expect(heading(page)).toHaveText('Webex Entra Setup');
  await expect(page.getByRole('button', { name: 'Copy for a support request' })).toBeVisible();
}

/** Answers like the main process of another build, and never sends the request. */
async function answer({ app }: Wizard, view: AboutView): Promise<void> {
  await app.evaluate(({ ipcMain }, about) => {
    for (const channel of ['about.read', 'about.lookUp']) ipcMain.removeHandler(channel);
    // Place 0 is before all others: the page gets it at once.
    ipcMain.handle('about.read', () => ({ value: about, number: 0 }));
    const cancelled = { value: { ok: false, failure: { code: 'release.cancelled' } }, number: 0 };
    // The unanswered reply is referenced: Electron rejects a reply that is garbage-collected.
    const answering = (reply: (value: unknown) => void) =>
      Object.assign(globalThis, { cancelLook: () => reply(cancelled) });
    ipcMain.handle('about.lookUp', () => new Promise(answering));
  }, view);
}
