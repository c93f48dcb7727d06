import { Button } from '@fluentui/react-components';
import { CloudArrowDown20Regular, DocumentTable20Regular } from '@fluentui/react-icons';
import type { GroupsFileView, WebexGroupsView } from '../../../shared/contract';
import { scimPageSize } from '../../../shared/enums/limits';
import { groupsPageUrl } from '../../../shared/texts/user-query';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { CodeBlock } from '../../ui/code-block';
import { Caption, Quiet } from '../../ui/text';
import { FileNotes, rowNotes } from './file-notes';
import { chooseGroupsFile, readGroups } from './group-actions';
import { Source } from './source';
import css from './sources.module.css';
import { usePreflight } from './state';

/** The two lists of groups: Entra's as a file, Webex's read with the setup's token. */
export function GroupSources() {
  const { t } = useTranslator();
  const { entra = null, webex = null } = usePreflight(({ view }) => view.groups) ?? {};
  const busy = usePreflight(({ running }) => running !== null);
  const setup = useApp((app) => app.setup);
  const token = setup?.token && setup.orgId && setup.token.location !== 'missing';
  const unfinished = webex !== null && !webex.complete;
  // Without an Org ID, the address has its placeholder, as in the setup documents.
  const tenantUrl = setup?.tenantUrl ?? `${setup?.cloud.scimBaseUrl}/{OrgId}`;
  return (
    <div className={css.sources}>
      <Source
        nested
        title={t('compareGroups.entra.title')}
        text={t('compareGroups.entra.text')}
        done={entra !== null && !entra.file.incomplete}
      >
        {entra ? <LoadedGroups fileName={entra.fileName} file={entra.file} /> : null}
        <Button icon={<DocumentTable20Regular />} disabledFocusable={busy} onClick={() => void chooseGroupsFile()}>
          {t(entra ? 'compareGroups.otherFile' : 'compareGroups.chooseFile')}
        </Button>
      </Source>
      <Source
        nested
        title={t('compareGroups.webex.title')}
        text={t('compareGroups.webex.text')}
        done={webex?.complete === true && !isShort(webex)}
      >
        <CodeBlock name={t('compareGroups.webex.title')} text={`GET ${groupsPageUrl(tenantUrl, 1, scimPageSize)}`} />
        {webex ? <ReadGroups read={webex} /> : null}
        <Button icon={<CloudArrowDown20Regular />} disabledFocusable={busy || !token} onClick={() => void readGroups()}>
          {t(unfinished ? 'compareGroups.goOn' : 'compareGroups.readWebex')}
        </Button>
        {token ? null : <Caption>{t('compareGroups.noToken')}</Caption>}
      </Source>
    </div>
  );
}

function isShort({ announced = 0, groups, unnamed }: WebexGroupsView): boolean {
  return announced > groups + unnamed;
}

function ReadGroups({ read: { groups, unnamed, complete } }: { read: WebexGroupsView }) {
  const { t } = useTranslator();
  return (
    <div>
      <Quiet>{t(complete ? 'compareGroups.read' : 'compareGroups.readPartly', { groups })}</Quiet>
      {unnamed ? <Caption>{t('compareGroups.unnamed', { count: unnamed })}</Caption> : null}
    </div>
  );
}

/** What was read of a file, and what was odd about it. */
function LoadedGroups({ fileName, file }: { fileName: string; file: GroupsFileView }) {
  const translator = useTranslator();
  const { t } = translator;
  const { list } = file;
  const notes = [
    list === 'powerShell' || list === 'graph' ? t(`preflight.list.${list}`) : '',
    file.incomplete ? t('compareGroups.nextPage') : '',
    ...rowNotes(file, translator),
  ].filter(Boolean);
  return (
    <div>
      <p>
        <code>{fileName}</code>
      </p>
      <Quiet>{t('compareGroups.fileGroups', { groups: file.groups })}</Quiet>
      <FileNotes notes={notes} />
    </div>
  );
}
