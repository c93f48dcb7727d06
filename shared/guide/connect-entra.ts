import type { EntraPortal } from '../contract';
import type { PortalTasks } from './types';

/** What a token needs in Entra's portal: first its page is opened, and after the values were copied they are pasted and tested. */
export interface HandOverTasks {
  readonly open: PortalTasks;
  /** Numbered on from those of `open`. */
  readonly paste: PortalTasks;
}

/** Where Tenant URL and Secret Token go in a first setup. */
export const connectEntraTasks: Readonly<Record<EntraPortal, HandOverTasks>> = {
  newConfiguration: {
    open: {
      tasks: [{ text: 'newPortal.open' }, { text: 'newPortal.connect.new', detail: 'newPortal.connect.new.detail' }],
      sketch: 'configuration',
    },
    paste: {
      tasks: [
        { text: 'newPortal.connect.paste' },
        { text: 'newPortal.connect.create', detail: 'newPortal.connect.create.detail' },
        { text: 'newPortal.connect.email', detail: 'handOver.portal.step4.why' },
        { text: 'newPortal.connect.deletions', detail: 'newPortal.deletions' },
      ],
      sketch: 'configurationProperties',
    },
  },
  provisioningMode: {
    open: {
      tasks: [{ text: 'handOver.portal.step1' }, { text: 'handOver.portal.step2' }],
      sketch: 'adminCredentials',
    },
    paste: {
      tasks: [
        { text: 'handOver.portal.step3' },
        { text: 'handOver.portal.step4', detail: 'handOver.portal.step4.why' },
        { text: 'handOver.portal.step5' },
      ],
    },
  },
};

/** Where a renewal replaces the Secret Token. */
export const renewalTasks: Readonly<Record<EntraPortal, HandOverTasks>> = {
  newConfiguration: {
    open: {
      tasks: [{ text: 'newPortal.open' }, { text: 'newPortal.renewal.page', detail: 'newPortal.renewal.page.detail' }],
      sketch: 'connectivity',
    },
    paste: {
      tasks: [
        { text: 'newPortal.renewal.paste' },
        { text: 'renewal.handOver.step3' },
        { text: 'newPortal.renewal.save' },
      ],
    },
  },
  provisioningMode: {
    open: {
      tasks: [{ text: 'renewal.handOver.step1' }],
      sketch: 'renewedCredentials',
    },
    paste: {
      tasks: [
        { text: 'renewal.handOver.step2' },
        { text: 'renewal.handOver.step3' },
        { text: 'renewal.handOver.step4' },
      ],
    },
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
