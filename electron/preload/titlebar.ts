import { contextBridge, ipcRenderer } from 'electron';
import type { TitlebarBridge, TitlebarView } from '../../shared/contract';

const strip: TitlebarBridge = {
  send: (command) => ipcRenderer.invoke('strip.command', command),
  onView: (listener) => {
    const heard = (_event: unknown, view: TitlebarView) => listener(view);
    ipcRenderer.on('strip.view', heard);
    // Views are received only from now on, so the first one is requested.
    void ipcRenderer.invoke('strip.ready');
    return () => ipcRenderer.off('strip.view', heard);
  },
};

contextBridge.exposeInMainWorld('strip', strip);
