import { mappingChoices, readExpression } from '../../../electron/core/entra/choices';
import { previewMappings } from '../../../electron/core/entra/preview/preview';
import { transliteration } from '../../../electron/core/entra/transliteration/transliteration';
import * as engine from '../../../electron/core/expressions';
import { FailureError } from '../../../electron/core/lib/failure';
import { factsOf } from '../../../electron/core/setup/facts';
import type { EventBuilder, NewEvent } from '../../../electron/core/setup/new-event';
import type { Setups } from '../../../electron/core/setup/setups';
import { commercialCloud } from '../../../electron/core/webex/clouds';
import { Workbench } from '../../../electron/features/mappings/workbench';
import type { FailureCode, Result, SavedFile, SetupEvent } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { orgId, savedAt } from '../../fixtures/sample-records';
import type { Answers } from '../../unit/renderer/fake-bridge';
import type { Language } from './show-app';

/** The files of the main process; the test sets what its dialogs answer. */
export interface Desk {
  /** The file that is chosen; null: the dialog is cancelled. */
  open: { readonly fileName: string; readonly text: string } | null;
  /** Why no file can be saved or opened. */
  fault: FailureCode | null;
  cancelsSaving: boolean;
  readonly saved: { readonly name: string; readonly text: string }[];
}

/** What the main process answers about the mappings of one setup: by its real rules, with its record and files in memory. */
export function mappingAnswers(locale: Language, events: SetupEvent[] = []): { answers: Answers; desk: Desk } {
  const desk: Desk = { open: null, fault: null, cancelsSaving: false, saved: [] };
  const throwFault = () => {
    if (desk.fault) throw new FailureError(desk.fault);
  };
  const workbench = new Workbench(setupsInMemory(events), {
    openText: async () => {
      throwFault();
      return desk.open;
    },
    saveText: async (name, text): Promise<SavedFile | null> => {
      throwFault();
      if (desk.cancelsSaving) return null;
      desk.saved.push({ name, text });
      return { path: `/home/${name}`, fileName: name, folder: '/home' };
    },
    copyTable: async () => throwFault(),
    translator: () => translator(locale),
    preview: async ({ mappings, person, tenantUrl }) => previewMappings(mappings, person, engine, tenantUrl),
  });
  const answers: Answers = {
    'mappings.choices': async () => mappingChoices(),
    'mappings.check': ({ id, mappings }) => resultOf(workbench.check(id, mappings)),
    'mappings.readExpression': async ({ text }) => readExpression(text),
    'mappings.transliterate': async ({ text, language }) => transliteration(text, language),
    'mappings.tryExpression': ({ text, person }) => resultOf(workbench.tryExpression(text, person)),
    'mappings.open': ({ id }) => resultOf(workbench.open(id)),
    'mappings.change': ({ id, mappings }) => resultOf(workbench.change(id, mappings)),
    'mappings.planGroups': ({ id, groups }) => resultOf(workbench.planGroups(id, groups)),
    'mappings.enter': ({ id, key, entered }) => resultOf(workbench.enter(id, key, entered)),
    'mappings.preview': ({ id, person }) => resultOf(workbench.preview(id, person)),
    'mappings.export': ({ id, format }) => resultOf(workbench.export(id, format)),
    'mappings.copy': ({ id, format }) => resultOf(workbench.copy(id, format)),
    'mappings.import': ({ id }) => resultOf(workbench.import(id)),
    'schema.choose': ({ id }) => resultOf(workbench.chooseSchema(id)),
    'schema.plan': ({ id }) => resultOf(workbench.planSchema(id)),
    'schema.write': ({ id }) => resultOf(workbench.writeSchema(id)),
    'clipboard.copy': async () => null,
    'files.showSaved': async () => ({ ok: true, value: null }),
  };
  return { answers, desk };
}

/** A record in memory, with the real facts of its events. */
function setupsInMemory(events: SetupEvent[]): Setups {
  const setups = {
    facts: async () => factsOf([...events]),
    append: async (_id: string, given: NewEvent | EventBuilder) => {
      const event = typeof given === 'function' ? given(factsOf([...events]), savedAt) : given;
      events.push({ ...event, at: savedAt.toISOString() } as SetupEvent);
    },
    target: async () => ({ cloud: commercialCloud, orgId }),
  };
  return setups as unknown as Setups;
}

/** The answer as it crosses the bridge: a copy, and a failure as a value. */
async function resultOf<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: structuredClone(await work) };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
}
