import type { Metadata } from 'next';
import { CheckoutScreen } from './checkout-screen.tsx';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutPage({ params }: { params: Promise<{ slug: string }> }) {
  return <CheckoutScreen slug={(await params).slug} />;
}
