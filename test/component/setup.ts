import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { useBackup } from '../../renderer/features/backup/state';
import { useAutomatic } from '../../renderer/features/copies/automatic-state';
import { useCopies } from '../../renderer/features/copies/state';
import { useFileCheck } from '../../renderer/features/file-check/state';
import { useExport } from '../../renderer/features/mappings/export/state';
import { usePreview } from '../../renderer/features/mappings/preview/state';
import { useWorkbench } from '../../renderer/features/mappings/state';
import { usePreflight } from '../../renderer/features/preflight/state';
import { useRestore } from '../../renderer/features/restore/state';
import { useApp } from '../../renderer/lib/store';
import { savedAt } from '../fixtures/sample-records';

// The files of a worker share what they have loaded, so each test resets every store to its initial state.
const resets = [
  reset(useApp),
  reset(useAutomatic),
  reset(useBackup),
  reset(useFileCheck),
  reset(useCopies),
  reset(useExport),
  reset(usePreflight),
  reset(usePreview),
  reset(useRestore),
  reset(useWorkbench),
];

function reset<T>(store: StoreApi<T>): () => void {
  return () => store.setState(store.getInitialState(), true);
}

// A browser counts the promise of a cancelled animation as handled (Web Animations, "canceling an animation"); happy-dom does not.
const { cancel } = Animation.prototype;
Animation.prototype.cancel = function handled(this: Animation) {
  this.finished.catch(() => undefined);
  cancel.call(this);
};

// The end-to-end tests cover the styles. Here, matching their rules would take half of the time of every query.
CSSStyleSheet.prototype.insertRule = () => 0;

configure({
  // Long enough for a busy computer.
  asyncUtilTimeout: 20_000,
  // What an open dialog hides depends on where the focus is, which needs a layout: the end-to-end tests look at that.
  defaultHidden: true,
});

beforeEach(() => {
  for (const reset of resets) reset();
  // The samples have a fixed present day; timers stay real.
  vi.useFakeTimers({ toFake: ['Date'], now: savedAt });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
