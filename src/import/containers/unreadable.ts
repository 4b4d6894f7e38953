import type { ProblemCode } from '../../vocabulary';

/** Why a file cannot be read, on its way from the depth of a container to the door of reading, where it becomes a problem. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly code: ProblemCode;
  readonly values: Record<string, string | number>;

  constructor(code: ProblemCode, values: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

export type ContainerName = 'zip' | 'xlsx' | 'spss';

/** A file that ends too early or contradicts itself; `detail` says where, for whoever looks into it. */
export function damaged(container: ContainerName, detail: string): Unreadable {
  return new Unreadable('file-damaged', { container, detail });
}
