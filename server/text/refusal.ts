/** Why something is not done, in one sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}
