import { Button } from '@toast/ui/button';
import { VolumeX } from 'lucide-react';

/** After a reload the browser keeps silent until the page is touched; it stands in the head, where it covers no ticket. */
export function SoundNotice({ onSound }: { onSound: () => void }) {
  return (
    <Button variant="primary" size="sm" icon={<VolumeX />} onClick={onSound}>
      <span className="max-sm:sr-only">Sound is off · tap to turn it on</span>
    </Button>
  );
}
