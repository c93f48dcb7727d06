import { app } from 'electron';
import type { AppStart } from '../../shared/contract';
import { localeWithRegion } from '../../shared/texts/english-format';
import { setTextEnvironment, textEnvironment } from '../../shared/texts/environment';

/** Tells texts the system and its region: Electron knows `getSystemLocale()`, which formats follow, once it is ready. */
export function setEnvironment(): void {
  const system = app.isReady() ? [app.getSystemLocale()] : [];
  setTextEnvironment({
    ...textEnvironment(),
    platform: process.platform as AppStart['platform'],
    systemLocale: localeWithRegion([...system, ...app.getPreferredSystemLanguages()]),
  });
}
