/** What may be repeated: a tenth of what is asked, and a few at once. Who is down is not asked three times as much as who is well. */
export type RetryBudget = {
  /** A call begins. */
  earn(): void;
  /** @returns false when there is nothing left. */
  spend(): boolean;
};

const perCall = 0.1;
const most = 10;

export function retryBudget(): RetryBudget {
  let left = most;
  return {
    earn: () => {
      left = Math.min(most, left + perCall);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
