import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../../electron/core/record-files/canonical';
import { readSeal, type SealedFormat, seal } from '../../../../electron/core/record-files/seal';
import { needs } from '../../../fixtures/systems';

const savedAt = new Date('2026-11-22T15:57:41.700Z');
const folder = mkdtempSync(join(tmpdir(), 'seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contents: Readonly<Record<SealedFormat, string>> = {
  html: '<!doctype html><html lang="en"><title>X-SHA256:… 测试</title></html>',
  pdf: '%PDF-1.7\n\u0000\u00ff\nstartxref\n0\n%%EOF',
  csv: '\ufeffTarget,Source,"Mark"\r\ntitle,"a,\r\nb",x\r\n',
  calendar:
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A//B\r\n  C//EN\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
};
const all = Object.entries(contents) as [SealedFormat, string][];

/** The verification command of docs/file-formats.md. */
function digestByTools(file: Uint8Array): string {
  const path = join(folder, 'file');
  writeFileSync(path, file);
  const command = `LC_ALL=C grep -avE 'X-SHA256:[0-9a-f]{64}' ${path} | sha256sum`;
  return execFileSync('sh', ['-c', command]).toString().slice(0, 64);
}

describe.each(all)('seal() of %s', (kind, content) => {
  const file = Buffer.from(seal(kind, Buffer.from(content), savedAt));
  const read = readSeal(kind, file);

  it('adds the time and the digest of all other bytes', () => {
    expect(read?.savedAt).toBe('2026-11-22T15:57:41Z');
    expect(read?.digest).toBe(digestOf(...(read?.sealed ?? [])));
  });

  it('has the digest that standard tools find', (context) => {
    needs(context, ['linux'], 'grep and sha256sum of GNU');
    expect(read?.digest).toBe(digestByTools(file));
  });

  it('is invalid with any one byte changed, added or removed', () => {
    const whole = (bytes: Buffer) => {
      const found = readSeal(kind, bytes);
      return found !== null && found.digest === digestOf(...found.sealed);
    };
    expect(whole(file)).toBe(true);
    for (let at = 0; at < file.length; at += 1) {
      for (const bit of [1, 32, 128]) {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ bit;
        expect(whole(changed), `byte ${at}`).toBe(false);
      }
      expect(whole(Buffer.concat([file.subarray(0, at), file.subarray(at + 1)])), `without ${at}`).toBe(false);
      expect(whole(Buffer.concat([file.subarray(0, at), Buffer.from(' '), file.subarray(at)])), `before ${at}`).toBe(
        false,
      );
    }
    expect(whole(Buffer.concat([file, Buffer.from('\n')]))).toBe(false);
  });
});

it('seal() adds its lines in the syntax of each format', () => {
  const text = (kind: SealedFormat) => Buffer.from(seal(kind, Buffer.from(contents[kind]), savedAt)).toString();
  expect(text('html')).toMatch(/<\/html>\n<!-- X-SAVED:2026-11-22T15:57:41Z -->\n<!-- X-SHA256:[0-9a-f]{64} -->\n$/);
  expect(text('pdf')).toMatch(/%%EOF\n% X-SAVED:2026-11-22T15:57:41Z\n% X-SHA256:[0-9a-f]{64}\n$/);
  expect(text('csv')).toMatch(/\r\nX-SAVED:2026-11-22T15:57:41Z,,\r\nX-SHA256:[0-9a-f]{64},,\r\n$/);
  expect(text('calendar')).toMatch(/C\/\/EN\r\nX-SAVED:2026-11-22T15:57:41Z\r\nX-SHA256:[0-9a-f]{64}\r\nBEGIN:VEVENT/);
});

it('seal() escapes the digest line of another copy in the notes', (context) => {
  needs(context, ['linux'], 'grep and sha256sum of GNU');
  const note = `X-SHA256:${'a'.repeat(64)}`;
  const file = seal('html', Buffer.from(`<!doctype html>\n<p>${note}</p>`), savedAt);
  expect(Buffer.from(file).toString()).toContain(`<p>X-SHA256&#58;${'a'.repeat(64)}</p>`);
  expect(readSeal('html', file)?.digest).toBe(digestByTools(file));
});

it('seal() accepts any bytes of a PDF', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = readSeal('pdf', seal('pdf', bytes, savedAt));
      expect(read?.digest).toBe(digestOf(...(read?.sealed ?? [])));
    }),
  );
});
