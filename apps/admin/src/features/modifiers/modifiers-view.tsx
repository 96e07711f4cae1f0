'use client';
export function ModifiersView() {
  return <h1 className="p-gutter text-xl font-semibold">Modifiers</h1>;
}
