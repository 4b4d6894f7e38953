export { SettingsInForce } from './in-force';
export { SettingsButton } from './settings-button';
