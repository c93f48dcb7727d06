import { shell } from 'electron';
import { links } from '../../assets/links';
import type { LinkId } from '../contract';

/** Opens one of the known pages in the default browser. */
export async function openLink(link: LinkId): Promise<void> {
  await shell.openExternal(links[link]);
}
