import { Notifications } from '@mantine/notifications';

/** The messages themselves. */
export default function Notices() {
  return <Notifications position="bottom-right" limit={4} />;
}
