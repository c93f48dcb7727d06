import type { LinkId, PortalStepId } from '../../../../shared/contract';
import type { MessageId } from '../../../../shared/texts/i18n';

/** One instruction, with what should be known while following it. Texts may hold **labels of the portal**. */
export interface GuideTask {
  readonly text: MessageId;
  readonly detail?: MessageId;
  /** A page that this one instruction needs, besides the page's own link. */
  readonly link?: LinkId;
}

/** A problem known for a step, and its remedy. */
export interface GuideTrouble {
  readonly title: MessageId;
  readonly text: MessageId;
}

export interface GuideNote {
  readonly tone: 'info' | 'warning';
  readonly title?: MessageId;
  readonly text: MessageId;
}

/** The sketches of portal pages; each is a component in `guide/sketches/`. */
export type SketchId =
  | 'gallery'
  | 'properties'
  | 'usersAndGroups'
  | 'mappings'
  | 'provisioning'
  | 'controlHubUsers'
  | 'auditLog';

/** The content of a step that is done in a portal. Shown by `guide-step.tsx`; the texts are `guide-*.json` in the catalogs. */
export interface GuidePage {
  readonly step: PortalStepId;
  readonly title: MessageId;
  readonly why: MessageId;
  /** The path in the portal, for example **Enterprise applications** › **Cisco Webex** › **Users and groups**. */
  readonly location?: MessageId;
  readonly link?: LinkId;
  readonly tasks: readonly GuideTask[];
  readonly notes: readonly GuideNote[];
  /** Drawn beside the tasks; the numbers in it are those of the tasks. */
  readonly sketch?: SketchId | readonly SketchId[];
  /** The label of the button that confirms the step. */
  readonly confirm: MessageId;
  readonly troubles: readonly GuideTrouble[];
}
