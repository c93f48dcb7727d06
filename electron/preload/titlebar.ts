import { contextBridge, ipcRenderer } from 'electron';
import type { TitlebarBridge, TitlebarView } from '../../shared/contract';

const titlebar: TitlebarBridge = {
  send: (command) => ipcRenderer.invoke('titlebar.command', command),
  onView: (listener) => {
    const heard = (_event: unknown, view: TitlebarView) => listener(view);
    ipcRenderer.on('titlebar.view', heard);
    // Views are received only from now on, so the first one is requested.
    void ipcRenderer.invoke('titlebar.ready');
    return () => ipcRenderer.off('titlebar.view', heard);
  },
};

contextBridge.exposeInMainWorld('titlebar', titlebar);
