import { CreateNotifications1795300900000 } from './1795300900000-create-notifications';

export const notificationsMigrations = [CreateNotifications1795300900000];
