import { pathToFileURL } from 'node:url';
import { copiesContract } from '../../../shared/contract/copies';
import { translator as translatorOf } from '../../../shared/texts/i18n';
import { FailureError } from '../../core/lib/failure';
import { lazy } from '../../core/lib/lazy';
import { PdfPrinter, systemPaper } from '../../platform/print-pdf';
import { revealFile } from '../../platform/show-file';
import { defineFeature } from '../../services/feature';
import { CopyService } from './copy-service';

/** Copies of records: saved manually, and automatically after each change. */
export const feature = defineFeature(copiesContract, (services) => {
  const { setups, files, built, appVersion, now, translator, settings, send, recordWritten, policies } = services;
  const requireOwnFolder = () => {
    if (policies.current.CopiesFolder) throw new FailureError('policy.set', { policy: 'CopiesFolder' });
  };
  const copying = lazy(async () => {
    const printer = new PdfPrinter();
    return new CopyService({
      script: pathToFileURL(built('copies-worker.js')),
      appVersion,
      now,
      records: (space) => setups.records(space),
      chooseFolder: () => files.chooseFolder(),
      chooseArchivePath: (name) => files.chooseSavePath(name, translator().t('copies.archive.type')),
      print: (html) => printer.print(html, systemPaper()),
      endPrinting: () => printer.close(),
      translator: translatorOf,
      show: revealFile,
      onProgress: (progress) => send('copies.progress', progress),
      earlyReminderDays: () => settings.current.reminderDays,
      calendarSaved: (id, expiresAt) => setups.append(id, { type: 'calendarSaved', expiresAt }),
    });
  });
  const automatic = lazy(async () => (await import('./create-automatic-copies')).createAutomaticCopies(services));
  recordWritten.listen((id) => void automatic().then((copies) => copies.changed(id)));
  return {
    handlers: {
      'copies.plan': async (request) => (await copying()).plan(request),
      'copies.save': async ({ taken }) => (await copying()).save(taken),
      'copies.cancel': async () => (await copying()).cancel(),
      'copies.show': async () => (await copying()).show(),
      'automaticCopies.view': async () => (await automatic()).view(),
      'automaticCopies.choose': async () => {
        requireOwnFolder();
        return (await automatic()).choose();
      },
      'automaticCopies.change': async (change) => (await automatic()).change(change),
      'automaticCopies.stop': async () => {
        requireOwnFolder();
        return (await automatic()).stop();
      },
      'automaticCopies.retry': async () => (await automatic()).retry(),
      'automaticCopies.show': async () => (await automatic()).show(),
    },
    started: () => void automatic().then((copies) => copies.retry()),
    dispose: async () => {
      await (await automatic.loaded)?.flush();
      await (await copying.loaded)?.close();
    },
  };
});
