import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-protocol';

const signInContents = new WeakSet<WebContents>();

/**
 * One rule for every page that is ever made, its session included: it stays where it is, opens no window, gets no
 * permission, downloads nothing (not even a dictionary) and embeds no other page. Pages of a sign-in are exempt from the
 * first two only (`sign-in-window.ts` has their rules). Must run before the first window is made.
 */
export function lockDown(): void {
  app.on('session-created', denySession);
  app.on('web-contents-created', (_event, contents) => {
    denySession(contents.session);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // A page must not cover the screen, nor hide below its edge.
    contents.on('content-bounds-updated', (event) => event.preventDefault());
    // WebRTC needs no permission and follows no Content-Security-Policy. Without UDP it finds no address of this network.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    const stay = (event: { preventDefault(): void }, url: string) => {
      // Text, not `URL.origin`: that is 'null' for every scheme Node does not know, such as the app's own and data:.
      if (!signInContents.has(contents) && !url.startsWith(`${appOrigin}/`)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-frame-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
  });
}

/** Marks a page as one of a sign-in, which may travel to the customer's own identity provider. */
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
  // Else Chromium asks a server of Google's for dictionaries, whether or not any page checks spelling.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
