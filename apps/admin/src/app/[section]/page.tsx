import { notFound, redirect } from 'next/navigation';
import { homeRestaurant } from '~/shared/session/home-restaurant.ts';
import { Unavailable } from '../unavailable.tsx';

type Props = {
  params: Promise<{ section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const sections = new Set(['orders', 'menu', 'modifiers', 'stock', 'ordering']);

/** `/menu` and its like mean those of the restaurant that was open last. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { section } = await params;
  if (!sections.has(section)) notFound();
  const slug = await homeRestaurant();
  if (slug === undefined) return <Unavailable />;
  if (slug === null) redirect('/');
  const given = Object.entries(await searchParams).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const query = new URLSearchParams(given).toString();
  redirect(`/r/${slug}/${section}${query === '' ? '' : `?${query}`}`);
}
