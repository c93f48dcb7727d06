/** A destination that copies are written to, one at a time. */
export interface CopyTarget {
  /** @returns the path of the written file. @throws FailureError `copy.*`; no further file can be written then */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** Completes the target. @throws FailureError `copy.*` */
  end(): Promise<void>;
  /** Removes incomplete files. Never fails. */
  abandon(): Promise<void>;
}
