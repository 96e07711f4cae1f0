'use client';

import { Button } from '@toast/ui/button';
import { cn } from '@toast/ui/cn';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Popover } from '@toast/ui/popover';
import { ImageOff, Images } from 'lucide-react';
import { useState } from 'react';
import { Thumb } from '~/shared/thumb.tsx';

type Picture = { readonly image: string; readonly name: string; readonly alt: string };

type Props = {
  image: string | null;
  alt: string;
  /** Those that the menu uses already. */
  pictures: readonly Picture[];
  errors: { readonly image: string | undefined; readonly alt: string | undefined };
  onChange: (some: { image?: string | null; imageAlt?: string }) => void;
  onLeave: (field: 'image' | 'imageAlt') => void;
};

/** A picture that ships with the product, and what it shows for those who cannot see it. */
export function PictureField({ image, alt, pictures, errors, onChange, onLeave }: Props) {
  const [open, setOpen] = useState(false);
  const pick = (picture: Picture) => {
    onChange({ image: picture.image, ...(alt.trim() === '' ? { imageAlt: picture.alt } : {}) });
    setOpen(false);
  };
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Thumb image={image} className="size-24 rounded-lg" />
        <div className="flex flex-wrap gap-2">
          <Popover
            label="Pictures on this menu"
            open={open}
            onOpenChange={setOpen}
            className="w-[21rem]"
            trigger={<Button icon={<Images />}>Choose a picture</Button>}
          >
            <ul className="grid max-h-72 grid-cols-4 gap-2 overflow-y-auto p-1">
              {pictures.map((picture) => (
                <li key={picture.image}>
                  <button
                    type="button"
                    aria-label={picture.name}
                    title={picture.name}
                    onClick={() => pick(picture)}
                    className={cn('rounded-md', picture.image === image && 'outline-2 outline-accent')}
                  >
                    <Thumb image={picture.image} className="size-16" />
                  </button>
                </li>
              ))}
            </ul>
          </Popover>
          {image !== null && (
            <Button variant="ghost" icon={<ImageOff />} onClick={() => onChange({ image: null })}>
              No picture
            </Button>
          )}
        </div>
      </div>
      {image !== null && (
        <>
          <Field label="Picture path" error={errors.image} hint="Below the media root.">
            <Input
              name="image"
              value={image}
              spellCheck={false}
              onChange={(event) => onChange({ image: event.target.value })}
              onBlur={() => onLeave('image')}
            />
          </Field>
          <Field label="Picture description" error={errors.alt} hint="Read out to guests who cannot see it.">
            <Input
              name="imageAlt"
              value={alt}
              onChange={(event) => onChange({ imageAlt: event.target.value })}
              onBlur={() => onLeave('imageAlt')}
            />
          </Field>
        </>
      )}
    </div>
  );
}
