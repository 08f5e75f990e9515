import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module';
import { NoticePreferencesController } from './notice-preferences.controller';
import { NoticesController } from './notices.controller';
import { RenewalsController } from './renewals.controller';
import { UnsubscriptionsController } from './unsubscriptions.controller';

@Module({ imports: [NotificationsModule], controllers: [NoticesController, NoticePreferencesController, RenewalsController, UnsubscriptionsController] })
export class NotificationsHttpModule {}
