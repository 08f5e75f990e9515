import { Module } from '@nestjs/common';
import { PlatformHttpModule } from '@zemlyak/platform/http';
import { IdentityModule } from '../identity.module';
import { EmailChangesController } from './email-changes.controller';
import { KeysController } from './keys.controller';
import { MeController } from './me.controller';
import { MyDataController } from './my-data.controller';
import { PasswordsController } from './passwords.controller';
import { PeopleController } from './people.controller';
import { SessionCookies } from './session-cookies';
import { SessionsController } from './sessions.controller';

@Module({
  imports: [IdentityModule, PlatformHttpModule],
  providers: [SessionCookies],
  controllers: [EmailChangesController, KeysController, MeController, MyDataController, PasswordsController, PeopleController, SessionsController],
})
export class IdentityHttpModule {}
