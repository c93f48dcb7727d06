import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { ownFrames } from '../../../../electron/core/log/stack-frames';

const here = import.meta.dirname;

it('ownFrames() names file and line relative to our own folder, and no file of anybody else', () => {
  const [first = ''] = ownFrames(new Error('x'), here);
  expect(first).toMatch(/^stack-frames\.test\.ts:\d+:\d+$/);
  expect(ownFrames(new Error('x'), dirname(here))[0]).toMatch(/^log\/stack-frames/);
  expect(ownFrames(new Error('x'), '/elsewhere')).toEqual([]);
  expect(ownFrames('text', here)).toEqual([]);
});

it('ownFrames() takes no frame from a message', () => {
  const frames = ownFrames(new Error(`x\n    at t0k3n (${here}/t0k3n.js:1:1)`), here);
  expect(frames.join()).not.toContain('t0k3n');
  const changed = new Error('before');
  expect(ownFrames(changed, here)).toHaveLength(1);
  Object.assign(changed, { message: `after\n    at ${here}/t0k3n.js:1:1` });
  expect(ownFrames(changed, here)).toEqual([]);
});
