// What kind of thing each field of an answer is, and who may be told it. A field that stands nowhere here fails the test.

/** Kinds of fields, each with the letters of those who may be told. `P` stands for partners, `X` for whoever did not sign in. */
export const CLASSES = {
  public: 'RELMCAPX',
  /** What is written, alleged and answered: whoever reads the story. */
  story: 'RELMCP',
  /** What the newsroom and its counsel make of it: never a partner’s. */
  desk: 'RELMC',
  /** What is said beside a decision: advice readers; others where it carries no label. */
  note: 'ELMC',
  /** Privileged, or of lawyers’ and editors’ business only. */
  advice: 'ELMC',
  /** Code-names: the story’s lawyers, and whoever keeps the source. */
  source: 'RELMC',
  /** Who a source is: its keepers. */
  identity: 'RELM',
  /** For how long what is kept. */
  keeping: 'M',
  /** One’s own account, notices and tokens. */
  self: 'RELMCA',
  /** Told once, to the one who made it. */
  secret: 'RELMCA',
  /** Names, addresses and roles of the newsroom’s people. */
  people: 'A',
  /** Addresses of programs. */
  programs: 'A',
  log: 'ALM',
} as const;
export type FieldClass = keyof typeof CLASSES;

/** By the name of the answer’s schema: its own fields, `[]` for the items of a list, `{}` for the values of a map. */
export const FIELDS: Readonly<Record<string, Readonly<Partial<Record<FieldClass, string>>>>> = {
  AcceptedPlace: { public: 'email' },
  AccountShift: { story: 'allegationId letterId number attack text earlier[]' },
  Act: { desk: 'personId personName at' },
  AddedWebhook: { programs: 'id address kinds[] createdAt version last.state last.at last.errorCode secret' },
  Advice: {
    advice:
      'opinionId label meaningAdopted defences[].defence defences[].needs[] defences[].has[] defences[].missing[] riskLikelihood riskGravity reasoning',
  },
  Allegation: {
    story:
      'id letterId number attack start end quote continuations[].start continuations[].end continuations[].quote text links.suggested links.confirmed links.rejected version',
  },
  AllegationList: { story: 'items[]' },
  AnswerList: { story: 'items[]' },
  AnsweredAllegation: { story: 'allegationId number attack quote links{}[] position abilities{}' },
  AskedForCode: { self: 'factor challenge' },
  Assertion: {
    story:
      'id storyId draftId number state origin quote words firstVersion gravity category chaseLevel harms[] about[] reasons[] score method methodVersion createdBy createdAt version own placement reading.textSha256 reading.contextSha256 links.suggested links.confirmed',
    desk: 'pendingGravity pendingBy jurisdictions[] meaning assignedTo assigneeName queuedAt dueAt opinions[] advice subjects[].id subjects[].name commands[]',
  },
  AssertionLink: {
    story: 'id assertionId state bearing score parts{} matched[] method methodVersion decidedAt version',
    desk: 'decidedBy decidedByName',
  },
  AssertionLinkList: { story: 'items[]' },
  AssertionLinkTarget: {
    story:
      'sourceKind sourceId passageOrdinal start end quote title direction occurredAt caveats sensitivity privilege',
  },
  AssertionLinkWithTarget: {
    story: 'id assertionId state bearing score parts{} matched[] method methodVersion decidedAt version target',
    desk: 'decidedBy decidedByName',
  },
  AssertionList: { story: 'versionNumber versionSha256 items[]' },
  AssertionWithHistory: {
    story:
      'id storyId draftId number state origin quote words firstVersion gravity category chaseLevel harms[] about[] reasons[] score method methodVersion createdBy createdAt version own placement reading.textSha256 reading.contextSha256 links.suggested links.confirmed placements[]',
    desk: 'pendingGravity pendingBy jurisdictions[] meaning assignedTo assigneeName queuedAt dueAt opinions[] advice subjects[].id subjects[].name commands[]',
  },
  AuditCheck: { log: 'id state entries head heads headsUpTo firstBad.seq firstBad.reason' },
  AuditEntry: { log: 'seq at actor.id actor.name actor.role event words payload{} hash' },
  AuditHead: { log: 'newsroomId seq hash at keyId signature' },
  AuditHeadList: { log: 'items[]' },
  AuditList: { log: 'items[] next' },
  Author: { desk: 'personId name role named' },
  AuthorList: { desk: 'items[]' },
  Blocker: { desk: 'code id otherId message link liftable' },
  BlockerName: { desk: 'code id otherId' },
  BulkOutcome: { desk: 'id state code' },
  BulkOutcomes: { desk: 'items[]' },
  Certificate: {
    advice:
      'payload.format payload.certificateId payload.newsroomId payload.storyId payload.draftId payload.versionNumber payload.sha256 payload.opinionsSha256 payload.overrides[] payload.issuedAt payload.expiresAt payload.issuedTo keyId signature',
  },
  CertificateList: { advice: 'items[] abilities.request' },
  CertificateSeen: { advice: 'certificate state reason revokedAt issuedToName' },
  Changes: {
    desk: 'since asOf newest versions[].number versions[].authorId versions[].authorName versions[].at versions[].origin versions[].note diff assertions[].id assertions[].number assertions[].quote assertions[].state assertions[].gravity assertions[].what[] opinions[].id opinions[].assertionId opinions[].ruling opinions[].channel opinions[].lawyerName opinions[].versionNumber opinions[].at opinions[].what[] opinions[].voidedBy.versionNumber opinions[].voidedBy.authorId opinions[].voidedBy.authorName opinions[].voidedBy.at evidence[].id evidence[].title evidence[].kind evidence[].privilege evidence[].at exchanges[].id exchanges[].title exchanges[].direction exchanges[].purpose exchanges[].privilege exchanges[].occurredAt replies[].requestId replies[].assertionId replies[].subjectId replies[].outcome replies[].what[] letters[].id letters[].title letters[].status letters[].receivedAt letters[].what[] signOffs[].id signOffs[].kind signOffs[].personName signOffs[].versionNumber signOffs[].at signOffs[].withdrawnAt legalStops[].id legalStops[].kind legalStops[].placedAt legalStops[].liftedAt certificates[].id certificates[].versionNumber certificates[].issuedAt certificates[].expiresAt certificates[].revokedAt certificates[].reason',
  },
  ClearanceKey: { public: 'keyId pem jwk.kty jwk.crv jwk.x jwk.kid' },
  Comparison: { story: 'from to blocks[].kind blocks[].change blocks[].parts[].text blocks[].parts[].change' },
  Complaint: { desk: 'exchangeId purpose direction title party occurredAt' },
  ConfirmedLink: {
    story: 'linkId stance sourceId passageOrdinal title quote direction occurredAt sensitivity privilege assertionId',
  },
  Correction: { desk: 'draftId publicationId versionNumber sha256 note authorId createdAt' },
  Dashboard: { desk: 'items[] nextOffset' },
  DashboardEntry: {
    desk: 'draftId title story.id story.title story.timeZone plannedAt versionNumber readiness.ready readiness.blockers{} readiness.links{} readiness.words[] readiness.lifted deadlines.reply deadlines.planned deadlines.letter.letterId deadlines.letter.title deadlines.letter.due.at deadlines.letter.due.timeZone deadlines.letter.due.wholeDay deadlines.letter.others openLetters abilities.draft.plan abilities.clearance.request abilities.sign-off.legal abilities.sign-off.editorial',
  },
  DocumentPage: { story: 'number start end ocr' },
  DocumentSummary: { story: 'id fileName sha256 mediaType status refusal ocr warnings[] sentAt sender' },
  Draft: {
    story: 'id storyId title createdAt flaggedVersion version abilities{} latest',
    desk: 'plannedAt flagFailure',
  },
  DraftList: { story: 'items[]' },
  DueStory: { keeping: 'storyId title closedAt dueAt held evidence exchanges letters identities' },
  EarlierAccount: { story: 'allegationId letterId number attack text receivedAt score matched[] changes[]' },
  EarlierCopy: { story: 'letterId spans[].start spans[].end quote jaccard changes[]' },
  EarlierReplyRound: {
    desk: 'outcome wording putAt deadlineAt timeZone sentExchangeId reason answer answeredAt answerExchangeId',
  },
  Evidence: {
    story: 'id storyId title kind caveats sensitivity privilege createdAt shareable version document',
    desk: 'provenance',
  },
  EvidenceList: { story: 'items[]' },
  EvidenceReceipt: { desk: 'id storyId' },
  EvidenceWithText: {
    story: 'id storyId title kind caveats sensitivity privilege createdAt shareable version document text pages[]',
    desk: 'provenance',
  },
  Exchange: {
    story:
      'id storyId direction title party occurredAt purpose publicationId privilege createdAt shareable version document',
  },
  ExchangeList: { story: 'items[]' },
  ExchangeReceipt: { desk: 'id storyId' },
  ExchangeWithText: {
    story:
      'id storyId direction title party occurredAt purpose publicationId privilege createdAt shareable version document text pages[]',
  },
  FactorToSetUp: { secret: 'uri qr recoveryCodes[]' },
  FamilyMember: { story: 'letterId storyId storyTitle title sender receivedAt earlier sameSender sharedWords' },
  Health: { public: 'status' },
  Hold: {
    desk: 'id storyId state itemKind itemId letterId proposedBy placedBy placedByName placedAt endedBy endedByName endedAt createdAt version abilities.accept abilities.dismiss abilities.release abilities.reasons',
  },
  HoldList: { desk: 'items[] abilities.place' },
  HoldReason: { advice: 'act reason personId personName createdAt' },
  HoldReasonList: { advice: 'items[] label' },
  Invitation: { people: 'id email name role createdAt expiresAt acceptedAt revokedAt' },
  InvitationList: { people: 'items[]' },
  LabelSet: { desk: 'subject subjectId privilege' },
  Lawyer: { advice: 'personId name role' },
  LawyerList: { advice: 'items[]' },
  LegalStop: {
    desk: 'id storyId kind reference placedBy placedByName placedAt liftedBy liftedByName liftedAt noteId privilege withheld version abilities.lift',
    note: 'liftReason',
  },
  LegalStopList: { desk: 'items[] abilities.place' },
  Letter: {
    story:
      'id storyId title sender status receivedAt createdAt linkedAt shareable version document counts.allegations counts.suggested counts.confirmed counts.rejected abilities{}',
    desk: 'failure reviewedBy reviewedByName reviewedAt steps[] counts.segments',
  },
  LetterFamily: { story: 'letterId words newWords members[] repeats[] shifts[]' },
  LetterLimit: {
    desk: 'id letterId due.at due.timeZone due.wholeDay open settledBy settledByName settledAt version abilities.settle abilities.reopen',
  },
  LetterLimitList: { desk: 'items[]' },
  LetterList: { story: 'items[]' },
  LetterReceipt: { desk: 'id storyId status duplicate' },
  LetterStep: { desk: 'step state progress attempts startedAt finishedAt errorCode' },
  LiftedBlocker: { desk: 'code id otherId message link liftable overrideId' },
  Link: {
    story: 'id allegationId state stance score parts{} matched[] method methodVersion decidedAt version',
    desk: 'decidedBy decidedByName',
  },
  LinkList: { story: 'items[]' },
  LinkTarget: {
    story:
      'sourceKind sourceId passageOrdinal start end quote title direction occurredAt caveats sensitivity privilege assertionId',
  },
  LinkWithTarget: {
    story: 'id allegationId state stance score parts{} matched[] method methodVersion decidedAt version target',
    desk: 'decidedBy decidedByName',
  },
  MadeInvitation: { people: 'id email name role createdAt expiresAt acceptedAt revokedAt link mailed' },
  MadeToken: { secret: 'id name scopes[] createdAt expiresAt lastUsedAt revokedAt token' },
  MaterialOpenness: { desk: 'id shareable version' },
  Member: { people: 'personId name email role secondFactor since endedAt version' },
  MemberList: { people: 'items[]' },
  Notice: { self: 'id kind words link storyId draftId subjectId at readAt' },
  NoticeList: { self: 'items[] unread' },
  OfferedPlace: { public: 'newsroom email name role hasPassword expiresAt' },
  OpenedSession: { secret: 'personId newsroomId name role token expiresAt' },
  OpenedSourceIdentity: { identity: 'name contact note version' },
  Opinion: {
    desk: 'id assertionId draftId ruling requiredWording conditions[].ordinal conditions[].text conditions[].met.personId conditions[].met.name conditions[].met.at jurisdiction channel lawyerId lawyerName notedBy notedByName confirmedAt counts resolves reaffirms createdAt versionNumber versionSha256 textSha256 contextSha256 withdrawn.personId withdrawn.name withdrawn.at withdrawn.byOpinionId validity causes[] since.versionNumber since.authorId since.authorName since.at since.placement.decision since.placement.decidedBy since.placement.decidedByName since.placement.at since.laterEdits[] since.changes[] commands[]',
  },
  OpinionList: { desk: 'items[]' },
  OpinionOutcome: { advice: 'assertionId ok opinionId code message' },
  OpinionOutcomes: { advice: 'items[]' },
  OpinionResult: {
    desk: 'id assertionId draftId ruling requiredWording conditions[].ordinal conditions[].text conditions[].met.personId conditions[].met.name conditions[].met.at jurisdiction channel lawyerId lawyerName notedBy notedByName confirmedAt counts resolves reaffirms createdAt versionNumber versionSha256 textSha256 contextSha256 withdrawn.personId withdrawn.name withdrawn.at withdrawn.byOpinionId validity causes[] since.versionNumber since.authorId since.authorName since.at since.placement.decision since.placement.decidedBy since.placement.decidedByName since.placement.at since.laterEdits[] since.changes[] commands[] assertion.id assertion.state assertion.version',
  },
  OpinionSummary: {
    desk: 'id ruling lawyerId lawyerName createdAt channel counts requiredWording conditions[].text conditions[].met jurisdiction versionNumber validity causes[]',
  },
  Override: {
    desk: 'id draftId versionNumber versionSha256 blockers[] noteId privilege withheld proposed assented withdrawn lifts abilities.assent abilities.withdraw',
    note: 'reason',
  },
  OverrideList: { desk: 'items[] abilities.propose' },
  PastPlacement: {
    story:
      'versionNumber status start end score candidates[].start candidates[].end candidates[].score decision decidedBy decidedAt version words',
  },
  Placement: {
    story:
      'versionNumber status start end score candidates[].start candidates[].end candidates[].score decision decidedBy decidedAt version',
  },
  Position: {
    story: 'allegationId position response writtenBy writtenAt approvedBy approvedAt version abilities{}',
    desk: 'writtenByName approvedByName',
  },
  PossibleKeeper: { source: 'personId name role' },
  PossibleKeeperList: { source: 'items[]' },
  PrevailingAdvice: { desk: 'outcome ruling opinionId conditionMet unmetConditions differs[]' },
  PrivilegeLog: { advice: 'items[]' },
  PrivilegeLogEntry: {
    advice:
      'number subject subjectId date type author recipients description privilege basis changes[].at changes[].byName changes[].from changes[].to changes[].reason',
  },
  Publication: {
    desk: 'id storyId draftId versionNumber sha256 certificateId cleared address publishedAt recordedBy recordedByName createdAt complaints[] corrections[] abilities{}',
  },
  PublicationList: { desk: 'items[]' },
  QueueList: { desk: 'items[]' },
  QueuedAssertion: {
    desk: 'id number state gravity quote storyId storyTitle timeZone draftId draftTitle plannedAt queuedAt dueAt assignedTo assigneeName own version commands[]',
  },
  Readiness: { desk: 'ready versionNumber sha256 opinionsSha256 blockers[] lifted[] changesAt checkedAt' },
  ReadingChange: { desk: 'part parts[].text parts[].change' },
  ReaffirmationGroup: {
    advice:
      'cause since laterEdits[] diffSha256 changes[] opinions[].id opinions[].assertionId opinions[].assertionNumber opinions[].quote opinions[].ruling opinions[].requiredWording opinions[].conditions[].text opinions[].conditions[].met opinions[].givenAt',
  },
  ReaffirmationList: { advice: 'versionNumber versionSha256 items[]' },
  ReaffirmationResult: { advice: 'opinionIds[]' },
  ReceivedStory: { story: 'storyId title newsroomName sharedAt' },
  ReceivedStoryList: { story: 'items[]' },
  RecoveryCodes: { secret: 'recoveryCodes[]' },
  RenewedSession: { secret: 'token expiresAt' },
  Repeat: { story: 'spans[].start spans[].end quote level words boilerplate seen[]' },
  ReplyAttempt: { desk: 'id at channel note personName earlier' },
  ReplyCell: {
    desk: 'subjectId about requestId outcome wording putAt putByName sentExchangeId deadlineAt timeZone overdue reason attempts[] answer answeredAt answerExchangeId reflected reflectedWords reflectedHolds version abilities{}',
  },
  ReplyCells: { desk: 'items[]' },
  ReplyMatrix: { desk: 'subjects[] assertions[]' },
  ReplyRow: { desk: 'id draftId number quote placement gravity state question cells[]' },
  Retention: { keeping: 'days version stories[]' },
  Revocations: {
    advice:
      'payload.format payload.newsroomId payload.issuedAt payload.since payload.revoked[].certificateId payload.revoked[].reason payload.revoked[].at keyId signature',
  },
  Segment: {
    story: 'id ordinal start end quote kind attack deadline continues due.at due.timeZone due.wholeDay reasons[]',
  },
  SegmentList: { story: 'text pages[] items[]' },
  SessionStanding: {
    self: 'email secondFactor hasPassword confirmedUntil idleMinutes newsrooms[].id newsrooms[].name newsrooms[].role',
  },
  SetUpState: { public: 'open' },
  Share: { desk: 'id storyId newsroomName sharedAt endedAt abilities.end' },
  ShareList: { desk: 'items[]' },
  SignOff: {
    desk: 'id draftId kind versionNumber versionSha256 opinionsSha256 personId personName noteId privilege withheld createdAt withdrawnAt holds abilities.withdraw',
    note: 'statement',
  },
  SignOffList: { desk: 'items[] abilities.legal abilities.editorial' },
  SignedInPerson: { self: 'personId newsroomId name role' },
  Since: { desk: 'versionNumber at' },
  SingleSignOnOffer: { public: 'name' },
  Source: {
    source:
      'id storyId codeName class strength createdAt version keepers[] evidenceIds[] abilities.open abilities.edit',
  },
  SourceIdentityVersion: { source: 'version' },
  SourceKeeper: { source: 'personId name' },
  SourceList: { source: 'items[] abilities.record' },
  Story: { story: 'id slug title timeZone createdAt version abilities{}' },
  StoryClosure: { desk: 'storyId closed closedAt erasedAt' },
  StoryList: { story: 'items[]' },
  StoryMember: { desk: 'personId name role' },
  StoryMemberList: { desk: 'items[]' },
  Subject: { desk: 'id storyId name kind contact createdAt version abilities{}' },
  SubjectList: { desk: 'items[]' },
  SubjectSuggestion: {
    desk: 'name kind subjectId assertions[].id assertions[].draftId assertions[].number assertions[].quote assertions[].gravity assertions[].state',
  },
  SubjectSuggestionList: { desk: 'items[]' },
  Token: { self: 'id name scopes[] createdAt expiresAt lastUsedAt revokedAt' },
  TokenList: { self: 'items[]' },
  Version: { story: 'number sha256 authorId origin createdAt blocks[].kind blocks[].text', desk: 'note documentId' },
  VersionList: { story: 'items[]' },
  VoidingEdit: { desk: 'versionNumber authorId authorName at' },
  Webhook: { programs: 'id address kinds[] createdAt version last.state last.at last.errorCode' },
  WebhookList: { programs: 'items[]' },
  WordChange: { story: 'text change' },
  WordsComplainedOf: { story: 'segmentId start end quote places[]' },
  WordsComplainedOfList: { story: 'items[]' },
  WordsPlace: {
    story:
      'status score times draftId exchangeId title occurredAt versionNumber latest start end words blockIndex blockKind paragraph changes[] assertions[].id assertions[].number',
  },
};
