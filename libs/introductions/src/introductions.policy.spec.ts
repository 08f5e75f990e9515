import { newId, personActor, type Membership } from '@zemlyak/kernel';
import { mayAgree, mayAnswer, maySeeContacts, maySeeInterest, maySeeProposal, mayWithdraw, speaksFor } from './introductions.policy';

const sender = newId(),
  receiver = newId(),
  agency = newId(),
  council = newId();
const row = {
  fromOrganisationId: sender,
  fromCountry: 'KG',
  fromSubject: null,
  toOrganisationId: receiver,
  toCountry: 'RU',
  toSubject: '22',
  state: 'accepted' as const,
};
const as = (membership: Partial<Membership>) =>
  personActor({
    personId: newId(),
    memberships: [{ organisationId: newId(), kind: 'company', role: 'owner', active: true, country: 'RU', subject: '22', ...membership }],
  });
const altai = { kind: 'agency' as const, country: 'RU', subject: '22' };
const bishkek = { kind: 'council' as const, country: 'KG', subject: null };

const readers = {
  sender: as({ organisationId: sender }),
  receiver: as({ organisationId: receiver }),
  'plain member': as({ organisationId: receiver, role: 'member' }),
  'adviser of the region': as(altai),
  'adviser of another region': as({ ...altai, subject: '77' }),
  'council of the country': as(bishkek),
  'council of another country': as({ ...bishkek, country: 'KZ' }),
  'agency not admitted yet': as({ ...altai, active: false }),
  stranger: as({}),
};

describe('who may do what with an interest', () => {
  it.each([
    ['sender', true, true, false, true],
    ['receiver', true, true, true, false],
    ['plain member', true, false, false, false],
    ['adviser of the region', true, false, false, false],
    ['adviser of another region', false, false, false, false],
    ['council of the country', true, false, false, false],
    ['council of another country', false, false, false, false],
    ['agency not admitted yet', false, false, false, false],
    ['stranger', false, false, false, false],
  ] as const)('%s: sees %s, sees contacts %s, answers %s, withdraws %s', (who, sees, contacts, answers, withdraws) => {
    const reader = readers[who];
    expect([maySeeInterest(reader, row), maySeeContacts(reader, row), mayAnswer(reader, row), mayWithdraw(reader, row)]).toEqual([
      sees,
      contacts,
      answers,
      withdraws,
    ]);
  });

  it.each(['sent', 'declined', 'withdrawn', 'expired'] as const)('shows contacts to nobody while it is %s', (state) => {
    for (const reader of Object.values(readers)) expect(maySeeContacts(reader, { ...row, state })).toBe(false);
  });
});

describe('who may do what with a brokered introduction', () => {
  const proposal = {
    agencyOrganisationId: agency,
    agreeingOrganisationId: null,
    clientOrganisationId: receiver,
    otherOrganisationId: sender,
    otherCountry: 'KG',
    otherSubject: null,
    state: 'queued' as const,
    clientAnswer: null,
    otherAnswer: null,
    agreeingPersonId: null,
    declinedByOrganisationId: null,
  };
  const proposer = as({ ...altai, organisationId: agency }),
    asked = as({ ...bishkek, organisationId: council });

  it('shows a queued one to the advisers only', () => {
    expect([proposer, asked, readers.sender, readers.receiver, readers['adviser of another region']].map((reader) => maySeeProposal(reader, proposal))).toEqual(
      [true, true, false, false, false],
    );
  });

  it('shows an offered one to both companies', () => {
    const offered = { ...proposal, agreeingOrganisationId: council };
    expect([proposer, asked, readers.sender, readers.receiver, readers.stranger].map((reader) => maySeeProposal(reader, offered))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('hides one that the other side’s adviser refused from both companies, for ever', () => {
    const refused = { ...proposal, agreeingOrganisationId: council, declinedByOrganisationId: council };
    expect([readers.sender, readers.receiver].map((reader) => maySeeProposal(reader, refused))).toEqual([false, false]);
  });

  it('lets the other side’s adviser agree, and never the one who proposed', () => {
    expect([mayAgree(asked, proposal), mayAgree(proposer, proposal), mayAgree(as({ ...bishkek, organisationId: agency }), proposal)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lets managers speak for their company', () => {
    expect([
      speaksFor(readers.sender, proposal),
      speaksFor(readers.receiver, proposal),
      speaksFor(readers['plain member'], proposal),
      speaksFor(readers.stranger, proposal),
    ]).toEqual([sender, receiver, null, null]);
  });
});
