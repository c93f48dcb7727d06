import { app, Menu } from 'electron';
import { nextZoom } from '../../shared/enums/settings';
import type { Services } from '../services/services';
import { menuTemplate } from './menu-template';

/** Sets the menu of the app, and again in another language when that changes. */
export function setAppMenu({ settings, translator, send }: Services): void {
  const zoom = (step: -1 | 0 | 1) => {
    const zoomLevel = step === 0 ? 100 : nextZoom(settings.current.zoom, step);
    // A level that cannot be stored holds until the app closes.
    void settings.change({ zoom: zoomLevel }).catch(() => undefined);
  };
  const actions = {
    zoom,
    showSettings: () => send('settings.asked', null),
    showAbout: () => send('about.asked', null),
    openUserGuide: () => send('userGuide.asked', null),
  };
  let shown = settings.current.locale;
  const set = () => {
    shown = settings.current.locale;
    const template = menuTemplate(translator(), actions, process.platform, app.name);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  set();
  settings.changed.listen(({ locale }) => {
    if (locale !== shown) set();
  });
}
