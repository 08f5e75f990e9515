import { newId } from '@zemlyak/kernel';
import { invitationToken, readInvitationToken } from './invitation-token';

const SECRET = 'a secret of at least thirty-two characters';

describe('the link of an invitation', () => {
  it('names one invitation and cannot be made up', () => {
    const id = newId(),
      token = invitationToken(SECRET, id);
    expect(readInvitationToken(SECRET, token)).toBe(id);
    expect(readInvitationToken('another secret of thirty-two characters', token)).toBeNull();
    expect(readInvitationToken(SECRET, `${newId()}.${token.split('.')[1]}`)).toBeNull();
    for (const text of ['', '.', id, `${id}.`, `${token}x`, 'x'.repeat(80)]) expect(readInvitationToken(SECRET, text)).toBeNull();
  });
});
