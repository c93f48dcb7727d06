import { test } from '@playwright/test';
import { type Buffers, type Display, have, system } from '../../fixtures/systems';

/** What another program on this screen would paste. */
export async function pastedElsewhere(display: Display): Promise<Buffers> {
  const { read } = system.clipboard;
  return { clipboard: await read('clipboard', display), primary: await read('primary', display) };
}

/** Copies or selects a text in another program. */
export async function copyElsewhere(display: Display, buffer: keyof Buffers, text: string): Promise<void> {
  await have(test, system.clipboard.copy[buffer], 'a selection that a middle click pastes')(text, display);
}
