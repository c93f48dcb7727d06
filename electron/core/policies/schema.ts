import type { Policies } from '../../../shared/contract';
import { entraMethods, locales } from '../../../shared/enums';
import type { PolicyName } from '../../../shared/enums/policies';
import { clipboardTimes, earlyReminderDays } from '../../../shared/enums/settings';
import { address, boolean, choice, folder, guid, number, numbers, type PolicyTraits, path } from './kinds';

/** Every policy with what it permits; `docs/deploy.md` and the templates in `assets/policies/` are compared with it. */
export const policySchema = {
  CloudFile: path,
  Language: choice(locales),
  EntraWay: choice(entraMethods),
  EntraClientId: guid,
  CopiesFolder: folder,
  ClipboardSeconds: number(clipboardTimes),
  ReminderDays: numbers(earlyReminderDays),
  Updates: boolean,
  ReleaseFeed: address,
} as const satisfies { readonly [N in PolicyName]: PolicyTraits<NonNullable<Policies[N]>> };
