import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module';
import { NoticePreferencesController } from './notice-preferences.controller';
import { NoticesController } from './notices.controller';
import { UnsubscriptionsController } from './unsubscriptions.controller';

@Module({ imports: [NotificationsModule], controllers: [NoticesController, NoticePreferencesController, UnsubscriptionsController] })
export class NotificationsHttpModule {}
