/** Where a picture below the media root is shown from. */
export const mediaUrl = (path: string): string => `/media/${path}`;
