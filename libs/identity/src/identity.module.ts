import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { registerMessages } from '@zemlyak/platform';
import { ApiTokens } from './keys/api-tokens.service';
import { Authenticator } from './sessions/authenticator';
import { ConsentTexts } from './my-data/consent-texts';
import { Consents } from './my-data/consents.service';
import { EmailChanges } from './keys/email-changes.service';
import { Erasure } from './my-data/erasure.service';
import { Exports } from './my-data/exports.service';
import { IdentityHandlers } from './identity.handlers';
import { IdentitySchedule } from './identity.schedule';
import { Letters } from './letters';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { OwnPersonalData } from './my-data/own-personal-data';
import { PasswordHasher } from './keys/password-hasher';
import { Passwords } from './keys/passwords.service';
import { PeopleQueries } from './people.queries';
import { People } from './people.service';
import { Person } from './person.entity';
import { PersonalData } from './my-data/personal-data';
import { SecondFactor } from './keys/second-factor.service';
import { Sessions } from './sessions/sessions.service';
import { SignInWaits } from './keys/sign-in-waits';
import { SignIns } from './sessions/sign-ins.service';
import { SignUps } from './sign-ups.service';
import { Unread } from './unread';

registerMessages('identity', { ru, en });

const forEverybody = [Consents, People, PersonalData, Unread];
const forOwnControllers = [ApiTokens, ConsentTexts, EmailChanges, Erasure, Exports, Passwords, SecondFactor, Sessions, SignIns, SignUps];

/** People, their keys, their consents and their rights over their own data. */
@Module({
  imports: [TypeOrmModule.forFeature([Person])],
  providers: [
    ...forEverybody,
    ...forOwnControllers,
    Authenticator,
    IdentityHandlers,
    IdentitySchedule,
    Letters,
    OwnPersonalData,
    PasswordHasher,
    PeopleQueries,
    SignInWaits,
  ],
  exports: [...forEverybody, ...forOwnControllers],
})
export class IdentityModule {}
