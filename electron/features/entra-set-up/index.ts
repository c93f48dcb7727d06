import { entraSetUpContract } from '../../../shared/contract/entra-set-up';
import { defineFeature } from '../../services/feature';
import { graphAccess } from '../microsoft-sign-in';
import { EntraSetUps } from './set-ups';

/** Setting up Entra through Microsoft Graph, and undoing it from the journal. */
export const feature = defineFeature(entraSetUpContract, (services) => {
  const { send, tokensGoing, orgIdChanged } = services;
  const setUps = new EntraSetUps({
    ...services,
    access: graphAccess,
    onChanged: (id, view) => send('entraSetUp.changed', { id, view }),
  });
  tokensGoing.listen(({ id, slot }) => {
    if (slot !== 'pending') setUps.cancel(id);
  });
  orgIdChanged.listen((id) => setUps.cancel(id));
  return {
    handlers: {
      'entraSetUp.read': ({ id }) => setUps.view(id),
      'entraSetUp.look': ({ id, ...wanted }) => setUps.look(id, wanted),
      'entraSetUp.people': ({ id, text, groups }) => setUps.people(id, text, groups),
      'entraSetUp.plan': ({ id, choices }) => setUps.plan(id, choices),
      'entraSetUp.begin': ({ id, confirm, choices }) => setUps.begin(id, confirm, choices),
      'entraSetUp.decide': ({ id, decision }) => setUps.answer(id, decision),
      'entraSetUp.chooseRole': ({ id, role }) => setUps.answer(id, role),
      'entraSetUp.cancel': ({ id }) => setUps.cancel(id),
      'entraSetUp.undo': ({ id, write }) => setUps.undo(id, write),
    },
    dispose: () => setUps.close(),
  };
});
