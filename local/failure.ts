/** Why a local run cannot start or go on: the message is the one line that the person at the terminal reads. */
export class LocalFailure extends Error {
  override readonly name = 'LocalFailure';
}
