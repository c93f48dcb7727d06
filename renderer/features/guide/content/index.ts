import type { PortalStepId } from '../../../../shared/contract';
import { addApp } from './add-app';
import { attributeMappings } from './attribute-mappings';
import { beforeYouBegin } from './before-you-begin';
import { checkResult } from './check-result';
import { choosePeople } from './choose-people';
import { keepIt } from './keep-it';
import { turnOn } from './turn-on';
import type { GuidePage } from './types';

/** The guide page of each step that is done in a portal. */
export const guide: Readonly<Record<PortalStepId, GuidePage>> = {
  beforeYouBegin,
  addApp,
  choosePeople,
  attributeMappings,
  turnOn,
  checkResult,
  keepIt,
};
