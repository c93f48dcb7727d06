import type { FunctionComponent } from 'react';
import type { SketchId } from '../../../../shared/guide/types';
import { AdminCredentialsSketch } from './admin-credentials';
import { AuditLogSketch } from './audit-log';
import { ConfigurationSketch, ConnectivitySketch } from './configuration';
import { ConfigurationPropertiesSketch } from './configuration-properties';
import { ControlHubUsersSketch } from './control-hub-users';
import { GallerySketch, OlderGallerySketch } from './gallery';
import { MappingsSketch, OlderMappingsSketch } from './mappings';
import { PropertiesSketch } from './properties';
import { ProvisioningOverviewSketch } from './provisioning-overview';
import { ProvisioningStatusSketch } from './provisioning-status';
import { UsersAndGroupsSketch } from './users-and-groups';

/** The sketches of portal pages. */
export const sketches: Readonly<Record<SketchId, FunctionComponent>> = {
  gallery: GallerySketch,
  olderGallery: OlderGallerySketch,
  properties: PropertiesSketch,
  usersAndGroups: UsersAndGroupsSketch,
  configuration: ConfigurationSketch,
  configurationProperties: () => <ConfigurationPropertiesSketch task="setup" />,
  keptProperties: () => <ConfigurationPropertiesSketch task="keepIt" />,
  adminCredentials: () => <AdminCredentialsSketch task="setup" />,
  keptCredentials: () => <AdminCredentialsSketch task="keepIt" />,
  renewedCredentials: () => <AdminCredentialsSketch task="renewal" />,
  connectivity: ConnectivitySketch,
  mappings: MappingsSketch,
  olderMappings: OlderMappingsSketch,
  startProvisioning: () => <ProvisioningOverviewSketch task="turnOn" />,
  restartProvisioning: () => <ProvisioningOverviewSketch task="restart" />,
  provisioningStatus: () => <ProvisioningStatusSketch task="turnOn" />,
  restartStatus: () => <ProvisioningStatusSketch task="restart" />,
  controlHubUsers: ControlHubUsersSketch,
  auditLog: AuditLogSketch,
};
