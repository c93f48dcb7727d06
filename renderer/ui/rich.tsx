import type { ReactNode } from 'react';

/** A message in which `**words**` name something to click elsewhere. */
export function Rich({ text }: { text: string }): ReactNode {
  return text.split('**').map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <strong key={index}>{part}</strong>
    ) : (
      part
    ),
  );
}
