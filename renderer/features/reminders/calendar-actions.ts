import { attempt, operate, say } from '../../lib/actions';
import { change, state } from '../../lib/store';

/** Saves the reminders of a setup where the system's dialog says; a cancelled dialog changes nothing. */
export async function saveCalendar(setupId: string): Promise<void> {
  const result = await operate('saveFile', (main) => main['calendar.save']({ id: setupId }));
  if (!result?.ok || !result.value) return;
  change({ saved: { setupId, file: result.value } });
  say('file.saved', { name: result.value.fileName });
}

export async function showSaved(): Promise<void> {
  const path = state().saved?.file.path ?? '';
  await attempt((main) => main['files.showSaved']({ path }));
}

export function dismissSaved(): void {
  change({ saved: null });
}
