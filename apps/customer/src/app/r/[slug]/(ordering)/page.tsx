import { MenuScreen } from './menu-screen.tsx';

export default async function MenuPage({ params }: { params: Promise<{ slug: string }> }) {
  return <MenuScreen slug={(await params).slug} now={new Date().toISOString()} />;
}
