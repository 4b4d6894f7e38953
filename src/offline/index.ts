export { keepOffline, notKept, type Offline, type OfflineState } from './offline';
export { shutPage } from './shut-page';
