import type { LinkId, PracticeFault, Settings } from '../../shared/contract';
import { followProgress } from '../features/connection-test/actions';
import { followTestAll } from '../features/connection-test/test-all-actions';
import { changeAutomatic, followAutomatic } from '../features/copies/automatic-state';
import { openSetup } from '../features/setups/actions';
import { adopt, attempt } from '../lib/actions';
import { bridge, unexpected } from '../lib/bridge';
import { loadLocale } from '../lib/locale';
import { change, initialState, state } from '../lib/store';

/** Asks how the app was started, subscribes to what the main process tells, and shows the start page. */
export async function startApp(): Promise<void> {
  try {
    subscribe();
    const start = await bridge()['app.start']();
    await loadLocale(start.settings.locale);
    const faults = start.space === 'practice' ? await bridge()['practice.faults']() : [];
    change({ start, settings: start.settings, space: start.space, list: start.list, faults });
    if (start.open) await openSetup(start.open);
  } catch {
    change({ notice: unexpected });
  }
}

function subscribe(): void {
  const main = bridge();
  main.on('setup.changed', adopt);
  main.on('settings.changed', (settings) => void adoptSettings(settings));
  main.on('practice.faultsChanged', (faults) => change({ faults }));
  main.on('test.progress', followProgress);
  main.on('testAll.progress', followTestAll);
  main.on('automaticCopies.changed', followAutomatic);
  main.on('automaticCopies.failed', (failed) => changeAutomatic({ failed }));
  main.on('clipboard.changed', (clipboard) => {
    const cleared = state().clipboard.clearsAt !== null && clipboard.clearsAt === null;
    change(cleared ? { clipboard, clipboardCleared: true } : { clipboard });
  });
}

/** Shown at once; the main process stores it, and `settings.changed` brings what it made of it. */
export async function changeSettings(wanted: Partial<Settings>): Promise<void> {
  await adoptSettings({ ...state().settings, ...wanted });
  await attempt(async (main) => ({ ok: true, value: await main['settings.change'](wanted) }));
}

/** What was last said to screen readers was said in the language of before: it goes with that. */
async function adoptSettings(settings: Settings): Promise<void> {
  await loadLocale(settings.locale);
  const same = settings.locale === state().settings.locale;
  change(same ? { settings } : { settings, announcement: initialState.announcement });
}

export async function quit(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['app.quit']() }));
}

export async function openLink(link: LinkId): Promise<void> {
  await attempt((main) => main['links.open']({ link }));
}

export async function setFault(fault: PracticeFault, on: boolean): Promise<void> {
  const others = state().faults.filter((other) => other !== fault);
  const faults = on ? [...others, fault] : others;
  await attempt(async (main) => {
    change({ faults: await main['practice.setFaults']({ faults }) });
    return { ok: true, value: null };
  });
}
