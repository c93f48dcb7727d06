import { type EntraStepId, entraStepIds } from '../../../shared/enums';
import type { EntraChange } from '../../../shared/enums/entra-writes';
import { mappingsSeen } from './entra-seen';
import type { EntraWriteFacts, Facts } from './facts-shape';
import { openAgain } from './open-again';

/** The step that a change does. */
const stepOf: Readonly<Partial<Record<EntraChange, EntraStepId>>> = {
  addApplication: 'addApp',
  assign: 'choosePeople',
  includeEveryone: 'choosePeople',
  saveMappings: 'attributeMappings',
  startJob: 'turnOn',
};

/** The facts after a change in Entra that was made: the step that it does, or no longer does. */
export function withChangeMade(facts: Facts, write: EntraWriteFacts, at: string): Facts {
  if (write.token) return facts;
  if (write.change === 'deleteApplication') return withoutApplication(facts, write.application);
  const undone = facts.entraWrites.find((each) => each.write === write.undoes);
  if (undone) return withoutSteps(facts, stepsWithout(facts, undone));
  const step = stepOf[write.change];
  if (!step) return facts;
  const mapped = step === 'attributeMappings' ? mappingsSeen(facts) : null;
  const confirmedAt = mapped ? at : (facts.confirmed[step as 'addApp'] ?? at);
  return {
    ...facts,
    ...mapped,
    confirmed: { ...facts.confirmed, [step]: confirmedAt },
    doneByApp: { ...facts.doneByApp, [step]: at },
  };
}

/** The facts after a change is no longer in Entra: as if it were undone. */
export function withoutGone(facts: Facts, gone: EntraWriteFacts): Facts {
  const made = gone.change === 'addApplication' ? gone.end?.made : undefined;
  return made ? withoutApplication(facts, made) : withoutSteps(facts, stepsWithout(facts, gone));
}

/** What the app did of a step no longer counts. */
export function withoutDone({ doneByApp }: Pick<Facts, 'doneByApp'>, step: string): Pick<Facts, 'doneByApp'> {
  return {
    doneByApp: Object.fromEntries(Object.entries(doneByApp).filter(([each]) => each !== step)),
  };
}

/** The step of an undone change, unless another change still does it. */
function stepsWithout({ entraWrites }: Facts, undone: EntraWriteFacts): readonly EntraStepId[] {
  const step = stepOf[undone.change];
  const undoneOnes = new Set(
    entraWrites.flatMap(({ undoes, end }) => (undoes && end?.result === 'done' ? [undoes] : [])),
  );
  const another = entraWrites.some(
    ({ write, change, end, gone }) =>
      stepOf[change] === step && end?.result === 'done' && !gone && !undoneOnes.has(write),
  );
  return step && !another ? [step] : [];
}

/** Only what the app did is taken back: what the administrator confirmed stays. */
function withoutSteps(facts: Facts, steps: readonly EntraStepId[]): Facts {
  return openAgain(
    facts,
    steps.filter((step) => facts.doneByApp[step] !== undefined),
  );
}

/** Without the application, Entra has no token, job or mappings of this setup. */
function withoutApplication(facts: Facts, application: string): Facts {
  const left = withoutSteps(facts, entraStepIds);
  if (facts.entraProofs.savedAccepted?.application !== application) return left;
  return { ...left, entraTest: null, entraProofs: {}, handedOver: false, handedOverBefore: false };
}
