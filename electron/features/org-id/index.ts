import { orgIdContract } from '../../../shared/contract/org-id';
import { defineFeature } from '../../services/feature';
import { orgIdReading, setOrgId } from './org-id-choice';

export const feature = defineFeature(orgIdContract, ({ setups }) => ({
  handlers: {
    'orgId.read': ({ id, text }) => orgIdReading(setups, id, text),
    'orgId.set': (choice) => setOrgId(setups, choice),
  },
}));
