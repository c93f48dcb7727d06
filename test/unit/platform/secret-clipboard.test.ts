import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Token } from '../../../electron/core/tokens/token';

/** The two buffers of X11. Chromium copies every text into both. */
const held = { clipboard: '', selection: '' };
let isBroken = false;

/** The clipboard of Electron 44 and later, and of earlier versions. */
function fakeElectron(isNew: boolean) {
  const fill = (text: string) => Object.assign(held, { clipboard: text, selection: text });
  const buffer = (name: keyof typeof held) => ({
    readText: () => {
      if (isBroken && name === 'clipboard') throw new Error('the owner does not answer');
      return held[name];
    },
    clear: () => {
      held[name] = '';
    },
  });
  const buffers = { clipboard: buffer('clipboard'), selection: buffer('selection') };
  class ClipboardItem {
    readonly items: Record<string, string>;
    constructor(items: Record<string, string>) {
      this.items = items;
    }
  }
  if (isNew) {
    const write = async ([item]: ClipboardItem[]) => void fill(item?.items['text/plain'] ?? '');
    const clipboard = {
      ...buffers.clipboard,
      selection: buffers.selection,
      write,
      writeText: async (text: string) => fill(text),
    };
    return { clipboard, ClipboardItem };
  }
  const of = (type = 'clipboard') => buffers[type as keyof typeof held];
  const clipboard = {
    readText: (type?: string) => of(type).readText(),
    clear: (type?: string) => of(type).clear(),
    writeText: (text: string) => void fill(text),
  };
  return { clipboard };
}

const { platform } = process;
const runOn = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });

const token = new Token('the-secret-token');

describe.each([
  ['Electron 44 and later', true],
  ['earlier versions of Electron', false],
])('the clipboard of %s', (_name, isNew) => {
  const views: unknown[] = [];
  const load = async () => {
    const { SecretClipboard, clearIfHolds } = await import('../../../electron/platform/secret-clipboard');
    const secret = new SecretClipboard(
      () => 60,
      (view) => views.push(view.clearsAt),
      () => views.push('time over'),
    );
    return { secret, clearIfHolds };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetModules();
    vi.doMock('electron', () => fakeElectron(isNew));
    runOn('linux');
    Object.assign(held, { clipboard: '', selection: '' });
    isBroken = false;
    views.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    runOn(platform);
    vi.doUnmock('electron');
  });

  it('holds the token in CLIPBOARD alone while the countdown runs, and in neither buffer afterwards', async () => {
    const { secret } = await load();
    await secret.copy(token);
    expect(held).toEqual({ clipboard: 'the-secret-token', selection: '' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held).toEqual({ clipboard: '', selection: '' });
    expect(views).toEqual([expect.any(String), null, 'time over']);
  });

  it('clear() empties each buffer that holds the token, and leaves what another program put there', async () => {
    const { secret } = await load();
    await secret.copy(token);
    Object.assign(held, { selection: 'the-secret-token' });
    await secret.clear();
    expect(held).toEqual({ clipboard: '', selection: '' });
    await secret.copy(token);
    Object.assign(held, { clipboard: 'a shopping list', selection: 'the-secret-token' });
    await secret.clear();
    expect(held).toEqual({ clipboard: 'a shopping list', selection: '' });
    await secret.copy(token);
    Object.assign(held, { selection: 'a line of a mail' });
    await secret.clear();
    expect(held).toEqual({ clipboard: '', selection: 'a line of a mail' });
  });

  it('says that the time is over only when the token was still there', async () => {
    const { secret } = await load();
    await secret.copy(token);
    await secret.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    await secret.copy(token);
    Object.assign(held, { clipboard: 'a shopping list' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(views).not.toContain('time over');
  });

  it('clears PRIMARY also when the clipboard cannot be read', async () => {
    const { clearIfHolds } = await load();
    Object.assign(held, { clipboard: 'an address', selection: 'an address' });
    isBroken = true;
    await expect(clearIfHolds((text) => text === 'an address')).rejects.toThrow('the owner does not answer');
    expect(held.selection).toBe('');
  });

  it('asks other systems than Linux for no second buffer', async () => {
    runOn('win32');
    const { secret } = await load();
    await secret.copy(token);
    expect(held).toEqual({ clipboard: 'the-secret-token', selection: 'the-secret-token' });
    await secret.clear();
    expect(held).toEqual({ clipboard: '', selection: 'the-secret-token' });
  });
});
