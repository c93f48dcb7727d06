import type { FunctionComponent } from 'react';
import type { SketchId } from '../content/types';
import { AuditLogSketch } from './audit-log';
import { ControlHubUsersSketch } from './control-hub-users';
import { GallerySketch } from './gallery';
import { MappingsSketch } from './mappings';
import { PropertiesSketch } from './properties';
import { ProvisioningSketch } from './provisioning';
import { UsersAndGroupsSketch } from './users-and-groups';

/** The sketches of portal pages. */
export const sketches: Readonly<Record<SketchId, FunctionComponent>> = {
  gallery: GallerySketch,
  properties: PropertiesSketch,
  usersAndGroups: UsersAndGroupsSketch,
  mappings: MappingsSketch,
  provisioning: ProvisioningSketch,
  controlHubUsers: ControlHubUsersSketch,
  auditLog: AuditLogSketch,
};
