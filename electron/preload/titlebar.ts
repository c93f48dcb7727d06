import { contextBridge, ipcRenderer } from 'electron';
import type { StripBridge, StripView } from '../../shared/contract';

const strip: StripBridge = {
  send: (command) => ipcRenderer.invoke('strip.command', command),
  onView: (listener) => {
    const heard = (_event: unknown, view: StripView) => listener(view);
    ipcRenderer.on('strip.view', heard);
    // Only now would a view be heard: the first one is asked for.
    void ipcRenderer.invoke('strip.ready');
    return () => ipcRenderer.off('strip.view', heard);
  },
};

contextBridge.exposeInMainWorld('strip', strip);
