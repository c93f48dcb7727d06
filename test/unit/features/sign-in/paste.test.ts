import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SignInPorts } from '../../../../electron/features/sign-in/sign-in-ports';
import { answerTo, bench } from '../../core/setup/bench';

type Bench = Awaited<ReturnType<typeof bench>>;
let made: Bench;
let openWindow: SignInPorts['openWindow'];
let clipboard = '';
const cleared: string[] = [];

beforeEach(async () => {
  clipboard = '';
  cleared.length = 0;
  openWindow = async ({ url }) => answerTo(url);
  made = await bench({
    openWindow: (request) => openWindow(request),
    readClipboard: async () => clipboard,
    clearClipboard: async (text) => void cleared.push(text),
  });
});
afterEach(() => made.end());

const code = (name: string) => ({ failure: { code: name } });

describe('pasting the address', () => {
  it.each([
    ['unchanged', (address: string) => address],
    ['in quotes, with a line end', (address: string) => `"${address}"\n`],
    ['without the scheme', (address: string) => address.replace('http://', '')],
    ['broken over two lines', (address: string) => `${address.slice(0, 60)}\r\n  ${address.slice(60)}`],
  ])('takes it %s and clears the clipboard', async (_name, paste) => {
    const { id } = await made.setups.create('real');
    clipboard = paste(answerTo((await made.signingIn.link(id)).url));
    expect(await made.signingIn.paste(id)).toMatchObject({ token: { location: 'keychain', method: 'paste' } });
    expect(cleared).toEqual([clipboard]);
    await expect(made.signingIn.paste(id)).rejects.toMatchObject(code('signIn.linkExpired'));
  });

  it.each([
    ['nothing', '', 'signIn.clipboardEmpty', false],
    ['something else', 'hello world', 'signIn.notTheAddress', false],
    ['the address without its end', 'http://localhost:3000/auth/code', 'signIn.noToken', true],
    [
      'the answer to an older link',
      'http://localhost:3000/auth/code#access_token=a&token_type=Bearer&state=old',
      'signIn.wrongState',
      true,
    ],
  ])('rejects %s, and the link stays valid', async (_name, text, expected, isAnswer) => {
    const { id } = await made.setups.create('real');
    const { url } = await made.signingIn.link(id);
    clipboard = text;
    await expect(made.signingIn.paste(id)).rejects.toMatchObject(code(expected));
    expect(cleared).toEqual(isAnswer ? [text] : []);
    clipboard = answerTo(url);
    expect((await made.signingIn.paste(id)).token?.location).toBe('keychain');
  });

  it('accepts an address only once, also when it is pasted again at once', async () => {
    const { id } = await made.setups.create('real');
    clipboard = answerTo((await made.signingIn.link(id)).url);
    const pasted = await Promise.allSettled([made.signingIn.paste(id), made.signingIn.paste(id)]);
    expect(pasted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { events } = await made.setups.view(id);
    expect(events.filter(({ type }) => type === 'signedIn')).toHaveLength(1);
  });

  it('accepts the address again when the record could not be written', async () => {
    const { id } = await made.setups.create('real');
    clipboard = answerTo((await made.signingIn.link(id)).url);
    const append = vi.spyOn(made.setups, 'append').mockRejectedValueOnce(new FailureError('record.diskFull'));
    await expect(made.signingIn.paste(id)).rejects.toMatchObject(code('record.diskFull'));
    append.mockRestore();
    expect(cleared).toEqual([]);
    expect((await made.signingIn.paste(id)).token?.location).toBe('keychain');
    expect(cleared).toEqual([clipboard]);
  });

  it.each([
    ['the app quits', (_id: string) => made.signingIn.close()],
    ['a new link is requested', (id: string) => made.signingIn.link(id)],
  ])('an answer that was not kept leaves the clipboard when %s', async (_name, end) => {
    const { id } = await made.setups.create('real');
    clipboard = answerTo((await made.signingIn.link(id)).url);
    const append = vi.spyOn(made.setups, 'append').mockRejectedValueOnce(new FailureError('record.diskFull'));
    await expect(made.signingIn.paste(id)).rejects.toMatchObject(code('record.diskFull'));
    append.mockRestore();
    await end(id);
    expect(cleared).toEqual([clipboard]);
  });

  it('accepts a link only for the setup that it was created for', async () => {
    const [one, other] = [await made.setups.create('real'), await made.setups.create('real')];
    clipboard = answerTo((await made.signingIn.link(one.id)).url);
    await expect(made.signingIn.paste(other.id)).rejects.toMatchObject(code('signIn.linkExpired'));
  });
});
