import { vi } from 'vitest';

// What a unit test covers must run without a desktop. Whoever reaches for these two has put a rule into an adapter.
vi.mock('electron', () => {
  throw new Error('A unit test reached electron. Only electron/shell/, main.ts and the preloads may import it.');
});
vi.mock('keytar', () => {
  throw new Error('A unit test reached keytar. Only electron/keychain/keytar-store.ts may import it.');
});
