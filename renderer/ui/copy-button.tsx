import { Button, type ButtonProps } from '@fluentui/react-components';
import { Checkmark20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { classNames } from '../lib/class-names';
import { useTranslator } from '../lib/i18n';
import css from './copy-button.module.css';

interface CopyButtonProps {
  /** What is copied, for the name of a button without `label`: "Tenant URL". */
  readonly what: string;
  /** Answers whether the copy worked. */
  readonly copy: () => Promise<boolean>;
  readonly appearance?: ButtonProps['appearance'];
  readonly iconOnly?: boolean;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** Copies, and confirms it for two seconds. The button keeps its width. */
export function CopyButton({ what, copy, appearance, iconOnly, label, disabled, className }: CopyButtonProps) {
  const { t } = useTranslator();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const idleLabel = label ?? t('app.copy');
  return (
    <Button
      className={classNames(iconOnly ? css.icon : css.button, className)}
      appearance={appearance ?? 'secondary'}
      size={iconOnly ? 'small' : 'medium'}
      icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
      // The accessible name contains the visible label (WCAG 2.5.3).
      aria-label={copied ? t('app.copiedWhat', { what }) : (label ?? t('app.copyWhat', { what }))}
      disabled={disabled ?? false}
      onClick={() => void copy().then(setCopied)}
    >
      {iconOnly ? null : (
        <span className={css.label} data-other-label={copied ? idleLabel : t('app.copied')}>
          {copied ? t('app.copied') : idleLabel}
        </span>
      )}
    </Button>
  );
}
