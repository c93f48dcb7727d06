import type { SetupRecord } from '../../../electron/core/setup/record';
import { cloudView, setupSummary, setupView } from '../../../electron/core/setup/setup-view';
import { commercialCloud } from '../../../electron/core/webex/clouds';
import type {
  Failure,
  SetupEvent,
  SetupList,
  SetupSummary,
  SetupView,
  Space,
  TokenLocation,
} from '../../../shared/contract';
import { samples, savedAt } from '../../fixtures/sample-records';

export const cloud = cloudView(commercialCloud);

interface Standing {
  readonly id?: string;
  readonly space?: Space;
  readonly location?: TokenLocation;
  /** Why the current token is not at its location. */
  readonly tokenFailure?: Failure;
  readonly pending?: TokenLocation;
  readonly unsaved?: Failure;
  readonly reconcileFailure?: Failure;
}

function recordOf(events: readonly SetupEvent[], id = 's1'): SetupRecord {
  return { id, cloud: commercialCloud, events };
}

/** What the main process would answer for a setup with these events, or for the sample of that name. */
export function viewOf(sample: string | readonly SetupEvent[], standing: Standing = {}): SetupView {
  const events = typeof sample === 'string' ? (samples[sample] ?? []) : sample;
  const { id = 's1', location = 'keychain', pending = 'keychain', unsaved = null, reconcileFailure = null } = standing;
  const { space = 'real', tokenFailure } = standing;
  return setupView({
    record: recordOf(events, id),
    space,
    cloud: commercialCloud,
    token: { location, ...(tokenFailure ? { failure: tokenFailure } : {}) },
    pending: { location: pending },
    unsaved,
    reconcileFailure,
    recordFile: `/records/${id}.json`,
    now: savedAt,
  });
}

/** The line of the list for a setup with these events. */
export function summaryOf(sample: string | readonly SetupEvent[], id = 's1'): SetupSummary {
  const events = typeof sample === 'string' ? (samples[sample] ?? []) : sample;
  return setupSummary(recordOf(events, id), 'keychain', savedAt);
}

export function listOf(setups: readonly SetupSummary[], part: Partial<SetupList> = {}): SetupList {
  return { space: 'real', setups, quarantined: [], deleted: [], folderFailure: null, reading: null, ...part };
}
