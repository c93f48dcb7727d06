import { type ElectronApplication, expect } from '@playwright/test';

/** A question that the app asked in a dialog of the system. */
interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers the app's questions in place of the user. */
export interface Questions {
  /** The questions so far, the last one being the one that is open. */
  asked(): Promise<readonly Question[]>;
  /** Selects a button of the open question. */
  answer(button: string): Promise<void>;
  /** Whether the app itself has closed its last question. */
  withdrawn(): Promise<boolean>;
}

type Held = { asked: Question[]; answer: (index: number) => void; withdrawn: boolean };

/** Replaces the dialogs of the system. */
export async function holdQuestions(app: ElectronApplication): Promise<Questions> {
  await app.evaluate(({ dialog }) => {
    const held: Held = { asked: [], answer: () => undefined, withdrawn: false };
    Object.assign(globalThis, { held });
    dialog.showMessageBox = ((_window: unknown, { message, detail, buttons, cancelId, signal }: MessageBox) => {
      held.asked.push({ message, detail: detail ?? '', buttons: buttons ?? [] });
      held.withdrawn = false;
      return new Promise((resolve) => {
        held.answer = (response) => resolve({ response, checkboxChecked: false });
        signal?.addEventListener('abort', () => {
          held.withdrawn = true;
          held.answer(cancelId ?? 0);
        });
      });
    }) as typeof dialog.showMessageBox;
    type MessageBox = Electron.MessageBoxOptions;
  });
  const held = <K extends 'asked' | 'withdrawn'>(key: K) =>
    app.evaluate((_electron, name) => (globalThis as unknown as { held: Held }).held[name as K], key as string);
  return {
    asked: () => held('asked'),
    withdrawn: () => held('withdrawn'),
    answer: (button) =>
      app.evaluate((_electron, label) => {
        const { asked, answer } = (globalThis as unknown as { held: Held }).held;
        answer(asked.at(-1)?.buttons.indexOf(label) ?? -1);
      }, button),
  };
}

/** Ends the process of the page like a crash. */
export function crashPage(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
}

/**
 * The value of an expression in the page. Playwright's own page stays dead when its process has crashed, even if the app
 * loads it again, so this asks the main process. Null: the page does not answer.
 */
export function inPage(app: ElectronApplication, expression: string): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed()) return null;
    return Promise.race([contents.executeJavaScript(code), new Promise((done) => setTimeout(done, 1000, null))]);
  }, expression);
}

/** Expects this heading in a page that was loaded again; any white space counts as a space, as in Playwright's own assertions. */
export async function expectHeading(app: ElectronApplication, heading: string): Promise<void> {
  const text = () => inPage(app, String.raw`document.querySelector("h1")?.textContent.replace(/\s+/g, " ")`);
  await expect.poll(text, { timeout: 20_000 }).toBe(heading);
}

/** Clicks the button whose label begins like this, once it is there. */
export async function clickInPage(app: ElectronApplication, label: string): Promise<void> {
  const buttons = '[...document.querySelectorAll("button")]';
  const click = `(() => {
    const button = ${buttons}.find((one) => (one.ariaLabel ?? one.textContent).startsWith(${JSON.stringify(label)}));
    button?.click();
    return Boolean(button);
  })()`;
  await expect.poll(() => inPage(app, click), { message: label }).toBe(true);
}
