import { pathToFileURL } from 'node:url';
import { mappingsContract } from '../../../shared/contract/mappings';
import { mappingChoices, readExpression } from '../../core/entra/choices';
import { PreviewWorker } from '../../core/entra/preview-worker/client';
import { transliteration } from '../../core/entra/transliteration/transliteration';
import { copyTable } from '../../platform/clipboard';
import { defineFeature } from '../../services/feature';
import { Provisioning } from './provisioning';
import { Workbench } from './workbench';

/** The attribute mappings of a setup: their table, the preview of a person, files and synchronization schemas. */
export const feature = defineFeature(mappingsContract, ({ setups, vault, http, files, built, translator }) => {
  const preview = new PreviewWorker(pathToFileURL(built('preview-worker.js')));
  const workbench = new Workbench(setups, {
    openText: (kind) => files.openText([kind]),
    saveText: (name, content) => files.saveText(name, content),
    copyTable,
    translator,
    preview: (request) => preview.preview(request),
  });
  const provisioning = new Provisioning(setups, vault, http, (id, person) => workbench.preview(id, person));
  return {
    handlers: {
      'mappings.choices': mappingChoices,
      'mappings.open': ({ id }) => workbench.open(id),
      'mappings.change': ({ id, mappings }) => workbench.change(id, mappings),
      'mappings.enter': ({ id, key, entered }) => workbench.enter(id, key, entered),
      'mappings.planGroups': ({ id, groups }) => workbench.planGroups(id, groups),
      'mappings.check': ({ id, mappings }) => workbench.check(id, mappings),
      'mappings.readExpression': ({ text }) => readExpression(text),
      'mappings.transliterate': ({ text, language }) => transliteration(text, language),
      'mappings.tryExpression': ({ text, person }) => workbench.tryExpression(text, person),
      'mappings.preview': ({ id, person }) => workbench.preview(id, person),
      'mappings.export': ({ id, format }) => workbench.export(id, format),
      'mappings.copy': ({ id, format }) => workbench.copy(id, format),
      'mappings.import': ({ id }) => workbench.import(id),
      'schema.choose': ({ id }) => workbench.chooseSchema(id),
      'schema.plan': ({ id }) => workbench.planSchema(id),
      'schema.write': ({ id }) => workbench.writeSchema(id),
      'practice.provision': ({ id, person, action }) => provisioning.run(id, person, action),
    },
    dispose: () => preview.close(),
  };
});
