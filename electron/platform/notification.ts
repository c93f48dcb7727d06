import { app, Notification } from 'electron';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  readonly icon: string;
}

/** Upper bound on the wait for a click, in milliseconds; a later click has no effect. */
const notificationTimeoutMs = 60 * 60_000;

/**
 * Shows a notification of the operating system and waits until it is clicked or closed.
 * @param onShown called when it is on the screen, or in the system's list of notifications
 * @returns `clicked`; else `over`: it was closed, could not be shown, or an hour has passed
 */
export function notify(text: NotificationText, onShown: () => void): Promise<'clicked' | 'over'> {
  return new Promise((resolve) => {
    // Windows shows notifications only of an app that sets the ID of its Start menu entry.
    if (process.platform === 'win32') app.setAppUserModelId('com.webex-entra-setup.app');
    if (!Notification.isSupported()) return resolve('over');
    const notification = new Notification(text);
    const timer = setTimeout(() => end('over'), notificationTimeoutMs);
    // A notification without a reference is garbage-collected, and its click is lost; the timer keeps a reference.
    const end = (how: 'clicked' | 'over') => {
      clearTimeout(timer);
      notification.removeAllListeners();
      resolve(how);
    };
    notification.once('show', onShown);
    notification.once('click', () => end('clicked'));
    notification.once('close', () => end('over'));
    // Also on Linux, for example without a notification daemon.
    notification.once('failed', () => end('over'));
    notification.show();
  });
}
