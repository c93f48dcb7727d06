import { expect, test, vi } from 'vitest';
import { type BufferProtocol, type BufferResponse, serveBuffers } from '../../../electron/platform/buffer-protocol';

const page: BufferResponse = {
  data: Buffer.from('<h1>Setups</h1>'),
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" },
};
const missing: BufferResponse = { statusCode: 404, data: Buffer.alloc(0) };
const respond = async (url: string) => (url === 'app://setup/index.html' ? page : missing);

test('the deprecated call is used while it exists, because it is faster', async () => {
  const handle = vi.fn();
  const answers: unknown[] = [];
  const registerBufferProtocol: BufferProtocol['registerBufferProtocol'] = (scheme, handler) => {
    for (const url of ['index.html', 'missing.js'])
      handler({ url: `${scheme}://setup/${url}` }, (answer) => answers.push(answer));
  };
  serveBuffers({ handle, registerBufferProtocol }, 'app', respond);
  await vi.waitFor(() => expect(answers).toEqual([page, missing]));
  expect(handle).not.toHaveBeenCalled();
});

test('without the deprecated call, handle() answers with the same status, headers and body', async () => {
  const handle = vi.fn<BufferProtocol['handle']>();
  serveBuffers({ handle }, 'app', respond);
  const [[scheme, handler] = []] = handle.mock.calls;
  expect(scheme).toBe('app');
  const found = await handler?.({ url: 'app://setup/index.html' });
  expect(found?.status).toBe(200);
  expect(found?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(found?.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(await found?.text()).toBe('<h1>Setups</h1>');
  const other = await handler?.({ url: 'app://setup/missing.js' });
  expect(other?.status).toBe(404);
  expect(await other?.text()).toBe('');
});
