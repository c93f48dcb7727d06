import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { SavedFile } from '../../shared/contract';
import { showInFolder } from '../lib/actions';
import { useTranslator } from '../lib/i18n';
import { Callout } from './callout';
import { FilePath } from './text';

/** A file that was saved in this run, with a button that shows it in its folder. */
export function SavedFileCallout({ file: { fileName: name, path } }: { readonly file: SavedFile }) {
  const { t } = useTranslator();
  return (
    <Callout
      tone="success"
      title={t('file.saved', { name })}
      actions={
        <Button icon={<FolderOpen20Regular />} onClick={() => void showInFolder(path)}>
          {t('file.show')}
        </Button>
      }
    >
      <FilePath translate="no">{path}</FilePath>
    </Callout>
  );
}
