export function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}

/** Matrix · vector. */
export function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** vectorᵀ · matrix · vector. */
export function quadratic(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  return dot(vector, times(matrix, vector));
}
