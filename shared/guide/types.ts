import type { EntraPortal, LinkId, PortalStepId } from '../contract';
import type { MessageId } from '../texts/i18n';

/** One instruction, with what should be known while following it. Texts may hold **labels of the portal**. */
export interface GuideTask {
  readonly text: MessageId;
  readonly detail?: MessageId;
  /** A page that this one instruction needs, besides the page's own link. */
  readonly link?: LinkId;
  /** It is done in this app: a button leads there, where the open setup allows it. */
  readonly action?: 'renew';
}

/** A problem known for a step, and its remedy. */
export interface GuideTrouble {
  readonly title: MessageId;
  readonly text: MessageId;
  readonly action?: 'renew';
}

export interface GuideNote {
  readonly tone: 'info' | 'warning';
  readonly title?: MessageId;
  readonly text: MessageId;
}

/** The sketches of portal pages; each is a component in `guide/sketches/`. Its numbers are those of the instructions beside it. */
export type SketchId =
  | 'gallery'
  | 'olderGallery'
  | 'properties'
  | 'usersAndGroups'
  | 'configuration'
  | 'configurationProperties'
  | 'keptProperties'
  | 'adminCredentials'
  | 'keptCredentials'
  | 'renewedCredentials'
  | 'connectivity'
  | 'mappings'
  | 'olderMappings'
  | 'startProvisioning'
  | 'restartProvisioning'
  | 'provisioningStatus'
  | 'restartStatus'
  | 'controlHubUsers'
  | 'auditLog';

/** Instructions for one form of the portal, with their drawings. */
export interface PortalTasks {
  readonly tasks: readonly GuideTask[];
  /** Drawn beside the tasks; the numbers in it are those of the tasks. */
  readonly sketch?: SketchId | readonly SketchId[];
}

/** The content of a step that is done in a portal. Shown by `guide-step.tsx`; the texts are `guide-*.json` in the catalogs. */
export interface GuidePage extends PortalTasks {
  readonly step: PortalStepId;
  readonly title: MessageId;
  readonly why: MessageId;
  /** The path in the portal, for example **Entra ID** › **Enterprise apps** › **Cisco Webex** › **Users and groups**. */
  readonly location?: MessageId;
  readonly link?: LinkId;
  readonly notes: readonly GuideNote[];
  /** The label of the button that confirms the step. */
  readonly confirm: MessageId;
  readonly troubles: readonly GuideTrouble[];
}

/** A step that the two forms of Entra's portal do differently. */
export type PortalPages = Readonly<Record<EntraPortal, GuidePage>>;
