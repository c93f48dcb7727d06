/**
 * Ends a run without a window after such an error: a dialog would keep its scheduler or monitor waiting.
 * @returns ends this behaviour, for a run that opens a window after all
 */
export function endOnUncaughtErrors(
  code: number,
  end: (code: number) => void,
  source: Pick<NodeJS.Process, 'on' | 'off' | 'stderr'> = process,
): () => void {
  const onError = (thrown: unknown) => {
    // A message could quote a token.
    source.stderr.write(`uncaught: ${thrown instanceof Error ? thrown.name : typeof thrown}\n`);
    end(code);
  };
  source.on('uncaughtException', onError);
  return () => source.off('uncaughtException', onError);
}
