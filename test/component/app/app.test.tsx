import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../../../renderer/app/app';
import { change } from '../../../renderer/lib/store';
import { fakeBridge } from '../../unit/renderer/fake-bridge';

it('shows', async () => {
  fakeBridge({});
  change({ start: { version: '1', platform: 'linux' } as never, list: { space: 'real', setups: [], setAside: [], deleted: [] } });
  console.time('render');
  render(<App />);
  console.timeEnd('render');
  console.time('find');
  const h = await screen.findByRole('heading', { level: 1 });
  console.timeEnd('find');
  console.time('find2');
  console.log(h.textContent, screen.getAllByRole('button').map((b) => b.textContent));
  console.timeEnd('find2');
  console.log(document.body.innerHTML.slice(0, 1500));
  expect(h).toBeTruthy();
});
