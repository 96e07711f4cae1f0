/** What a menu says in small print. */
export function MenuNote({ pricesIncludeTax }: { pricesIncludeTax: boolean }) {
  return (
    <p className="mt-10 border-t border-line pt-4 text-sm text-muted">
      {pricesIncludeTax ? 'Prices include tax.' : 'Prices are without tax, which is added before you order.'}{' '}
      Open a dish to see what it contains; if you have an allergy, tell the staff as well.
    </p>
  );
}
