import type { EntraMethod, Locale } from '../enums';
import type { PolicyName } from '../enums/policies';
import type { clipboardTimes, EarlyReminderDay } from '../enums/settings';
import type { Failure } from './failure';

/** The values that the organization sets; absent: it sets none. */
export interface Policies {
  /** The path of a cloud file. */
  readonly CloudFile?: string;
  readonly Language?: Locale;
  readonly EntraWay?: EntraMethod;
  readonly EntraClientId?: string;
  /** The folder of automatic copies. */
  readonly CopiesFolder?: string;
  readonly ClipboardSeconds?: (typeof clipboardTimes)[number];
  readonly ReminderDays?: readonly EarlyReminderDay[];
  /** Whether looking for a new version is allowed. */
  readonly Updates?: boolean;
  /** The https address of the release feed. */
  readonly ReleaseFeed?: string;
}

/** A policy that has an effect. */
export interface PolicyInEffect {
  readonly name: PolicyName;
  /** The value as an administrator writes it. */
  readonly text: string;
  /** The file or the key of the registry that it is in. */
  readonly source: string;
}

export interface PoliciesView {
  readonly inEffect: readonly PolicyInEffect[];
  /** What was ignored of the policies, and why; `policy.*`. */
  readonly problems: readonly Failure[];
}
