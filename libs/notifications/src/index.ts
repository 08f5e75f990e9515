export { Digests } from './digests/digests';
export { MailPreferenceChanged } from './notifications.events';
export { NotificationsModule } from './notifications.module';
export { Notifications } from './notifications.service';
export { Preferences } from './preferences.service';
export { RenewalLinks } from './renewal-links';
export { UnsubscribeLinks } from './unsubscribe-links';
