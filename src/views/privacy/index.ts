export { Forgotten } from './forget';
export { PrivacyPlace } from './privacy-place';
