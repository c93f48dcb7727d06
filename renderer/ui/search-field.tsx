import { Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';

interface SearchFieldProps {
  /** What is searched, which the empty field shows too. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string | undefined;
}

/** A field that searches what is below it. Escape empties it. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  return (
    <Input
      type="search"
      className={className}
      aria-label={label}
      placeholder={label}
      contentBefore={<Search20Regular aria-hidden="true" />}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={({ key }) => key === 'Escape' && value && onChange('')}
    />
  );
}
