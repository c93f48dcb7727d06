import { vi } from 'vitest';
import { setTextEnvironment } from '../../shared/texts/environment';

setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' });

// Unit tests run without a desktop. An import of these two means that an adapter contains a rule.
vi.mock('electron', () => {
  throw new Error(
    'A unit test reached electron. Only electron/app/, electron/platform/, main.ts and the preloads may import it.',
  );
});
vi.mock('keytar', () => {
  throw new Error('A unit test reached keytar. Only electron/core/tokens/keytar-store.ts may import it.');
});
