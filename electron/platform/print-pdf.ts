import { randomUUID } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { app, type PrintToPDFOptions, type Session, session, WebContentsView } from 'electron';
import { FailureError } from '../core/lib/failure';
import { serveBuffers } from './buffer-protocol';
import { type Paper, paperOf } from './paper';

/** Upper bound on the time for one document, in milliseconds; most take a few tenths of a second. */
const printTimeoutMs = 20_000;
/** The document's address in a private scheme that only the printing session serves. */
const address = 'app://print/';

/** Allows only the document's own styles and pictures. */
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
 * Prints documents as PDF on a page without a window, which is never shown and does not keep the app open. Its session is
 * separate and has no JavaScript, and refuses every request but the one for the document. The page prints one document
 * after the other, until `close`.
 */
export class PdfPrinter {
  /** Kept, since a page is destroyed with its view. */
  #view: WebContentsView | null = null;
  #html = '';
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param html one self-contained page; its title is in the footer of each sheet
   * @throws FailureError `copy.notPrinted`; the page is then closed, and the next document gets a new one
   */
  print(html: string, paper: Paper): Promise<Uint8Array> {
    const printed = this.#last.then(() => this.#print(html, paper));
    this.#last = printed.catch(() => undefined);
    return printed;
  }

  close(): void {
    const page = this.#view?.webContents;
    if (page && !page.isDestroyed()) page.close();
    this.#view = null;
    this.#html = '';
  }

  async #print(html: string, paper: Paper): Promise<Uint8Array> {
    this.#view ??= this.#open();
    const page = this.#view.webContents;
    this.#html = html;
    let stop = () => undefined as unknown;
    const ended = new Promise<never>((_, reject) => {
      const fail = (reason: string) => reject(new FailureError('copy.notPrinted', { reason }));
      const timer = setTimeout(fail, printTimeoutMs, 'timeout');
      const gone = (_event: unknown, { reason }: { readonly reason: string }) => fail(reason);
      const closed = () => fail('closed');
      page.once('render-process-gone', gone);
      page.once('destroyed', closed);
      stop = () => {
        clearTimeout(timer);
        page.off('render-process-gone', gone);
        page.off('destroyed', closed);
      };
    });
    try {
      const print = () => {
        stepBack(page.getOSProcessId());
        return page.printToPDF({ ...options, pageSize: paper });
      };
      return await Promise.race([page.loadURL(address).then(print), ended]);
    } catch (thrown) {
      this.close();
      if (thrown instanceof FailureError) throw thrown;
      throw new FailureError('copy.notPrinted', { reason: thrown instanceof Error ? thrown.name : 'unknown' });
    } finally {
      stop();
    }
  }

  #open(): WebContentsView {
    // Without `persist:`, a partition is only in memory.
    const partition = session.fromPartition(`print-${randomUUID()}`, { cache: false });
    this.#serve(partition);
    return new WebContentsView({
      webPreferences: { session: partition, sandbox: true, contextIsolation: true, javascript: false },
    });
  }

  #serve(partition: Session): void {
    partition.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
    serveBuffers(partition.protocol, 'app', async () => ({
      data: Buffer.from(this.#html),
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    }));
  }
}

/** Lowers the priority of printing below the window's; prints anyway where the system does not allow that. */
function stepBack(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_LOW);
  } catch {
    // Nothing depends on it.
  }
}

/** The usual paper of the region that the operating system reports. */
export function systemPaper(): Paper {
  return paperOf(app.getLocaleCountryCode());
}
