import { Injectable } from '@nestjs/common';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { Every, Workshop } from '..';

const soonNot = (new Date().getUTCMinutes() + 30) % 60; // not while this test runs

@Injectable()
class Bells {
  readonly rung: string[] = [];
  ringAtNight = (): void => undefined;
  readonly nightly = new Promise<void>((rung) => {
    this.ringAtNight = rung;
  });

  @Every('platform.ring-nightly', '30 1 * * *')
  night(): void {
    this.rung.push('nightly');
    this.ringAtNight();
  }

  @Every('platform.ring-hourly', `${soonNot} * * * *`)
  hour(): void {
    this.rung.push('hourly');
  }
}

class BellsModule {}

describe('schedules', () => {
  let rooms: OpenRooms;
  beforeEach(async () => {
    rooms = await openRooms({ module: BellsModule, providers: [Bells] });
  });
  afterEach(() => rooms.close());

  it('make up for the night that the worker was down, once, and not for hours that come again', async () => {
    await rooms.database.query(
      `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
       SELECT name, now() - interval '9 days', now() - interval '26 hours' FROM unnest(ARRAY['platform.ring-nightly', 'platform.ring-hourly']) AS name`,
    );
    await rooms.get(Workshop).open();
    await rooms.get(Bells).nightly;
    const owed = await rooms.database.query(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'platform.ring-hourly'`);
    expect([rooms.get(Bells).rung, owed]).toEqual([['nightly'], []]);
  });
});
