import type { ProvisioningAction } from '../../../../shared/enums/practice-entra';

/** A step of provisioning one user or group, as the log and on-demand provisioning show it. */
export interface ProvisioningStep {
  readonly name: string;
  readonly type: 'Import' | 'Matching' | 'Scoping' | 'Export';
  readonly status: 'Success' | 'Failure' | 'Skipped';
  readonly description: string;
  readonly at: number;
  readonly details: Readonly<Record<string, string>>;
}

export interface ModifiedProperty {
  readonly displayName: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** What provisioning one user or group came to. */
export interface Outcome {
  readonly subject: {
    readonly id: string;
    readonly type: 'User' | 'Group';
    /** userPrincipalName or the group's name. */
    readonly name: string;
    readonly displayName: string;
  };
  readonly targetType: string;
  readonly targetId: string | null;
  readonly action: ProvisioningAction;
  readonly status: 'Success' | 'Failure' | 'Skipped';
  /** Why it was skipped, or what failed; null after a success. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly steps: readonly ProvisioningStep[];
  readonly modified: readonly ModifiedProperty[];
  readonly began: number;
  readonly ended: number;
}

/** Collects the steps of one subject and makes its outcome of them. */
export class OutcomeBuilder {
  readonly subject: Outcome['subject'];
  readonly targetType: string;
  readonly #now: () => Date;
  readonly #began: number;
  readonly #steps: ProvisioningStep[] = [];

  constructor(subject: Outcome['subject'], targetType: string, now: () => Date) {
    this.subject = subject;
    this.targetType = targetType;
    this.#now = now;
    this.#began = now().getTime();
  }

  step(
    name: string,
    type: ProvisioningStep['type'],
    description: string,
    details: ProvisioningStep['details'] = {},
    status: ProvisioningStep['status'] = 'Success',
  ): void {
    this.#steps.push({ name, type, status, description, at: this.#now().getTime(), details });
  }

  succeeded(action: Outcome['action'], targetId: string | null, modified: readonly ModifiedProperty[]): Outcome {
    return this.#outcome({ action, status: 'Success', problem: null, targetId, modified });
  }

  skipped(code: string, message: string, targetId: string | null = null): Outcome {
    return this.#outcome({ action: 'other', status: 'Skipped', problem: { code, message }, targetId, modified: [] });
  }

  /** @param targetId of the user or group in the application, if it was found */
  failed(action: Outcome['action'], code: string, message: string, targetId: string | null = null): Outcome {
    return this.#outcome({ action, status: 'Failure', problem: { code, message }, targetId, modified: [] });
  }

  #outcome(result: Pick<Outcome, 'action' | 'status' | 'problem' | 'targetId' | 'modified'>): Outcome {
    return {
      ...result,
      subject: this.subject,
      targetType: this.targetType,
      steps: this.#steps,
      began: this.#began,
      ended: this.#now().getTime(),
    };
  }
}
