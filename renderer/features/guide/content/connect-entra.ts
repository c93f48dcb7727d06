import type { EntraPortal } from '../../../../shared/contract';
import type { PortalTasks } from './types';

/** Where Tenant URL and Secret Token go in a first setup. */
export const connectEntraTasks: Readonly<Record<EntraPortal, PortalTasks>> = {
  newConfiguration: {
    tasks: [
      { text: 'newPortal.open' },
      { text: 'newPortal.connect.new', detail: 'newPortal.connect.new.detail' },
      { text: 'newPortal.connect.paste' },
      { text: 'newPortal.connect.create', detail: 'newPortal.connect.create.detail' },
      { text: 'newPortal.connect.email', detail: 'handOver.portal.step4.why' },
      { text: 'newPortal.connect.deletions', detail: 'newPortal.deletions' },
    ],
    sketch: ['configuration', 'configurationProperties'],
  },
  provisioningMode: {
    tasks: [
      { text: 'handOver.portal.step1' },
      { text: 'handOver.portal.step2' },
      { text: 'handOver.portal.step3' },
      { text: 'handOver.portal.step4', detail: 'handOver.portal.step4.why' },
      { text: 'handOver.portal.step5' },
    ],
    sketch: 'adminCredentials',
  },
};

/** Where a renewal replaces the Secret Token. */
export const renewalTasks: Readonly<Record<EntraPortal, PortalTasks>> = {
  newConfiguration: {
    tasks: [
      { text: 'newPortal.open' },
      { text: 'newPortal.renewal.page', detail: 'newPortal.renewal.page.detail' },
      { text: 'newPortal.renewal.paste' },
      { text: 'renewal.handOver.step3' },
      { text: 'newPortal.renewal.save' },
    ],
    sketch: 'connectivity',
  },
  provisioningMode: {
    tasks: [
      { text: 'renewal.handOver.step1' },
      { text: 'renewal.handOver.step2' },
      { text: 'renewal.handOver.step3' },
      { text: 'renewal.handOver.step4' },
    ],
    sketch: 'renewedCredentials',
  },
};

/**
 * How provisioning is started again after an outage.
 * @param off Entra has switched it off
 */
export function restartTasks(portal: EntraPortal, off: boolean): PortalTasks {
  const look = { text: 'renewal.restart.look' } as const;
  return portal === 'newConfiguration'
    ? {
        tasks: [
          { text: 'newPortal.open' },
          { text: off ? 'newPortal.restart.start' : 'newPortal.turnOn.restart' },
          look,
        ],
        sketch: 'restartProvisioning',
      }
    : {
        tasks: [
          { text: 'renewal.restart.open' },
          { text: off ? 'olderPortal.restart.startAgain' : 'olderPortal.restart.offOn' },
          look,
        ],
        sketch: 'restartStatus',
      };
}
