import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import type { Paper } from '../copies/paper';
import { FailureError } from '../failure';

/** Longest time for one document, in milliseconds; most take a few tenths of a second. */
const patience = 20_000;
/** The document's address, of the scheme that is ours; only the printing session knows it. */
const address = 'app://print/';

/** Nothing but what the document itself holds: its styles and its pictures. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Grey and small, in the fonts that the systems have for both languages; Chromium fills the three classes. */
const edge = `font: 8px 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #616161;
  width: 100%; padding: 0 16mm; display: flex; justify-content: space-between`;

const options: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="${edge}"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  // Inches, as Chromium counts.
  margins: { top: 0.6, bottom: 0.75, left: 0.6, right: 0.6 },
};

/**
 * Prints documents as PDF in a window that is never shown: in a session of its own that ends with it, without JavaScript and
 * without a network, since every request but the one for the document is refused. The window serves many documents, one
 * after the other, until `close`.
 */
export class PdfPrinter {
  #window: BrowserWindow | null = null;
  #html = '';
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param html one self-contained page; its title stands at the foot of each sheet
   * @throws FailureError `copy.notPrinted`; the window is then closed, and the next document gets a new one
   */
  print(html: string, paper: Paper): Promise<Uint8Array> {
    const printed = this.#last.then(() => this.#print(html, paper));
    this.#last = printed.catch(() => undefined);
    return printed;
  }

  close(): void {
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy();
    this.#window = null;
    this.#html = '';
  }

  async #print(html: string, paper: Paper): Promise<Uint8Array> {
    const window = this.#window ?? this.#open();
    this.#window = window;
    this.#html = html;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await Promise.race([
        window.loadURL(address).then(() => window.webContents.printToPDF({ ...options, pageSize: paper })),
        new Promise<never>((_, reject) => {
          const fail = (reason: string) => reject(new FailureError('copy.notPrinted', { reason }));
          timer = setTimeout(fail, patience, 'timeout');
          window.webContents.once('render-process-gone', (_event, { reason }) => fail(reason));
          window.once('closed', () => fail('closed'));
        }),
      ]);
    } catch (thrown) {
      this.close();
      if (thrown instanceof FailureError) throw thrown;
      throw new FailureError('copy.notPrinted', { reason: thrown instanceof Error ? thrown.name : 'unknown' });
    } finally {
      clearTimeout(timer);
      if (!window.isDestroyed()) {
        window.webContents.removeAllListeners('render-process-gone');
        window.removeAllListeners('closed');
      }
    }
  }

  #open(): BrowserWindow {
    // Without `persist:`, a partition is in memory alone.
    const partition = session.fromPartition(`print-${randomUUID()}`, { cache: false });
    this.#serve(partition);
    return new BrowserWindow({
      show: false,
      webPreferences: { session: partition, sandbox: true, contextIsolation: true, javascript: false, images: true },
    });
  }

  #serve(partition: Session): void {
    partition.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
    // The same as for our own pages (app-protocol.ts): protocol.handle makes web streams of everything.
    partition.protocol.registerBufferProtocol('app', (_request, answer) =>
      answer({
        data: Buffer.from(this.#html),
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      }),
    );
  }
}
