/** What can be done with a review from the list. */
export type ListActions = {
  readonly onHandOver: (slot: string) => void;
  readonly onHandBack: (slot: string) => void;
  readonly onPrint: (slots: readonly string[]) => void;
};
