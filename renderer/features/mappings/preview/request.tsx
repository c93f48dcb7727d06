import { Button } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';
import type { PracticeAction, PracticeExchange } from '../../../../shared/contract';
import { copyText } from '../../../lib/actions';
import { useTranslator } from '../../../lib/i18n';
import { CodeBlock } from '../../../ui/code-block';
import { CopyButton } from '../../../ui/copy-button';
import { Actions } from '../../../ui/layout';
import { Caption } from '../../../ui/text';
import { PracticeAnswerView } from './answer';
import css from './request.module.css';
import { provision, usePreview } from './state';

interface ShownRequest {
  readonly request: { readonly method: PracticeExchange['method']; readonly url: string; readonly body?: string };
  /** When Entra sends it. */
  readonly when: string;
}

interface PreviewRequestProps extends ShownRequest {
  readonly action: PracticeAction;
  /** The practice setup from which it can be sent; null: it is only shown. */
  readonly sendFrom: string | null;
}

/** One request in full, and what the practice Webex answered to it. */
export function PreviewRequest({ action, request, when, sendFrom }: PreviewRequestProps) {
  const { t } = useTranslator();
  const sending = usePreview((state) => state.sending);
  const name = t(`preview.request.${action}`);
  return (
    <RequestArticle name={name} request={request} when={when}>
      {sendFrom ? (
        <Actions className={css.actions}>
          <Button
            icon={<Send20Regular />}
            disabledFocusable={sending !== null}
            onClick={() => void provision(sendFrom, action)}
          >
            {sending === action ? t('preview.sending') : t(`preview.send.${action}`)}
          </Button>
        </Actions>
      ) : null}
      {sendFrom ? <PracticeAnswerView action={action} name={name} shownUrl={request.url} /> : null}
    </RequestArticle>
  );
}

interface RequestArticleProps extends ShownRequest {
  /** What the request does. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** One request in full. */
export function RequestArticle({ name, request: { method, url, body }, when, children }: RequestArticleProps) {
  const { t } = useTranslator();
  const title = useId();
  const filter = filterOf(url);
  const whole = `${method} ${url}${body ? `\n\n${body}` : ''}`;
  const what = t('preview.request.whole', { name });
  return (
    <article className={css.request} aria-labelledby={title}>
      <header>
        <div>
          <h3 id={title}>{name}</h3>
          <Caption>{when}</Caption>
        </div>
        <CopyButton what={what} iconOnly appearance="subtle" copy={() => copyText(whole, what)} />
      </header>
      <p className={css.line}>
        <code className={css.method}>{method}</code> <code>{url}</code>
      </p>
      {filter ? (
        <Caption>
          <code>{filter}</code>
        </Caption>
      ) : null}
      {body ? <CodeBlock name={t('preview.request.body', { name })} text={body} /> : null}
      {children}
    </article>
  );
}

/** The filter without URL encoding. */
function filterOf(url: string): string {
  return URL.canParse(url) ? (new URL(url).searchParams.get('filter') ?? '') : '';
}
