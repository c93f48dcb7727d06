import { orgIdContract } from '../../../shared/contract/org-id';
import { defineFeature } from '../../services/feature';
import { orgIdReading, setOrgId } from './org-id-choice';

export const feature = defineFeature(orgIdContract, ({ setups, orgIdChanged }) => ({
  handlers: {
    'orgId.read': ({ id, text }) => orgIdReading(setups, id, text),
    'orgId.set': async (choice) => {
      const before = await setups.facts(choice.id);
      const view = await setOrgId(setups, choice);
      if (view.orgId !== before.orgId) orgIdChanged.emit(choice.id);
      return view;
    },
  },
}));
