import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import type { Hostility } from './hostile-answers';
import { connectionOf, write, writeEndlessly } from './raw-answer';

type Drawn = Arbitrary<Hostility>;

const retryAfter = fc.constantFrom(
  '0',
  '-1',
  '1',
  '99999999999999999999',
  '1e9',
  'soon',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '',
);
const dates = fc.constantFrom(
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  '+275760-09-13',
  'x',
  '',
);

const statuses: Drawn = fc
  .record({
    status: fc.integer({ min: 100, max: 599 }),
    retryAfter,
    date: dates,
    body: fc.constantFrom('honest', '', '<p>'),
  })
  .map(({ status, retryAfter, date, body }) => ({
    kind: `status ${Math.floor(status / 100)}xx`,
    answer: ({ request, honest }) =>
      write(request, {
        status,
        headers: [`retry-after: ${retryAfter}`, `date: ${date}`],
        body: body === 'honest' ? JSON.stringify(honest) : body,
      }),
  }));

/** Lines that contradict each other or the body, or that no parser should accept. */
const lines = fc.constantFrom<readonly string[]>(
  ['content-length: 5', 'content-length: 50'],
  ['content-length: 3', 'transfer-encoding: chunked'],
  ['content-length: -1'],
  ['content-length: 99999999999999999999999'],
  ['content-length: 1e3'],
  ['transfer-encoding: gzip, chunked'],
  ['transfer-encoding: chunked', 'transfer-encoding: identity'],
  ['content-type: text/html; charset=utf-16', 'content-type: application/json'],
  ['content-type: application/json; charset=utf-7'],
  ['content-type: image/png'],
  ['no colon here'],
  [' folded: header', '\tand more'],
  ['nul: \0'],
  [': no name'],
  ['set-cookie: __Host-a=b; Secure; Path=/', 'clear-site-data: "*"', 'refresh: 0; url=http://127.0.0.1:9/'],
  ['upgrade: websocket', 'connection: upgrade'],
  ['trackingid: \x7f\x80\xff', 'trackingid: second'],
  [`trackingid: ${'x'.repeat(12_000)}`],
  [`location: ${'/x'.repeat(5_000)}`],
  Array.from({ length: 3_000 }, (_, index) => `x-${index}: y`),
  [`huge: ${'x'.repeat(1 << 20)}`],
);

const headers: Drawn = fc.tuple(lines, fc.constantFrom(200, 200, 401, 429, 500)).map(([drawn, status]) => ({
  kind: 'headers',
  answer: ({ request, honest }) => write(request, { status, headers: drawn, body: JSON.stringify(honest) }),
}));

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const charsets: Drawn = fc
  .constantFrom<(text: string) => Buffer>(
    utf16,
    (text) => utf16(text).swap16(),
    (text) => Buffer.from(text.replace('A', '\xc4'), 'latin1'),
    (text) => Buffer.from(`\ufeff\ufeff${text}`),
    (text) => Buffer.concat([Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(text)]),
    (text) => Buffer.from(text.split('').join('\0')),
    (text) => Buffer.from(`<!doctype html><script>${text}</script>`),
  )
  .map((encode) => ({
    kind: 'charset',
    answer: ({ request, honest }) =>
      write(request, {
        headers: ['content-type: application/json; charset=utf-8'],
        body: encode(JSON.stringify(honest)),
      }),
  }));

/** 100 MB of spaces in 100 KB, once and twice packed. */
const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));
const bombs: Drawn = fc.constantFrom(['gzip', bomb] as const, ['gzip, gzip', gzipSync(bomb)] as const).map(
  ([encoding, body]): Hostility => ({
    kind: 'bomb',
    answer: ({ request }) => write(request, { headers: [`content-encoding: ${encoding}`], body }),
  }),
);

const start = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const endless: Drawn = fc
  .constantFrom<readonly [string, string, string, number]>(
    ['endless body', `${start}\r\n{"displayName":"`, 'x'.repeat(65_536), 0],
    ['endless body', `${start}\r\n`, ' '.repeat(65_536), 0],
    ['endless body', `${start}transfer-encoding: chunked\r\n\r\n`, `1000\r\n${'['.repeat(4_096)}\r\n`, 0],
    ['endless body', `${start}transfer-encoding: chunked\r\n\r\n`, `1;${'x'.repeat(8_000)}\r\n[\r\n`, 0],
    ['endless head', 'HTTP/1.1 200 OK\r\n', `x: ${'y'.repeat(1_000)}\r\n`, 0],
    ['endless head', 'HTTP/1.1 200 OK\r\nx: ', 'y'.repeat(4_096), 0],
    ['endless head', '', 'HTTP/1.1 100 Continue\r\n\r\n', 0],
    ['endless trailer', `${start}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n`, `x: ${'y'.repeat(1_000)}\r\n`, 0],
    ['slow body', `${start}content-length: 9999\r\n\r\n`, ' ', 100],
    ['slow head', 'HTTP/1.1 200 OK\r\n', 'x: y\r\n', 100],
  )
  .map(([kind, head, piece, pause]) => ({
    kind,
    answer: ({ request }) => writeEndlessly(request, head, piece, pause),
  }));

const resets: Drawn = fc.record({ at: fc.integer({ min: 0, max: 400 }), clean: fc.boolean() }).map(({ at, clean }) => ({
  kind: 'reset',
  answer: ({ request, honest }) => {
    const text = JSON.stringify(honest);
    const whole = `${start}content-length: ${text.length}\r\n\r\n${text}`;
    const socket = connectionOf(request);
    socket.write(whole.slice(0, at), () => (clean ? socket.end() : socket.resetAndDestroy()));
  },
}));

const noise: Drawn = fc.uint8Array({ minLength: 1, maxLength: 2_000 }).map((bytes) => ({
  kind: 'noise',
  answer: ({ request }) => void connectionOf(request).end(bytes),
}));

const targets = fc.constantFrom(
  'http://evil.example/',
  'https://user:secret@evil.example:444/a?b#c',
  '//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'app://wizard/index.html',
  '/people/me',
  'http://[::1',
  'http://\xe4.example/',
  `http://${'a'.repeat(3_000)}.example/`,
  'ELSEWHERE',
);
const redirects: Drawn = fc.tuple(targets, fc.constantFrom(300, 301, 302, 303, 304, 305, 307, 308, 201)).map(
  ([target, status]): Hostility => ({
    kind: 'redirect',
    answer: ({ request, elsewhere, token }) =>
      write(request, { status, headers: [`location: ${target.replace('ELSEWHERE', `${elsewhere}/${token}`)}`] }),
  }),
);

/** Answers that are hostile below JSON. */
export const wireAnswers: readonly Drawn[] = [statuses, headers, charsets, bombs, endless, resets, noise, redirects];
