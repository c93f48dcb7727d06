import { randomUUID } from 'node:crypto';
import { type AuthInfo, type Certificate, type Session, session, type WebContents } from 'electron';
import { FailureError } from '../../core/lib/failure';
import { NameableHosts } from '../../core/webex/answer-traces';
import { isRedirect } from '../../core/webex/callback';
import type { Cloud } from '../../core/webex/clouds';
import { recoveryMs, TitlebarWindow, type TitlebarWindowOptions } from './titlebar-window';
import { WindowLimits } from './window-limits';

export interface SignInWindowRequest {
  readonly cloud: Cloud;
  readonly url: string;
  readonly signal: AbortSignal;
}

/**
 * Signs in within a private window: a new in-memory partition that is always wiped at the end.
 * @returns the whole redirect address, caught before any request to it is made
 * @throws FailureError `signIn.cancelled` (a closed window), `.network`, `.certificate`, `.crashed`, `.unresponsive`, or the
 * reason of `request.signal`
 */
export async function signInThroughWindow(
  request: SignInWindowRequest,
  options: TitlebarWindowOptions,
): Promise<string> {
  // The same name gives the same session until the app ends, so each attempt has its own.
  const partition = session.fromPartition(`sign-in-${randomUUID()}`, { cache: false });
  const windows = new Set<TitlebarWindow>();
  const limits = new WindowLimits();
  const hosts = new NameableHosts(request.cloud);
  try {
    return await new Promise<string>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
      catchRedirect(partition, request.cloud.redirectUri, hosts, resolve);
      const open = (depth: number, adopted?: WebContents) => {
        const window = new TitlebarWindow(partition, request.cloud, options, adopted);
        windows.add(window);
        window.onClosed(() => {
          windows.delete(window);
          // Closing a pop-up is part of many sign-ins; closing the last window cancels the sign-in.
          if (windows.size === 0) reject(new FailureError('signIn.cancelled'));
        });
        window.onCancel(() => reject(new FailureError('signIn.cancelled')));
        // A pop-up that fails leaves the page that opened it unchanged, unless that page has closed.
        const isPopup = () => depth > 0 && windows.size > 1;
        watch(window, limits, hosts, (reason) => {
          if (!isPopup()) reject(reason);
        });
        const onDead = (reason: FailureError) => {
          if (isPopup()) void window.destroy();
          else reject(reason);
        };
        window.onCrashed((reason) => onDead(new FailureError('signIn.crashed', { reason })));
        window.onUnresponsive(() => onDead(new FailureError('signIn.unresponsive', { seconds: recoveryMs / 1000 })));
        window.onPopup(
          () => limits.takePopup(depth + 1, windows.size),
          (popup) => open(depth + 1, popup),
        );
        return window.contents;
      };
      void open(0)
        .loadURL(request.url)
        .catch(() => undefined);
    });
  } finally {
    await Promise.all([...windows].map((window) => window.destroy()));
    await wipe(partition);
  }
}

/** Every navigation to the redirect URI (redirect, script, link, frame, pop-up) is a request of this session. */
function catchRedirect(
  partition: Session,
  redirectUri: string,
  hosts: NameableHosts,
  caught: (address: string) => void,
): void {
  partition.webRequest.onBeforeRequest((details, callback) => {
    hosts.note(details.url);
    const isAnswer = isRedirect(details.url, redirectUri);
    callback({ cancel: isAnswer });
    if (isAnswer) caught(details.url);
  });
}

/** Ends the sign-in when a page fails to load, and shows requests that must not be answered silently. */
function watch(
  window: TitlebarWindow,
  limits: WindowLimits,
  hosts: NameableHosts,
  fail: (reason: FailureError) => void,
): void {
  const { contents } = window;
  contents.on('did-fail-load', (_event, code, reason, address, isMainFrame) => {
    // -3 is a load that another one replaced, -20 one that this app cancelled.
    if (!isMainFrame || code === -3 || code === -20) return;
    // Chromium's net_error_list.h: 200 to 299 are certificate errors, -107, -110, -113 … TLS ones.
    const certificate = (code <= -200 && code > -300) || reason.includes('SSL');
    const detail = { host: hosts.of(address), error: reason };
    fail(new FailureError(certificate ? 'signIn.certificate' : 'signIn.network', detail));
  });
  contents.on('login', (event, _details, info: AuthInfo, callback) => {
    event.preventDefault();
    if (!limits.takeQuestion()) return callback();
    const question = {
      kind: 'password',
      host: `${info.host}:${info.port}`,
      realm: info.realm,
      proxy: info.isProxy,
    } as const;
    void window.ask(question).then((answer) => {
      if (answer.kind === 'password') callback(answer.user, answer.password);
      else callback();
    });
  });
  // Electron's documents call the second argument a URL; what comes is `host:port`.
  contents.on('select-client-certificate', (event, host, certificates, callback) => {
    event.preventDefault();
    // Electron's types miss that null goes on without a certificate; it throws at undefined, and the page then hangs.
    const choose = callback as (certificate: Certificate | null) => void;
    if (!limits.takeQuestion()) return choose(null);
    const choices = certificates.map(certificateChoice);
    void window.ask({ kind: 'certificate', host, choices }).then((answer) => {
      const chosen = answer.kind === 'certificate' ? certificates[answer.index] : undefined;
      choose(chosen ?? null);
    });
  });
}

function certificateChoice(certificate: Certificate) {
  return {
    subject: certificate.subjectName,
    issuer: certificate.issuerName,
    validUntil: new Date(certificate.validExpiry * 1000).toISOString(),
  };
}

async function wipe(partition: Session): Promise<void> {
  await Promise.allSettled([
    partition.clearStorageData(),
    partition.clearCache(),
    partition.clearAuthCache(),
    partition.clearHostResolverCache(),
    partition.closeAllConnections(),
  ]);
}
