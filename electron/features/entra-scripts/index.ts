import type { EntraScript } from '../../../shared/contract';
import { entraScriptsContract } from '../../../shared/contract/entra-scripts';
import type { ScriptKind, ScriptTask } from '../../../shared/enums/entra-scripts';
import { FailureError } from '../../core/lib/failure';
import { copyText } from '../../platform/clipboard';
import { defineFeature } from '../../services/feature';
import { scriptValues } from './script-values';

/** The way in which Entra's part is done, and the scripts for it, which are made of the record: it holds no token. */
export const feature = defineFeature(entraScriptsContract, ({ setups, files, policies, translator }) => {
  const make = async (id: string, kind: ScriptKind, task: ScriptTask): Promise<EntraScript> => {
    const [{ entraScript }, { facts, cloud, orgId }] = await Promise.all([
      import('../../core/entra/scripts'),
      setups.target(id),
    ]);
    return entraScript(kind, task, { translator: translator(), values: scriptValues(facts, cloud, orgId) });
  };
  return {
    handlers: {
      'entraMethod.choose': ({ id, method }) => {
        if (policies.current.EntraWay) throw new FailureError('policy.set', { policy: 'EntraWay' });
        return setups.append(id, { type: 'entraMethodChosen', method });
      },
      'entraScript.read': ({ id, kind, task }) => make(id, kind, task),
      'entraScript.copy': async ({ id, kind, task }) => {
        await copyText((await make(id, kind, task)).text.replace(/^\ufeff/, ''));
        return null;
      },
      'entraScript.save': async ({ id, kind, task }) => {
        const { fileName, text } = await make(id, kind, task);
        return files.saveText(fileName, text);
      },
    },
  };
});
