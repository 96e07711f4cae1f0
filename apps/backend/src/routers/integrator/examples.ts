/** Bodies for the reference page; the ids stand for those of the restaurant's own menu. */
const cart = {
  diningOption: 'TAKE_OUT',
  lines: [
    {
      id: 'line-1',
      itemId: '0197a3c4-5b60-7c11-9a52-3f8e6d1b2c40',
      quantity: 2,
      modifiers: [
        {
          groupId: '0197a3c4-5b60-7c12-8b31-6a7f9e0d4b51',
          optionId: '0197a3c4-5b60-7c13-a4c7-1d2e3f4a5b62',
          quantity: 1,
        },
      ],
      note: 'Well done, please',
    },
  ],
};

export const quoteExample = { cart };
export const orderExample = {
  cart,
  guest: { name: 'Aoife', phone: '+353 1 555 0101' },
  externalId: 'till-17',
};
export const cancelExample = { reason: 'The guest called' };
