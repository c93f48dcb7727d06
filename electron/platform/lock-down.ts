import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-protocol';

const signInContents = new WeakSet<WebContents>();

/**
 * The rules for every page and its session: no navigation, no new window, no permission, no download (not even of a
 * dictionary), and no embedded page. Pages of a sign-in are exempt only from the first two (`sign-in-window.ts` has their
 * rules). Must run before the first window is created.
 */
export function lockDown(): void {
  app.on('session-created', denySession);
  app.on('web-contents-created', (_event, contents) => {
    denySession(contents.session);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const stay = (event: { preventDefault(): void }, url: string) => {
      // Text, not `URL.origin`: that is 'null' for every scheme Node does not know, such as the app's own and data:.
      if (!signInContents.has(contents) && !url.startsWith(`${appOrigin}/`)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-frame-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
  });
}

/** Marks a page as one of a sign-in, which may navigate to the customer's own identity provider. */
export function allowTravel(contents: WebContents): void {
  signInContents.add(contents);
}

const denied = new WeakSet<Session>();

function denySession(session: Session): void {
  if (denied.has(session)) return;
  denied.add(session);
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Otherwise Chromium requests dictionaries from a Google server, even if no page checks spelling.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
