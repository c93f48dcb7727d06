import type { EntraScript } from '../../../../shared/contract';
import type { ScriptKind, ScriptTask } from '../../../../shared/enums/entra-scripts';
import { FailureError } from '../../lib/failure';
import { azureCliMappings } from './azure-cli/mappings';
import { azureCliRenewal } from './azure-cli/renewal';
import { azureCliSetUp } from './azure-cli/set-up';
import { httpScript } from './http';
import { powershellMappings } from './powershell/mappings';
import { powershellRegistration } from './powershell/registration';
import { powershellRenewal } from './powershell/renewal';
import { powershellSetUp } from './powershell/set-up';
import type { ScriptContext } from './script-values';
import { terraformScript } from './terraform';

type Maker = (context: ScriptContext) => string;

const makers: Readonly<Record<ScriptKind, Readonly<Record<ScriptTask, Maker | null>>>> = {
  powershell: {
    setUp: powershellSetUp,
    renewal: powershellRenewal,
    mappings: powershellMappings,
    registration: powershellRegistration,
  },
  http: {
    setUp: (context) => httpScript('setUp', context),
    renewal: (context) => httpScript('renewal', context),
    mappings: (context) => httpScript('mappings', context),
    registration: null,
  },
  terraform: {
    setUp: (context) => terraformScript('setUp', context),
    renewal: (context) => terraformScript('renewal', context),
    mappings: null,
    registration: null,
  },
  azureCli: { setUp: azureCliSetUp, renewal: azureCliRenewal, mappings: azureCliMappings, registration: null },
};

const extensions: Readonly<Record<ScriptKind, string>> = {
  powershell: 'ps1',
  http: 'http',
  terraform: 'tf',
  azureCli: 'sh',
};
const names: Readonly<Record<ScriptTask, string>> = {
  setUp: 'webex-set-up',
  renewal: 'webex-renewal',
  mappings: 'webex-mappings',
  registration: 'webex-app-registration',
};

/** Windows PowerShell 5.1 reads a file as UTF-8 only if it begins with this mark (about_Character_Encoding). */
const byteOrderMark = '\ufeff';

/**
 * The script of a kind for a task, from the values of a record, in the translator's language. It holds no token. Pure.
 * @throws FailureError `app.badRequest`: the kind cannot do the task
 */
export function entraScript(kind: ScriptKind, task: ScriptTask, context: ScriptContext): EntraScript {
  const make = makers[kind][task];
  if (!make) throw new FailureError('app.badRequest');
  const text = make(context);
  return {
    fileName: `${names[task]}.${extensions[kind]}`,
    text: kind === 'powershell' ? `${byteOrderMark}${text}` : text,
  };
}
