import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** Runs a write; when it breaks the named unique constraint, answers with the refusal instead. */
export async function refuseWhenTaken<T, R>(write: Promise<T>, constraint: string, refusal: R): Promise<T | R> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException && 'constraint' in error && error.constraint === constraint)
      return refusal;
    throw error;
  }
}
