import { appConfig } from '@toast/config/next';

export default appConfig(import.meta.dirname);
