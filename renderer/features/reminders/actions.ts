import { announce, attempt } from '../../lib/actions';
import { bridge } from '../../lib/bridge';
import { change } from '../../lib/store';

/** Asks the system whether it starts the app at login; asked when the settings open, since it can be changed elsewhere. */
export async function readReminder(): Promise<void> {
  await attempt(async () => {
    change({ remindsAtLogin: await bridge()['reminder.isOn']() });
    return { ok: true, value: null };
  });
}

/** Switches the reminder at login, then reads the system's actual setting. */
export async function setReminder(on: boolean): Promise<void> {
  const done = await attempt((main) => main['reminder.set']({ on }));
  change({ remindsAtLogin: await bridge()['reminder.isOn']() });
  if (done) announce(on ? 'reminder.on' : 'reminder.off');
}
