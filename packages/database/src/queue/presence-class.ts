/** Any number: the first half of the advisory lock that a worker holds while it is there; the second is made of its name. */
export const presenceClass = 74_617_376;
