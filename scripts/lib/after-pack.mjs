import { writeProgramSums } from './program-sums.mjs';

/**
 * Called by electron-builder after the archive is made (`afterPack` in electron-builder.yml). Only Linux needs the sums: on
 * Windows and macOS, Electron checks the archive, and signing changes files after this.
 */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'linux') writeProgramSums(packager.getResourcesDir(appOutDir));
}
