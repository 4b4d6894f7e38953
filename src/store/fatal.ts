/** As DuckDB 1.4 and the engines of browsers say that there is no more memory. */
const NO_MEMORY =
  /Out of Memory Error|could not allocate block|failed to allocate data|std::bad_alloc|Array(?: b|B)uffer allocation failed|Cannot enlarge memory|allocation size overflow/;
/** DuckDB's words for a database that refuses everything from now on, and for a module whose memory cannot be trusted any more. */
const BEYOND_USE =
  /FATAL Error|INTERNAL Error|has been invalidated|memory access out of bounds|(?:table )?index (?:is )?out of bounds|indirect call|offset is out of bounds|unreachable|function signature mismatch|Aborted\(/;

/**
 * Whether the database is of no use after this error, and why; null where only the statement failed. A trap of WebAssembly is one
 * whatever its words are.
 */
export function fatalCause(error: unknown): 'memory' | 'crash' | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (NO_MEMORY.test(one.message)) return 'memory';
    if (one.name === 'RuntimeError' || BEYOND_USE.test(one.message)) return 'crash';
  }
  return null;
}
