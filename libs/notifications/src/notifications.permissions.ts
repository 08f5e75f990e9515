import { permissions } from '@zemlyak/kernel';

/** Everybody signed in has an inbox and sets their own letters. */
export const notificationsPermissions = permissions('notifications', { read: ['person'], choose: ['person'] });
