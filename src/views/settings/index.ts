export { SettingsInForce } from './in-force';
export { RubricTarget } from './rubric-target';
export { SettingsButton } from './settings-button';
