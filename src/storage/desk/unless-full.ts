import { faultIn } from '../database.ts';

/** Work that a full device may leave undone: what it would have kept can be made again, or can be done without. */
export async function unlessFull<T>(work: Promise<T>, left: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (faultIn(error) === 'quota') return left;
    throw error;
  }
}
