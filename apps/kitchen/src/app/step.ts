type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const middle = ({ left, top, width, height }: Box) => ({
  x: left + width / 2,
  y: top + Math.min(height, 120) / 2,
});

/**
 * Where an arrow leads from one of the boxes: to the nearest that lies in its direction, straight ahead before aside; where there is
 * none, to the neighbour in order.
 */
export function step(boxes: readonly Box[], from: number, key: string): number {
  const start = boxes[from];
  if (start === undefined) return 0;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const here = middle(start);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const there = middle(box);
    const ahead = sign * (sideways ? there.x - here.x : there.y - here.y);
    const aside = Math.abs(sideways ? there.y - here.y : there.x - here.x);
    if (index === from || ahead < 8) return;
    const distance = ahead + aside * 3;
    if (distance < least) [least, best] = [distance, index];
  });
  return best >= 0 ? best : Math.min(boxes.length - 1, Math.max(0, from + sign));
}
