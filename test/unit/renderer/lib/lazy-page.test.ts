import { expect, it } from 'vitest';
import { lazyPart, loadAllParts } from '../../../../renderer/lib/lazy-page';

it('the parts of the app are loaded one after another with a pause before each, and one that fails holds up no other', async () => {
  const done: string[] = [];
  const Nothing = () => null as never;
  for (const name of ['first', 'failing', 'last'])
    lazyPart(async () => {
      done.push(name);
      if (name === 'failing') throw new Error('no such file');
      return Nothing;
    }, Nothing);
  await loadAllParts(async () => void done.push('pause'));
  const from = done.indexOf('first') - 1;
  // Other parts of the app can be loaded before and after.
  expect(done.slice(from, from + 6)).toEqual(['pause', 'first', 'pause', 'failing', 'pause', 'last']);
});
