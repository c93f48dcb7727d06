import type { ElectronApplication, Page } from '@playwright/test';
import type { Wizard } from './wizard';

/** The web preferences of a page that Electron's security checklist covers. */
export interface Preferences {
  readonly url: string;
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
  readonly nodeIntegration: boolean;
  readonly nodeIntegrationInSubFrames: boolean;
  readonly nodeIntegrationInWorker: boolean;
  readonly webSecurity: boolean;
  readonly allowRunningInsecureContent: boolean;
  readonly experimentalFeatures: boolean;
  readonly enableBlinkFeatures: string;
  readonly webviewTag: boolean;
}

/** The effective web preferences of every open page. */
export async function preferencesOf(app: ElectronApplication): Promise<Preferences[]> {
  return app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron's types omit this method.
      const of = (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
      const on = (name: string) => of[name] === true;
      return {
        url: contents.getURL(),
        sandbox: on('sandbox'),
        contextIsolation: on('contextIsolation'),
        nodeIntegration: on('nodeIntegration'),
        nodeIntegrationInSubFrames: on('nodeIntegrationInSubFrames'),
        nodeIntegrationInWorker: on('nodeIntegrationInWorker'),
        webSecurity: of.webSecurity !== false,
        allowRunningInsecureContent: on('allowRunningInsecureContent'),
        experimentalFeatures: on('experimentalFeatures'),
        enableBlinkFeatures: String(of.enableBlinkFeatures ?? ''),
        webviewTag: on('webviewTag'),
      };
    }),
  );
}

/**
 * Opens another window in the app with the preload of the wizard and calls the bridge there.
 * @returns the answer of `window.bridge`
 */
export async function callFromWindow(app: ElectronApplication, address: string, inFrame = false): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow, app: running }, request) => {
      const preload = `${running.getAppPath()}/build/preload-main.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, nodeIntegrationInSubFrames: true } });
      await window.loadURL(request.address);
      const frame = request.inFrame ? window.webContents.mainFrame.frames[0] : window.webContents.mainFrame;
      const answer = await frame?.executeJavaScript(
        `bridge['app.start']().then(() => 'answered', (error) => error.message)`,
      );
      window.destroy();
      return String(answer);
    },
    { address, inFrame },
  );
}

/** The answer of a bridge call, or the message of its error. */
export async function call(page: Page, channel: string, request?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, value]) => {
      const bridge = window.bridge as unknown as Record<string, (value: unknown) => Promise<unknown>>;
      return bridge[name as string]?.(value).catch((error: Error) => `refused: ${error.message}`);
    },
    [channel, request],
  );
}

/** Records every address that the app opens in the system, without opening it. */
export async function watchOpened({ app }: Wizard): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address: string) => void opened.push(address);
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}
