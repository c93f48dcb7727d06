import { shell } from 'electron';
import type { LinkId } from '../../shared/contract';
import { links } from '../../shared/texts/links';

/** Opens one of the known pages in the default browser. */
export async function openLink(link: LinkId): Promise<void> {
  await shell.openExternal(links[link]);
}

/** Opens a page of a sign-in in the default browser. */
export async function openInBrowser(url: string): Promise<void> {
  await shell.openExternal(url);
}
