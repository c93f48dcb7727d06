import { templatesAreThere } from '../late-app';
import { page } from '../odata/collection';
import { appOf, type Route } from '../route';
import { synchronizationTemplates, webexTemplate } from '../templates';

const metadata = [
  { key: 'GalleryApplicationIdentifier', value: webexTemplate.id },
  { key: 'GalleryApplicationKey', value: 'practiceWebex' },
  { key: 'IsOAuthEnabled', value: 'False' },
  { key: 'IsSynchronizationInPreview', value: 'True' },
];

export const synchronizationTemplateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/servicePrincipals/{servicePrincipal}/synchronization/templates',
    permission: 'readSynchronization',
    run(state, call) {
      const app = appOf(state, call);
      const views = synchronizationTemplates.map(({ id, factoryTag, default: isDefault }) => ({
        id,
        applicationId: app.appId,
        default: isDefault,
        description: 'The practice copy of a template.',
        discoverable: true,
        factoryTag,
        metadata,
      }));
      return page(templatesAreThere(state, app) ? views : [], call.query, call.links, {
        context: `servicePrincipals('${app.id}')/synchronization/templates`,
      });
    },
  },
];
