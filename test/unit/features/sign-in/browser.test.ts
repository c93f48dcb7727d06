import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SignInPorts } from '../../../../electron/features/sign-in/sign-in-ports';
import { bench } from '../../core/setup/bench';
import { code, signInBench } from './sign-in-bench';

const on = signInBench();

describe('signing in through the browser', () => {
  it('accepts only an answer with its own state, a token or an error', async () => {
    const classes: string[] = [];
    let answer: (address: string) => void = () => undefined;
    const answered = new Promise<string>((resolve) => {
      answer = resolve;
    });
    let classify: Parameters<SignInPorts['listen']>[1] = () => 'foreign';
    await on.made.end();
    on.made = await bench({
      listen: async (_redirectUri, given) => {
        classify = given;
        return { answer: answered, close: () => undefined };
      },
      openBrowser: async (url) => {
        const { redirect_uri, state } = Object.fromEntries(new URL(url).searchParams);
        const foreign = ['#error=x', '?error=x', '#access_token=a&token_type=Bearer&state=other', ''];
        const granted = `#access_token=a&token_type=Bearer&state=${state}`;
        const denied = `?error=access_denied&state=${state}`;
        for (const end of [...foreign, granted, denied]) classes.push(classify(`${redirect_uri}${end}`));
        answer(`${redirect_uri}${denied}`);
      },
    });
    const { id } = await on.made.setups.create('real');
    await expect(on.made.signingIn.start(id, 'browser')).rejects.toMatchObject(code('signIn.denied'));
    expect(classes).toEqual(['foreign', 'foreign', 'foreign', 'foreign', 'granted', 'refused']);
  });

  it('reports a busy port and a browser that does not open, and closes the listener', async () => {
    const close = vi.fn();
    const listen = vi
      .fn<SignInPorts['listen']>()
      .mockRejectedValueOnce(new FailureError('signIn.portBusy', { port: '3000' }));
    listen.mockResolvedValue({ answer: new Promise(() => undefined), close });
    await on.made.end();
    on.made = await bench({ listen, openBrowser: () => Promise.reject(new FailureError('signIn.browserUnavailable')) });
    const { id } = await on.made.setups.create('real');
    await expect(on.made.signingIn.start(id, 'browser')).rejects.toMatchObject(code('signIn.portBusy'));
    await expect(on.made.signingIn.start(id, 'browser')).rejects.toMatchObject(code('signIn.browserUnavailable'));
    expect(close).toHaveBeenCalled();
  });
});
