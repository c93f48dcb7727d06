import type { FileCloudView } from '../../../shared/contract';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { CodeBlock } from '../../ui/code-block';
import { CopyButton } from '../../ui/copy-button';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import css from './format.module.css';

/** What to write into a cloud file, with the values of Webex itself to start from. */
export function CloudFileFormat({ webex }: { readonly webex: FileCloudView }) {
  const { t } = useTranslator();
  const text = JSON.stringify(webex, null, 2);
  return (
    <details className={css.format}>
      <summary>{t('cloudFile.format')}</summary>
      <Quiet>{t('cloudFile.format.text')}</Quiet>
      <CodeBlock name={t('cloudFile.format.example')} text={text} />
      <Actions>
        <CopyButton what={t('cloudFile.format.example')} copy={() => copyText(text, t('cloudFile.format.example'))} />
      </Actions>
    </details>
  );
}
