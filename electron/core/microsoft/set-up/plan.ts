import type { PlannedWrite, SetUpChoices } from '../../../../shared/contract';
import { webexApplicationName } from '../../../../shared/enums/entra-look';
import type { Token } from '../../tokens/token';
import { plannedWrite, type WriteRequest } from '../plan/planned-write';
import { setUpWrites } from './requests';
import { connectionToWrite, everyoneToWrite } from './settings';

export interface PlanInput {
  readonly graphUrl: string;
  readonly tenantUrl: string;
  readonly token: Token;
  readonly choices: SetUpChoices;
  readonly mappings: readonly unknown[] | null;
}

/** What only the answers bring. */
const later = { application: '{application}', job: '{job}', role: '{role}', rule: '{rule}' };

/**
 * The writes of a plan before the first one, without those that have a confirmation of their own. What Entra has already is found out step
 * by step, and is not written again.
 */
export function plannedWrites(input: PlanInput): PlannedWrite[] {
  return requestsOf(input).map((request) => shown(request, input.graphUrl));
}

/** Those that are asked for by themselves: to start, and everybody else. */
export function plannedLater(input: PlanInput): PlannedWrite[] {
  const { choices, tenantUrl, token, graphUrl } = input;
  const [application, job] = [choices.application ?? later.application, choices.job ?? later.job];
  const everyone =
    choices.everyone === 'all'
      ? [setUpWrites.secrets('includeEveryone', application, everyoneToWrite([], tenantUrl, token))]
      : choices.everyone === 'assigned'
        ? choices.assigned.map(({ id }) => setUpWrites.assign(application, id, later.role))
        : [];
  return [setUpWrites.startJob(application, job), ...everyone].map((request) => shown(request, graphUrl));
}

function requestsOf({ choices, tenantUrl, token, mappings }: PlanInput): WriteRequest[] {
  const { hide, person, mappings: wanted } = choices;
  const [application, job] = [choices.application ?? later.application, choices.job ?? later.job];
  const settings = connectionToWrite([], { tenantUrl, token }, choices);
  return [
    ...(choices.application ? [] : [setUpWrites.addApplication('{template}', webexApplicationName)]),
    ...(hide ? [setUpWrites.hideFromUsers(application, ['…'])] : []),
    ...(choices.job ? [] : [setUpWrites.createJob(application, '{template}')]),
    setUpWrites.secrets('saveConnection', application, settings),
    ...(mappings && wanted ? [setUpWrites.schema('saveMappings', application, job, '…')] : []),
    setUpWrites.assign(application, person.id, later.role),
    setUpWrites.provisionPerson(application, job, later.rule, person.id),
  ];
}

/** Placeholders are readable: their braces are not escaped. */
function shown(request: WriteRequest, graphUrl: string): PlannedWrite {
  const write = plannedWrite(request, graphUrl);
  return { ...write, address: write.address.replaceAll('%7B', '{').replaceAll('%7D', '}') };
}
