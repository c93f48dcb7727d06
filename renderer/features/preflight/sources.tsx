import { Button } from '@fluentui/react-components';
import { CloudArrowDown20Regular, DocumentTable20Regular } from '@fluentui/react-icons';
import type { UsersFileView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { chooseEntraFile, chooseWebexFile, readWebex } from './actions';
import { AssignedSource } from './assigned';
import { FileNotes, rowNotes } from './file-notes';
import { Source } from './source';
import css from './sources.module.css';
import { usePreflight } from './state';

/** The two lists: Entra's as a file, Webex's as a file or read with the setup's token; and who is assigned. */
export function PreflightSources() {
  const { t, number } = useTranslator();
  const { entra, webex } = usePreflight(({ view }) => view);
  const busy = usePreflight(({ running }) => running !== null);
  const token = useApp(({ setup }) => setup?.token && setup.orgId && setup.token.location !== 'missing');
  const read = webex?.from === 'webex' ? webex.read : null;
  const unfinished = read !== null && !read.complete;
  const isShort = read !== null && (read.announced ?? 0) > read.people + read.unreadable;
  return (
    <div className={css.sources}>
      <Source
        title={t('preflight.entra.title')}
        text={t('preflight.entra.text')}
        done={entra !== null && !entra.file.incomplete}
      >
        {entra ? <Loaded fileName={entra.fileName} file={entra.file} /> : null}
        <Button icon={<DocumentTable20Regular />} disabledFocusable={busy} onClick={() => void chooseEntraFile()}>
          {t(entra ? 'preflight.otherFile' : 'preflight.chooseFile')}
        </Button>
      </Source>
      <Source
        title={t('preflight.webex.title')}
        text={t('preflight.webex.text')}
        done={webex !== null && !unfinished && !isShort}
      >
        {webex?.from === 'file' ? <Loaded fileName={webex.fileName} file={webex.file} /> : null}
        {webex?.from === 'webex' ? (
          <Quiet>
            {t(unfinished ? 'preflight.readPartly' : 'preflight.read', { people: number(webex.read.people) })}
          </Quiet>
        ) : null}
        <Actions className={css.actions}>
          <Button
            icon={<CloudArrowDown20Regular />}
            disabledFocusable={busy || !token}
            onClick={() => void readWebex()}
          >
            {t(unfinished ? 'preflight.goOn' : 'preflight.readWebex')}
          </Button>
          <Button icon={<DocumentTable20Regular />} disabledFocusable={busy} onClick={() => void chooseWebexFile()}>
            {t(webex?.from === 'file' ? 'preflight.otherFile' : 'preflight.chooseFile')}
          </Button>
        </Actions>
        {token ? null : <Caption>{t('preflight.noToken')}</Caption>}
      </Source>
      <AssignedSource />
    </div>
  );
}

/** What was read of a file, and what was odd about it. */
function Loaded({ fileName, file }: { fileName: string; file: UsersFileView }) {
  const translator = useTranslator();
  const { t, number } = translator;
  return (
    <div>
      <p>
        <code>{fileName}</code>
      </p>
      <Quiet>{t('preflight.filePeople', { people: number(file.people) })}</Quiet>
      <FileNotes notes={[...listNotes(file, translator), ...rowNotes(file, translator)]} />
    </div>
  );
}

/** Which list it is, if not Entra's own, and what it does not say. */
function listNotes({ list, lacks = [], incomplete }: UsersFileView, { t }: Pick<Translator, 't'>): readonly string[] {
  if (!list) return [];
  const isOwn = list === 'downloadUsers';
  const gaps = isOwn ? lacks.filter((gap) => gap !== 'assignments') : lacks;
  return [
    isOwn ? '' : t(`preflight.list.${list}`),
    incomplete ? t('preflight.list.nextPage') : '',
    ...gaps.map((gap) => t(`preflight.lacks.${gap}`)),
  ].filter(Boolean);
}
