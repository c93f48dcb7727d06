/** What takes copies, one after the other. */
export interface CopyTarget {
  /** @returns the file that it is in. @throws FailureError `copy.*`, after which nothing else can be put */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** Makes complete what was put. @throws FailureError `copy.*` */
  end(): Promise<void>;
  /** Leaves nothing incomplete behind. Never fails. */
  abandon(): Promise<void>;
}
