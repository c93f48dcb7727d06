import { attempt, say } from '../../lib/actions';
import { bridge } from '../../lib/bridge';
import { change } from '../../lib/store';

/** Asks the system whether it starts the app at login; asked when the settings open, since it can be changed elsewhere. */
export async function readReminder(): Promise<void> {
  await attempt(async () => {
    change({ remindsAtLogin: await bridge()['reminder.isOn']() });
    return { ok: true, value: null };
  });
}

/** Switches the reminder at login; afterwards the system is asked what it made of it. */
export async function setReminder(on: boolean): Promise<void> {
  const done = await attempt((main) => main['reminder.set']({ on }));
  change({ remindsAtLogin: await bridge()['reminder.isOn']() });
  if (done) say(on ? 'reminder.on' : 'reminder.off');
}
