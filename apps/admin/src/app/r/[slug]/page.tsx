import { redirect } from 'next/navigation';

export default async function RestaurantPage({ params }: { params: Promise<{ slug: string }> }) {
  redirect(`/r/${(await params).slug}/orders`);
}
