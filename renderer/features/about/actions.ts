import type { Bridge, Result } from '../../../shared/contract';
import { announce, announceText, currentTranslator } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { lookTitle } from './look-text';
import { about, changeAbout } from './state';

/** Reads what this app is; a look for a new version goes on while the page is left. */
export async function readAbout(): Promise<void> {
  // A canceled look is said until the page is left; a running one goes on.
  changeAbout(({ look }) => ({ failure: null, look: look === 'cancelled' ? 'idle' : look }));
  const result = await request(async (main) => ({ ok: true as const, value: await main['about.read']() }));
  changeAbout(result.ok ? { view: result.value } : { failure: result.failure });
}

/** @returns whether it was copied */
export async function copyAbout(): Promise<boolean> {
  const isCopied = await attempt((main) => main['about.copy']());
  if (isCopied) announce('app.copiedWhat', { what: currentTranslator().t('about.copy.what') });
  return isCopied;
}

export function openHomepage(): Promise<boolean> {
  return attempt((main) => main['about.openHomepage']());
}

export function openRelease(): Promise<boolean> {
  return attempt((main) => main['about.openRelease']());
}

export async function readLicences(): Promise<void> {
  changeAbout({ failure: null });
  if (about().licences) return;
  const result = await request((main) => main['about.licences']());
  changeAbout(result.ok ? { licences: result.value } : { failure: result.failure });
}

export function showLicenceFiles(which: 'app' | 'chromium'): Promise<boolean> {
  return attempt((main) => main['about.showLicences']({ which }));
}

/** Sends the request that was shown, and announces what was found. */
export async function lookForVersion(): Promise<void> {
  changeAbout({ confirming: false, look: 'running', failure: null });
  const result = await request((main) => main['about.lookUp']());
  if (result.ok) {
    changeAbout(({ view }) => ({ look: 'idle', view: view ? { ...view, look: result.value } : null }));
    announceText(lookTitle(result.value, currentTranslator()));
  } else if (result.failure.code === 'release.cancelled') {
    changeAbout({ look: 'cancelled' });
    announce('about.updates.cancelled');
  } else changeAbout({ look: 'idle', failure: result.failure });
}

export async function cancelLook(): Promise<void> {
  await request(async (main) => ({ ok: true, value: await main['about.cancelLookUp']() }));
}

/** Makes a call, and shows only its failure. */
async function attempt(call: (bridge: Bridge) => Promise<Result<unknown>>): Promise<boolean> {
  const result = await request(call);
  changeAbout({ failure: result.ok ? null : result.failure });
  return result.ok;
}
