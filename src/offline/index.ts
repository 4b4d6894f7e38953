export { keepOffline, notKept, type Offline, type OfflineState } from './offline';
