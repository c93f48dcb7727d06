import { attempt } from '../../lib/actions';

/** Opens the user guide in the browser; a failure becomes the page's notice. */
export async function openUserGuide(): Promise<void> {
  await attempt((main) => main['userGuide.open']());
}

export async function showUserGuideFile(): Promise<void> {
  await attempt((main) => main['userGuide.show']());
}
