/// <reference types="vite/client" />
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { setTextEnvironment } from '../../shared/texts/environment';
import { savedAt } from '../fixtures/sample-records';

// The files of a worker share what they have loaded, so each test resets every store to its initial state.
const modules = import.meta.glob<Record<string, unknown>>('../../renderer/**/{state,*-state,store}.ts', {
  eager: true,
});
const stores = Object.values(modules).flatMap((module) => Object.values(module).filter(isStore));

function isStore(value: unknown): value is StoreApi<unknown> {
  return typeof value === 'function' && 'getInitialState' in value;
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
  setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' });
  for (const store of stores) store.setState(store.getInitialState(), true);
  // The samples have a fixed present day; timers stay real.
  vi.useFakeTimers({ toFake: ['Date'], now: savedAt });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
