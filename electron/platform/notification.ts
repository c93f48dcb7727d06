import { app, Notification } from 'electron';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  readonly icon: string;
}

/** How long a notification is waited for, in milliseconds: after that a click on it no longer opens anything. */
const patience = 60 * 60_000;

/**
 * Shows a notification of the operating system and waits until it is clicked or closed.
 * @param onShown it is on the screen, or where the system keeps notifications
 * @returns `clicked`; else `over`: it was closed, could not be shown, or an hour has passed
 */
export function notify(text: NotificationText, onShown: () => void): Promise<'clicked' | 'over'> {
  return new Promise((resolve) => {
    // Windows shows notifications only of an app that says which of its Start menu entries it is.
    if (process.platform === 'win32') app.setAppUserModelId('com.webex-entra-setup.app');
    if (!Notification.isSupported()) return resolve('over');
    const notification = new Notification(text);
    const timer = setTimeout(() => end('over'), patience);
    // What is not referred to any more is collected, and its click with it; the timer refers to it.
    const end = (how: 'clicked' | 'over') => {
      clearTimeout(timer);
      notification.removeAllListeners();
      resolve(how);
    };
    notification.once('show', onShown);
    notification.once('click', () => end('clicked'));
    notification.once('close', () => end('over'));
    // On Linux, too: no daemon on the D-Bus, for example.
    notification.once('failed', () => end('over'));
    notification.show();
  });
}
