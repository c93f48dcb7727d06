import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { answerTo } from '../../core/setup/bench';
import { code, signInBench } from './sign-in-bench';

const on = signInBench();

describe('pasting the address', () => {
  it.each([
    ['unchanged', (address: string) => address],
    ['in quotes, with a line end', (address: string) => `"${address}"\n`],
    ['without the scheme', (address: string) => address.replace('http://', '')],
    ['broken over two lines', (address: string) => `${address.slice(0, 60)}\r\n  ${address.slice(60)}`],
  ])('takes it %s and clears the clipboard', async (_name, paste) => {
    const { id } = await on.made.setups.create('real');
    on.clipboard = paste(answerTo((await on.made.signingIn.link(id)).url));
    expect(await on.made.signingIn.paste(id)).toMatchObject({ token: { location: 'keychain', method: 'paste' } });
    expect(on.cleared).toEqual([on.clipboard]);
    await expect(on.made.signingIn.paste(id)).rejects.toMatchObject(code('signIn.linkExpired'));
  });

  it.each([
    [1, undefined],
    [1024, undefined],
    [1025, 1025],
    [2000, 2000],
  ])('keeps the size of a token with %i bytes only if Entra may have no room for it', async (size, secretBytes) => {
    const { id } = await on.made.setups.create('real');
    const token = 'a'.repeat(size);
    on.clipboard = answerTo((await on.made.signingIn.link(id)).url, { access_token: token });
    const view = await on.made.signingIn.paste(id);
    expect(view.token?.secretBytes).toBe(secretBytes);
    const { record } = await on.made.setups.record(id);
    const event = record.events.find(({ type }) => type === 'signedIn');
    expect(event).toMatchObject({ type: 'signedIn' });
    expect(event && 'secretBytes' in event ? event.secretBytes : undefined).toBe(secretBytes);
    if (size > 1) expect(JSON.stringify([view, record])).not.toContain(token);
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
    const { id } = await on.made.setups.create('real');
    const { url } = await on.made.signingIn.link(id);
    on.clipboard = text;
    await expect(on.made.signingIn.paste(id)).rejects.toMatchObject(code(expected));
    expect(on.cleared).toEqual(isAnswer ? [text] : []);
    on.clipboard = answerTo(url);
    expect((await on.made.signingIn.paste(id)).token?.location).toBe('keychain');
  });

  it('accepts an address only once, also when it is pasted again at once', async () => {
    const { id } = await on.made.setups.create('real');
    on.clipboard = answerTo((await on.made.signingIn.link(id)).url);
    const pasted = await Promise.allSettled([on.made.signingIn.paste(id), on.made.signingIn.paste(id)]);
    expect(pasted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { events } = await on.made.setups.view(id);
    expect(events.filter(({ type }) => type === 'signedIn')).toHaveLength(1);
  });

  it('accepts the address again when the record could not be written', async () => {
    const { id } = await on.made.setups.create('real');
    on.clipboard = answerTo((await on.made.signingIn.link(id)).url);
    const append = vi.spyOn(on.made.setups, 'append').mockRejectedValueOnce(new FailureError('record.diskFull'));
    await expect(on.made.signingIn.paste(id)).rejects.toMatchObject(code('record.diskFull'));
    append.mockRestore();
    expect(on.cleared).toEqual([]);
    expect((await on.made.signingIn.paste(id)).token?.location).toBe('keychain');
    expect(on.cleared).toEqual([on.clipboard]);
  });

  it.each([
    ['the app quits', (_id: string) => on.made.signingIn.close()],
    ['a new link is requested', (id: string) => on.made.signingIn.link(id)],
  ])('an answer that was not kept leaves the on.clipboard when %s', async (_name, end) => {
    const { id } = await on.made.setups.create('real');
    on.clipboard = answerTo((await on.made.signingIn.link(id)).url);
    const append = vi.spyOn(on.made.setups, 'append').mockRejectedValueOnce(new FailureError('record.diskFull'));
    await expect(on.made.signingIn.paste(id)).rejects.toMatchObject(code('record.diskFull'));
    append.mockRestore();
    await end(id);
    expect(on.cleared).toEqual([on.clipboard]);
  });

  it('accepts a link only for the setup that it was created for', async () => {
    const [one, other] = [await on.made.setups.create('real'), await on.made.setups.create('real')];
    on.clipboard = answerTo((await on.made.signingIn.link(one.id)).url);
    await expect(on.made.signingIn.paste(other.id)).rejects.toMatchObject(code('signIn.linkExpired'));
  });
});
