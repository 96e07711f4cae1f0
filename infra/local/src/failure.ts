/** Something the person at the keyboard can do something about: `message` says what failed, `advice` what to do. */
export class Failure extends Error {
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.advice = advice;
  }
}
