import type { AppStart } from '../../shared/contract';
import { setTextEnvironment } from '../../shared/texts/environment';
import { showAbout } from '../features/about';
import { followProgress, followTestAll } from '../features/connection-test';
import { changeAutomatic, followAutomatic } from '../features/copies';
import { changeOrphanedTokens } from '../features/orphaned-tokens';
import { adoptSettings, showSettings } from '../features/settings';
import { openUserGuide } from '../features/user-guide';
import { adopt } from '../lib/actions';
import { bridge, unexpected } from '../lib/bridge';
import { loadLocale, loadStartTexts } from '../lib/locale';
import { openSetup } from '../lib/navigation';
import { change, state } from '../lib/store';

/** Asks how the app was started, subscribes to the main process's events, and shows the start page. */
export async function startApp(): Promise<void> {
  try {
    subscribe();
    const start = await bridge()['app.start']();
    const { platform, systemLocale, settings } = start;
    setTextEnvironment({ platform, systemLocale, dateRegion: settings.dateRegion, wholeDates: true });
    await (hasFailure(start) ? loadLocale : loadStartTexts)(settings.locale);
    const faults = start.space === 'practice' ? await bridge()['practice.faults']() : [];
    change({ start, settings: start.settings, space: start.space, list: start.list, faults, notice: start.cloudLost });
    if (start.open) await openSetup(start.open);
  } catch {
    change({ notice: unexpected });
  }
}

/** Whether the first page shows a failure: their texts are not among those of the start. */
function hasFailure({ startFailure, cloudLost, policies }: AppStart): boolean {
  return startFailure !== null || cloudLost !== null || policies.problems.length > 0;
}

function subscribe(): void {
  const main = bridge();
  main.on('setup.changed', adopt);
  main.on('setups.unreconciled', (unreconciled) => change({ unreconciled }));
  main.on('orphanedTokens.changed', (orphans) => changeOrphanedTokens({ orphans }));
  main.on('orphanedTokens.journalFailed', (journalFailure) => changeOrphanedTokens({ journalFailure }));
  main.on('settings.changed', (settings) => void adoptSettings(settings));
  main.on('settings.asked', showSettings);
  main.on('about.asked', showAbout);
  main.on('userGuide.asked', () => void openUserGuide());
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
