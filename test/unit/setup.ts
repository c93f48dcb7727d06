import { vi } from 'vitest';

// Unit tests run without a desktop. An import of these two means that an adapter contains a rule.
vi.mock('electron', () => {
  throw new Error('A unit test reached electron. Only electron/shell/, main.ts and the preloads may import it.');
});
vi.mock('keytar', () => {
  throw new Error('A unit test reached keytar. Only electron/keychain/keytar-store.ts may import it.');
});
