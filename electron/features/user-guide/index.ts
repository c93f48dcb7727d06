import process from 'node:process';
import { userGuideContract } from '../../../shared/contract/user-guide';
import { FailureError } from '../../core/lib/failure';
import { openFile, revealFile } from '../../platform/show-file';
import { defineFeature } from '../../services/feature';
import { userGuidePath } from './user-guide-path';

/** The user guide of this version, which is beside the program: no network is needed. */
export const feature = defineFeature(userGuideContract, ({ settings }) => {
  const find = () => userGuidePath(process.resourcesPath, settings.current.locale);
  return {
    handlers: {
      'userGuide.open': async () => {
        const path = await find();
        if (!(await openFile(path))) throw new FailureError('userGuide.notOpened', { file: path });
      },
      'userGuide.show': async () => revealFile(await find()),
    },
  };
});
