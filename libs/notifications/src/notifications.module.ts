import { Module } from '@nestjs/common';
import { ComplianceModule } from '@zemlyak/compliance';
import { IdentityModule } from '@zemlyak/identity';
import { IntroductionsModule } from '@zemlyak/introductions';
import { MatchingModule } from '@zemlyak/matching';
import { OffersModule } from '@zemlyak/offers';
import { registerMessages } from '@zemlyak/platform';
import { RegistryModule } from '@zemlyak/registry';
import { SearchModule } from '@zemlyak/search';
import { DailyDigest } from './digests/daily-digest.service';
import { Digests } from './digests/digests';
import { PossibleActionsReader } from './digests/possible-actions.service';
import { WeeklyDigest } from './digests/weekly-digest.service';
import { WeeklyLetter } from './digests/weekly-letter';
import { IntroductionsNotices } from './handlers/introductions-notices.handlers';
import { OffersNotices } from './handlers/offers-notices.handlers';
import { PeopleHandlers } from './handlers/people.handlers';
import { Recipients } from './handlers/recipients';
import { RegistryNotices } from './handlers/registry-notices.handlers';
import { SavedSearchNotices } from './handlers/saved-search-notices.handlers';
import { LetterActions } from './letter-actions';
import { Letters } from './letters';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { NoticeTexts } from './notice-texts';
import { NotificationsSchedule } from './notifications.schedule';
import { Notifications } from './notifications.service';
import { LetterTasks } from './letter-tasks';
import { NotificationsPersonalData } from './personal-data-keeper';
import { Preferences } from './preferences.service';
import { RenewalLinks } from './renewal-links';
import { SavedSearchLetter } from './saved-search-letter.tasks';
import { UnsubscribeLinks } from './unsubscribe-links';

registerMessages('notifications', { ru, en });

@Module({
  imports: [IdentityModule, RegistryModule, ComplianceModule, OffersModule, MatchingModule, IntroductionsModule, SearchModule],
  providers: [
    Notifications,
    Preferences,
    RenewalLinks,
    UnsubscribeLinks,
    LetterActions,
    NoticeTexts,
    Letters,
    DailyDigest,
    WeeklyDigest,
    WeeklyLetter,
    PossibleActionsReader,
    Digests,
    Recipients,
    RegistryNotices,
    OffersNotices,
    IntroductionsNotices,
    SavedSearchNotices,
    SavedSearchLetter,
    PeopleHandlers,
    LetterTasks,
    NotificationsSchedule,
    NotificationsPersonalData,
  ],
  exports: [Notifications, Preferences, RenewalLinks, UnsubscribeLinks, NoticeTexts, Digests],
})
export class NotificationsModule {}
