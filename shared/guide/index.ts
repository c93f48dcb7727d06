import type { EntraPortal, PortalStepId } from '../contract';
import { addApp } from './add-app';
import { attributeMappings } from './attribute-mappings';
import { beforeYouBegin } from './before-you-begin';
import { checkResult } from './check-result';
import { choosePeople } from './choose-people';
import { keepIt } from './keep-it';
import { turnOn } from './turn-on';
import type { GuidePage, PortalPages } from './types';

const guide: Readonly<Record<PortalStepId, GuidePage | PortalPages>> = {
  beforeYouBegin,
  addApp,
  choosePeople,
  attributeMappings,
  turnOn,
  checkResult,
  keepIt,
};

/** The guide page of a step that is done in a portal, for the portal that the administrator sees. */
export function guidePage(step: PortalStepId, portal: EntraPortal): GuidePage {
  const page = guide[step];
  return 'step' in page ? page : page[portal];
}

/** The two forms of Entra's portal need different instructions for this step. */
export function dependsOnPortal(step: PortalStepId): boolean {
  return !('step' in guide[step]);
}
