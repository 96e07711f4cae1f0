/** The backend as this server reaches it. Read on each call: the built app is configured where it runs, not where it was built. */
export const backendUrl = (): string => process.env['BACKEND_URL'] ?? 'http://127.0.0.1:4000';

export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';
