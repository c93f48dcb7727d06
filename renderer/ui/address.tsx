import { Fragment } from 'react';

/** An address that breaks before its `@` and after its dots, where it is too long for a line. */
export function Address({ children }: { readonly children: string }) {
  const parts = children.split(/(?=@)|(?<=\.)/);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be the same, and none has a name of its own
    <Fragment key={index}>
      {index ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
