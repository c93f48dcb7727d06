import { describe, expect, it } from 'vitest';
import { logText } from '../../../../electron/core/log/log-text';

describe('logText()', () => {
  it.each([
    ['Unable to load preload script', 'Unable to load preload script'],
    ['one\nline\u202e\u0000\u2028only', 'one line only'],
    ['/home/ada/x.cjs is missing', '[…] is missing'],
    ['C:\\Users\\Ada\\x.cjs', '[…]'],
    ['for ada@x.example only', 'for […] only'],
    ['Bearer "NDhlMWZkYTYtYTdj" sent', 'Bearer "[…]" sent'],
    ['%4e%44%68%6c%4d%57', '[…]'],
  ])('logText(%j) is %j', (text, logged) => {
    expect(logText(text)).toBe(logged);
  });

  it('cuts long texts, and leaves no part of a word that the cut shortened', () => {
    expect(logText('a word '.repeat(1000))).toHaveLength(201);
    expect(logText('x'.repeat(1_000_000))).toBe('');
    expect(logText(`${'ok '.repeat(664)}${'s3cr3t'.repeat(9)}`)).not.toContain('s3cr');
  });
});
